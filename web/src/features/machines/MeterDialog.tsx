import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { MeterExchange } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { neededFigure } from "@/lib/figures";
import { type Machine, meterKinds } from "./data";

/** Gives a machine a meter, or notes that one was exchanged or rolled over. */
export function MeterDialog(props: {
  machine: Machine;
  meters: Schema<"MeterState">[];
  exchange: boolean;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { machine, meters, exchange, onSaved, onClose } = props;
  const { t } = useTranslation("machines");
  const there = meters.map(({ kind }) => kind);
  const kinds = exchange ? there : meterKinds.filter((kind) => !there.includes(kind));
  const params = { path: { machine_id: machine.id } };
  const state = useServerForm({
    limits: MeterExchange,
    values: {
      kind: (kinds[0] ?? null) as string | null,
      displayed: "" as string | number,
      total: "" as string | number,
      old_reading: "" as string | number,
      new_reading: "" as string | number,
      event: "replacement" as string | null,
      note: "",
    },
    submit: (values, { headers }) => {
      const kind = values.kind as Schema<"MeterKind">;
      const exchanged = meters.find((meter) => meter.kind === kind);
      return exchange
        ? ok(
            api.POST("/api/v1/machines/{machine_id}/meters/exchange", {
              params,
              headers: { ...headers, ...(exchanged && ifMatch(exchanged.version)) },
              body: {
                kind,
                old_reading: neededFigure(values.old_reading),
                new_reading: neededFigure(values.new_reading),
                event: values.event as Schema<"MeterExchange">["event"],
                note: values.note,
              },
            }),
          )
        : ok(
            api.POST("/api/v1/machines/{machine_id}/meters", {
              params,
              headers,
              body: {
                kind,
                displayed: neededFigure(values.displayed),
                total: values.total === "" ? null : Number(values.total),
              },
            }),
          );
    },
    savedMessage: "machines:meter.saved",
    onSaved: async () => {
      await onSaved();
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t(exchange ? "meter.exchange" : "meter.add")} state={state}>
      <FieldGrid>
        <Wide>
          <Select
            label={t("meter.kind")}
            required
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`meterKind.${value}`) }))}
            {...state.field("kind")}
          />
        </Wide>
        {exchange ? (
          <>
            <FigureInput
              label={t("meter.oldReading")}
              required
              allowNegative={false}
              decimalScale={1}
              {...state.field("old_reading")}
            />
            <FigureInput
              label={t("meter.newReading")}
              required
              allowNegative={false}
              decimalScale={1}
              {...state.field("new_reading")}
            />
            <Select
              label={t("meter.event")}
              allowDeselect={false}
              data={["replacement", "rollover"].map((value) => ({ value, label: t(`meter.${value}`) }))}
              {...state.field("event")}
            />
            <TextInput label={t("note")} {...state.field("note")} />
          </>
        ) : (
          <>
            <FigureInput
              label={t("meter.displayed")}
              required
              allowNegative={false}
              decimalScale={1}
              {...state.field("displayed")}
            />
            <FigureInput
              label={t("meter.total")}
              description={t("meter.totalHint")}
              allowNegative={false}
              decimalScale={1}
              {...state.field("total")}
            />
          </>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
