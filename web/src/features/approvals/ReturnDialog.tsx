import { Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unitOfFigure } from "@/components/Counted";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { ReturnBody } from "@/lib/api/limits";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { type Approval, keepApproval } from "./data";

const MASS = "mass ";

/** Brings what was not loaded back into a store. Who may see the shot is shown what is left. */
export function ReturnDialog(props: { siteId: string; request: Approval; onClose: () => void }) {
  const { siteId, request, onClose } = props;
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const client = useQueryClient();
  const mayRead = useCan()("explosives.read");
  const path = { site_id: siteId };
  const { t: words } = useTranslation("explosives");
  const left = useQuery({
    queryKey: ["site", siteId, "reconciliation"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/reconciliation", { params: { path } })),
    enabled: mayRead,
  });
  const query = { page_size: 200, status: ["operational" as const] };
  const stores = useQuery({
    queryKey: ["list", "/api/v1/stores", "operational"],
    queryFn: () => ok(api.GET("/api/v1/stores", { params: { query } })),
  });
  const state = useServerForm({
    limits: ReturnBody,
    values: {
      store_id: request.store.id,
      note: "",
      ...Object.fromEntries(request.lines.map((line) => [MASS + line.product_id, ""])),
    } as Record<string, string | number>,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/sites/{site_id}/return", {
          params: { path },
          headers,
          body: {
            store_id: String(values.store_id),
            note: String(values.note),
            quantities: Object.fromEntries(
              request.lines
                .map((line) => [line.product_id, Number(values[MASS + line.product_id] || 0)] as const)
                .filter(([, kg]) => kg > 0),
            ),
          },
        }),
      ),
    onSaved: async () => {
      onClose();
      await keepApproval(client, request);
    },
    savedMessage: "approvals:return.saved",
  });
  const leftOf = (productId: string) =>
    left.data?.lines.find((line) => line.product_id === productId)?.unloaded;
  return (
    <FormDialog opened onClose={onClose} title={t("return.title")} state={state} submitLabel={t("return.do")}>
      <FieldGrid>
        <Wide>
          <Select
            label={t("store")}
            required
            allowDeselect={false}
            data={(stores.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            {...state.field("store_id")}
          />
        </Wide>
        {request.lines.map((line) => {
          const kg = leftOf(line.product_id);
          return (
            <QuantityInput
              key={line.product_id}
              unit={unitOfFigure(line.unit)}
              min={0}
              decimalScale={line.unit === "piece" ? 0 : 3}
              label={line.product_name}
              description={
                kg === undefined
                  ? undefined
                  : t("return.left", {
                      quantity: format.number(Number(kg), line.unit === "piece" ? 0 : 3),
                      unit: words(`unit.${line.unit}`),
                    })
              }
              {...state.field(MASS + line.product_id)}
            />
          );
        })}
        <Wide>
          <TextInput label={t("return.note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
