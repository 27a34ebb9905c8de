import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { figure, type Order } from "./data";
import type { Part, Parts } from "./PartsPanel";

/** Hands out a part, takes it back, or plans another quantity of it. */
export function PartDialog(props: {
  order: Order;
  part: Part;
  step: "issue" | "return" | "edit";
  onSaved: (parts: Parts) => Promise<void>;
  onClose: () => void;
}) {
  const { order, part, step } = props;
  const { t } = useTranslation(["orderParts", "parts"]);
  const format = useFormat();
  const out = Number(part.issued) - Number(part.returned);
  const usual = { issue: Number(part.left), return: out, edit: Number(part.quantity) }[step];
  const unit = t(`parts:unit.${part.unit}`);
  const state = useServerForm<{ quantity: number | string }, Parts>({
    values: { quantity: usual },
    mayStartUnchanged: step !== "edit",
    submit: (values, { headers }) => {
      const options = {
        params: { path: { order_id: order.id, part_id: part.id } },
        headers,
        body: { quantity: figure(values.quantity) as number },
      };
      if (step === "edit") return ok(api.PATCH("/api/v1/work-orders/{order_id}/parts/{part_id}", options));
      if (step === "issue") {
        return ok(api.POST("/api/v1/work-orders/{order_id}/parts/{part_id}/issue", options));
      }
      return ok(api.POST("/api/v1/work-orders/{order_id}/parts/{part_id}/return", options));
    },
    savedMessage: { key: `orderParts:done.${step}`, values: { name: part.name } },
    onSaved: async (parts) => {
      await props.onSaved(parts);
      props.onClose();
    },
  });
  const title = { issue: "issueTitle", return: "returnTitle", edit: "editTitle" }[step];
  return (
    <FormDialog
      opened
      onClose={props.onClose}
      title={t(title, { name: part.name })}
      state={state}
      submitLabel={t(step)}
    >
      <FieldGrid>
        <FigureInput
          label={t("quantity")}
          size="lg"
          required
          dir="ltr"
          unit={unit}
          allowNegative={false}
          decimalScale={3}
          description={
            <>
              {t("free")}: <bdi>{`${format.number(Number(part.free))} ${unit}`}</bdi>
            </>
          }
          {...state.field("quantity")}
        />
      </FieldGrid>
    </FormDialog>
  );
}

/** Plans that an order takes an accessory. */
export function PlanDialog(props: {
  order: Order;
  onSaved: (parts: Parts) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation(["orderParts", "parts"]);
  const [search, setSearch] = useState("");
  const query = { search, page_size: 20 };
  const found = useQuery({
    queryKey: ["accessories", "to-plan", search],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/accessories", { params: { query }, signal })),
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  const state = useServerForm<{ accessory_id: string | null; quantity: number | string }, Parts>({
    values: { accessory_id: null, quantity: "" },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/work-orders/{order_id}/parts", {
          params: { path: { order_id: props.order.id } },
          headers,
          body: { accessory_id: values.accessory_id as string, quantity: figure(values.quantity) as number },
        }),
      ),
    savedMessage: "orderParts:done.add",
    onSaved: async (parts) => {
      await props.onSaved(parts);
      props.onClose();
    },
  });
  const chosen = items.find(({ id }) => id === state.values.accessory_id);
  return (
    <FormDialog opened onClose={props.onClose} title={t("add")} state={state} submitLabel={t("add")}>
      <FieldGrid>
        <Select
          label={t("accessory")}
          size="lg"
          required
          searchable
          data={items.map(({ id, name, number }) => ({ value: id, label: `${name} (${number})` }))}
          filter={({ options }) => options}
          onSearchChange={(typed) => setSearch(typed.replace(/ \([^)]*\)$/, ""))}
          {...state.field("accessory_id")}
        />
        <FigureInput
          label={t("quantity")}
          size="lg"
          required
          dir="ltr"
          unit={chosen ? t(`parts:unit.${chosen.unit}`) : ""}
          allowNegative={false}
          decimalScale={3}
          {...state.field("quantity")}
        />
      </FieldGrid>
    </FormDialog>
  );
}
