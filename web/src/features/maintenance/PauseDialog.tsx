import { Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { PauseOrder } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { keepOrder, type Order, waitReasons } from "./data";

/** Lets the work of an order rest, with what it waits for. */
export function PauseDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const state = useServerForm({
    limits: PauseOrder,
    values: { waits_for: "parts", note: "" },
    version: order.version,
    mayStartUnchanged: true,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/work-orders/{order_id}/pause", {
          params: { path: { order_id: order.id } },
          headers,
          body: values as Schema<"PauseOrder">,
        }),
      ),
    savedMessage: null,
    onSaved: async (paused) => {
      await keepOrder(client, paused);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("pauseTitle")} state={state} submitLabel={t("pauseDo")}>
      <FieldGrid>
        <Select
          label={t("waitsFor")}
          required
          allowDeselect={false}
          data={waitReasons.map((value) => ({ value, label: t(`pause.${value}`) }))}
          {...state.field("waits_for")}
        />
        <Wide>
          <TextInput label={t("note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
