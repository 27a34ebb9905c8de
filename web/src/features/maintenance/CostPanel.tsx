import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { DateField } from "@/components/DateField";
import { EmptyState } from "@/components/EmptyState";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog } from "@/components/ServerForm";
import { toast } from "@/components/toast";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewExternalLine, NewLabourLine } from "@/lib/api/limits";
import { useFormat } from "@/lib/format";
import { todayIn } from "@/lib/format/days";
import { usePreferences } from "@/lib/preferences";
import { figure, keepOrder, type Order, useChoices } from "./data";
import classes from "./maintenance.module.css";

/** What an order has cost beside what was estimated, line by line. */
export function CostPanel({ order }: { order: Order }) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  const client = useQueryClient();
  const [adding, setAdding] = useState<"labour" | "invoice" | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const may = order.allowed_actions.includes("add-cost");
  const money = (value: string | number | null) => <Quantity value={value} unit="OMR" digits={3} />;
  const remove = async () => {
    const path = { order_id: order.id, line_id: leaving ?? "" };
    await keepOrder(
      client,
      await ok(api.DELETE("/api/v1/work-orders/{order_id}/lines/{line_id}", { params: { path } })),
    );
    toast("maintenance:lineRemoved");
  };
  const takeBack = (id: string) =>
    may && (
      <ActionIcon variant="subtle" aria-label={t("removeLine")} onClick={() => setLeaving(id)}>
        <IconArrowBackUp size={16} />
      </ActionIcon>
    );
  return (
    <Panel
      title={t("cost")}
      flush
      actions={
        may && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => setAdding("labour")}>
              {t("addLabour")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAdding("invoice")}>
              {t("addInvoice")}
            </Button>
          </>
        )
      }
    >
      <KeyFigures bare>
        <KeyFigure label={t("estimatedCost")} value={money(order.estimated_cost)} />
        <KeyFigure label={t("actualCost")} value={money(order.actual_cost)} />
        <KeyFigure label={t("variance")} value={money(order.cost_variance)} />
      </KeyFigures>
      {order.has_lines ? (
        <ul className={classes.lines}>
          {Number(order.parts_cost) !== 0 && (
            <li>
              <span>{t("partsCost")}</span>
              {money(order.parts_cost)}
            </li>
          )}
          {order.labour_lines.map((line) => (
            <li key={line.id}>
              <span>
                <bdi>{line.person_name}</bdi> · {format.date(line.worked_on)}
              </span>
              <span className={classes.faint}>
                <Quantity value={line.hours} unit="h" digits={2} /> ×{" "}
                <Quantity value={line.rate} unit="OMR/h" digits={3} />
              </span>
              {money(line.amount)}
              {takeBack(line.id)}
            </li>
          ))}
          {order.external_lines.map((line) => (
            <li key={line.id}>
              <span>
                <bdi>{line.supplier}</bdi> · {format.date(line.invoiced_on)}
              </span>
              <Code>{line.invoice_number}</Code>
              {money(line.amount)}
              {takeBack(line.id)}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t("noCosts")} />
      )}
      {adding === "labour" && <LabourDialog order={order} onClose={() => setAdding(null)} />}
      {adding === "invoice" && <InvoiceDialog order={order} onClose={() => setAdding(null)} />}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("removeLine")}
        message={t("removeAsk")}
        confirmLabel={t("removeLine")}
        onConfirm={remove}
      />
    </Panel>
  );
}

function LabourDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const choices = useChoices();
  const { time_zone } = usePreferences();
  const state = useServerForm({
    limits: NewLabourLine,
    values: {
      person_id: order.technician_id as string | null,
      person_name: "",
      worked_on: todayIn(time_zone),
      hours: "" as number | string,
    },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/work-orders/{order_id}/labour", {
          params: { path: { order_id: order.id } },
          headers,
          body: {
            ...values,
            person_id: values.person_name ? null : values.person_id,
            hours: figure(values.hours) as number,
          },
        }),
      ),
    savedMessage: "maintenance:lineSaved",
    onSaved: async (saved) => {
      await keepOrder(client, saved);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("addLabour")} state={state} submitLabel={t("addLabour")}>
      <FieldGrid>
        <Select
          label={t("person")}
          searchable
          clearable
          data={(choices?.technicians ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...state.field("person_id")}
        />
        <TextInput
          label={t("technicianName")}
          description={t("technicianHint")}
          {...state.field("person_name")}
        />
        <DateField label={t("workedOn")} required {...state.field("worked_on")} />
        <QuantityInput label={t("hours")} unit="h" required min={0} {...state.field("hours")} />
      </FieldGrid>
    </FormDialog>
  );
}

function InvoiceDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewExternalLine,
    values: { supplier: "", invoice_number: "", invoiced_on: "", amount: "" as number | string, note: "" },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/work-orders/{order_id}/invoices", {
          params: { path: { order_id: order.id } },
          headers,
          body: { ...values, amount: figure(values.amount) as number },
        }),
      ),
    savedMessage: "maintenance:lineSaved",
    onSaved: async (saved) => {
      await keepOrder(client, saved);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("addInvoice")} state={state} submitLabel={t("addInvoice")}>
      <FieldGrid>
        <TextInput label={t("supplier")} required {...state.field("supplier")} />
        <TextInput label={t("invoiceNumber")} required dir="ltr" {...state.field("invoice_number")} />
        <DateField label={t("invoicedOn")} required {...state.field("invoiced_on")} />
        <QuantityInput label={t("amount")} unit="OMR" required {...state.field("amount")} />
        <TextInput label={t("note")} {...state.field("note")} />
      </FieldGrid>
    </FormDialog>
  );
}
