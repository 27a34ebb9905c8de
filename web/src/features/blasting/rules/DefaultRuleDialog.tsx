import { Button, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { listKey, type RowOf } from "@/components/list";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { toast } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { DefaultRuleBody } from "@/lib/api/limits";
import type { Product } from "../data";
import { RuleFields } from "./RuleFields";
import { type Figure, figure, ruleBody, ruleChecks, ruleValues } from "./values";

export type DefaultRule = RowOf<"/api/v1/default-loading-rules">;

const valuesOf = (rule: DefaultRule | null) => ({
  name: rule?.name ?? "",
  from_mm: (rule?.from_mm ?? "") as Figure,
  to_mm: (rule?.to_mm ?? "") as Figure,
  ...ruleValues(rule),
});

/** Adds a default rule, or changes or deletes one. */
export function DefaultRuleDialog(props: {
  rule: DefaultRule | null;
  products: Product[];
  onClose: () => void;
}) {
  const { rule, products, onClose } = props;
  const { t } = useTranslation("blasting");
  const client = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: listKey("/api/v1/default-loading-rules") }),
      client.invalidateQueries({ queryKey: ["site"] }),
    ]);
  const missing = (value: Figure) => (value === "" ? t("rule.figureMissing") : null);
  const state = useServerForm({
    limits: DefaultRuleBody,
    values: valuesOf(rule),
    version: rule?.version,
    validate: {
      ...ruleChecks(t),
      name: (value: string) => (value.trim() ? null : t("defaults.nameMissing")),
      from_mm: missing,
      to_mm: missing,
    },
    submit: (values, { headers }) => {
      const body = {
        ...ruleBody(values),
        name: values.name,
        from_mm: figure(values.from_mm) ?? 0,
        to_mm: figure(values.to_mm) ?? 0,
      };
      if (!rule) return ok(api.POST("/api/v1/default-loading-rules", { body, headers }));
      const params = { path: { rule_id: rule.id } };
      return ok(api.PUT("/api/v1/default-loading-rules/{rule_id}", { params, body, headers }));
    },
    onSaved: async () => {
      await refresh();
      onClose();
    },
    savedMessage: "blasting:defaults.saved",
    reload: rule
      ? async () => {
          const params = { path: { rule_id: rule.id } };
          const fresh = await ok(api.GET("/api/v1/default-loading-rules/{rule_id}", { params }));
          return { values: valuesOf(fresh), version: fresh.version };
        }
      : undefined,
  });
  const remove = async (known: DefaultRule) => {
    const params = { path: { rule_id: known.id } };
    await ok(
      api.DELETE("/api/v1/default-loading-rules/{rule_id}", { params, headers: ifMatch(known.version) }),
    );
    toast("blasting:defaults.deleted");
    await refresh();
    onClose();
  };
  return (
    <>
      <FormDialog
        opened={!deleting}
        onClose={onClose}
        title={t(rule ? "defaults.edit" : "defaults.new")}
        size="lg"
        state={state}
      >
        <FieldGrid>
          <Wide>
            <TextInput label={t("defaults.name")} required data-autofocus {...state.field("name")} />
          </Wide>
          <QuantityInput unit="mm" min={0} label={t("defaults.from")} required {...state.field("from_mm")} />
          <QuantityInput unit="mm" min={0} label={t("defaults.to")} required {...state.field("to_mm")} />
          <RuleFields state={state} products={products} />
        </FieldGrid>
        {rule && (
          <div>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={15} stroke={1.7} />}
              onClick={() => setDeleting(true)}
            >
              {t("defaults.delete")}
            </Button>
          </div>
        )}
      </FormDialog>
      {rule && (
        <ConfirmDialog
          opened={deleting}
          onClose={() => setDeleting(false)}
          title={rule.name}
          message={t("defaults.deleteAsk")}
          confirmLabel={t("defaults.delete")}
          danger
          onConfirm={() => remove(rule)}
        />
      )}
    </>
  );
}
