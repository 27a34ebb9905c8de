import { Select, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChosenPhotos } from "@/components/attachments/ChosenPhotos";
import { DateField } from "@/components/DateField";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, ServerForm, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewUsage } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { fromLocalField, toLocalField } from "@/lib/format/moment";
import { usePreferences } from "@/lib/preferences";
import { causes, fluids, unitOfFluid } from "./data";
import classes from "./machines.module.css";
import { SendMeterPhotos } from "./SendMeterPhotos";

type Meter = Schema<"MeterState">;

const HOUR_MS = 3_600_000;
const photoTypes = ["image/jpeg", "image/png", "image/webp"];

const unitOf: Record<Meter["kind"], string> = {
  engine_h: "h",
  percussion_h: "h",
  compressor_h: "h",
  pump_h: "h",
  drilled_m: "m",
  driven_km: "km",
};

const figure = (value: unknown) =>
  value === "" || value === null || value === undefined ? null : Number(value);

type ShiftTimes = Schema<"ShiftTimes">;

const keyOf = ({ worked_on, shift }: ShiftTimes) => `${worked_on} ${shift}`;

/** Logs a shift of a machine: what its meters display at the end or how far they moved, idle and service hours, fuel and
 * what else was topped up, a stop, and a photo of the meter that follows the entry. `shifts` are those that have begun, the newest first. */
export function UsageForm(props: {
  machineId: string;
  meters: Meter[];
  shifts: ShiftTimes[];
  onLogged: () => Promise<unknown>;
  onCancel?: () => void;
}) {
  const { machineId, meters, shifts, onLogged, onCancel } = props;
  const { t } = useTranslation(["machines", "fleet"]);
  const newest = shifts[0];
  const format = useFormat();
  const [photos, setPhotos] = useState<File[]>([]);
  const [logged, setLogged] = useState<string | null>(null);
  const { time_zone: zone } = usePreferences();
  const begin = useMemo(() => {
    const now = Date.now();
    return {
      client_id: crypto.randomUUID(),
      starts_at: toLocalField(new Date(now - 10 * HOUR_MS).toISOString(), zone),
      ends_at: toLocalField(new Date(now).toISOString(), zone),
    };
  }, [zone]);
  const wordsOf = ({ shift, worked_on, starts_at, ends_at }: ShiftTimes) =>
    t("fleet:shift.one", {
      shift: t(`usage.${shift}Shift`),
      day: format.date(worked_on),
      from: format.time(starts_at),
      until: format.time(ends_at),
    });
  const state = useServerForm({
    limits: NewUsage,
    values: {
      when: (newest ? keyOf(newest) : "times") as string | null,
      how: "reading",
      starts_at: begin.starts_at,
      ends_at: begin.ends_at,
      ...(Object.fromEntries(
        meters.flatMap(({ kind }) => [
          [`start_${kind}`, ""],
          [`end_${kind}`, ""],
          [`amount_${kind}`, ""],
        ]),
      ) as Record<string, string | number>),
      idle_h: "" as string | number,
      service_h: "" as string | number,
      fuel_l: "" as string | number,
      ...Object.fromEntries(fluids.map((fluid) => [fluid, ""])),
      cause: null as string | null,
      down_from: "",
      down_until: "",
      note: "",
    } as Record<string, unknown>,
    submit: (values, { headers }) => {
      const at = (name: string) => fromLocalField(String(values[name]), zone) ?? "";
      const byHours = values.how === "amount";
      const read = meters
        .map(({ kind }) => ({
          kind,
          start: byHours ? null : figure(values[`start_${kind}`]),
          end: byHours ? null : figure(values[`end_${kind}`]),
          amount: byHours ? figure(values[`amount_${kind}`]) : null,
        }))
        .filter(({ start, end, amount }) => start !== null || end !== null || amount !== null);
      const named = shifts.find((shift) => keyOf(shift) === values.when);
      return ok(
        api.POST("/api/v1/machines/{machine_id}/usage", {
          params: { path: { machine_id: machineId } },
          headers,
          body: {
            client_id: begin.client_id,
            ...(named
              ? { worked_on: named.worked_on, shift: named.shift }
              : { starts_at: at("starts_at"), ends_at: at("ends_at") }),
            meters: read,
            idle_h: figure(values.idle_h),
            service_h: figure(values.service_h),
            fuel_l: figure(values.fuel_l),
            fluids: Object.fromEntries(fluids.map((fluid) => [fluid, figure(values[fluid])])),
            downtime: values.cause
              ? [
                  {
                    cause: values.cause as Schema<"DownCause">,
                    starts_at: at("down_from"),
                    ends_at: at("down_until"),
                    note: "",
                  },
                ]
              : [],
            note: String(values.note),
          },
        }),
      );
    },
    savedMessage: "machines:usage.logged",
    onSaved: async (saved) => {
      if (photos.length > 0) setLogged(saved.id);
      else await onLogged();
    },
  });
  if (logged) {
    return <SendMeterPhotos entryId={logged} photos={photos} onDone={() => void onLogged()} />;
  }
  return (
    <div className={classes.thumbs}>
      <ServerForm state={state} submitLabel={t("usage.log")} onCancel={onCancel}>
        <FieldGrid>
          <Select
            label={t("usage.shift")}
            required
            allowDeselect={false}
            data={[
              ...shifts.map((shift) => ({ value: keyOf(shift), label: wordsOf(shift) })),
              { value: "times", label: t("fleet:shift.times") },
            ]}
            {...state.field("when")}
          />
          <Select
            label={t("fleet:shift.how")}
            required
            allowDeselect={false}
            data={["reading", "amount"].map((value) => ({ value, label: t(`fleet:shift.by.${value}`) }))}
            {...state.field("how")}
          />
          {state.values.when === "times" && (
            <>
              <DateField withTime required label={t("usage.begin")} {...state.field("starts_at")} />
              <DateField withTime required label={t("usage.end")} {...state.field("ends_at")} />
            </>
          )}
          {meters.map((meter) => (
            <Wide key={meter.kind}>
              <fieldset className={classes.meter}>
                <legend>
                  {t(`meterKind.${meter.kind}`)}{" "}
                  <span className={classes.faint}>
                    {t("usage.before", { reading: format.number(Number(meter.displayed), 1) })}
                  </span>
                </legend>
                {state.values.how === "amount" ? (
                  <FigureInput
                    label={t("fleet:shift.moved")}
                    unit={unitOf[meter.kind]}
                    allowNegative={false}
                    decimalScale={1}
                    {...state.field(`amount_${meter.kind}`)}
                  />
                ) : (
                  <FieldGrid>
                    <FigureInput
                      label={t("usage.start")}
                      unit={unitOf[meter.kind]}
                      allowNegative={false}
                      decimalScale={1}
                      {...state.field(`start_${meter.kind}`)}
                    />
                    <FigureInput
                      label={t("usage.end")}
                      unit={unitOf[meter.kind]}
                      allowNegative={false}
                      decimalScale={1}
                      {...state.field(`end_${meter.kind}`)}
                    />
                  </FieldGrid>
                )}
              </fieldset>
            </Wide>
          ))}
          <QuantityInput
            unit="h"
            label={t("usage.idle")}
            description={t("usage.idleHint")}
            allowNegative={false}
            decimalScale={1}
            {...state.field("idle_h")}
          />
          <QuantityInput
            unit="h"
            label={t("usage.service")}
            description={t("usage.serviceHint")}
            allowNegative={false}
            decimalScale={1}
            {...state.field("service_h")}
          />
          <QuantityInput
            unit="l"
            label={t("usage.fuel")}
            allowNegative={false}
            decimalScale={1}
            {...state.field("fuel_l")}
          />
          {fluids.map((fluid) => (
            <QuantityInput
              key={fluid}
              unit={unitOfFluid(fluid)}
              label={t(`usage.fluid.${fluid}`)}
              allowNegative={false}
              decimalScale={1}
              {...state.field(fluid)}
            />
          ))}
          <Select
            label={t("usage.downFor")}
            placeholder={t("usage.downNone")}
            clearable
            data={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
            {...state.field("cause")}
          />
          {state.values.cause ? (
            <>
              <DateField withTime required label={t("usage.downFrom")} {...state.field("down_from")} />
              <DateField withTime required label={t("usage.downUntil")} {...state.field("down_until")} />
            </>
          ) : null}
          <Wide>
            <Textarea label={t("note")} autosize minRows={2} {...state.field("note")} />
          </Wide>
          <Wide>
            <p className={classes.faint}>{t("usage.photo")}</p>
            <ChosenPhotos mediaTypes={photoTypes} photos={photos} onChange={setPhotos} />
          </Wide>
        </FieldGrid>
      </ServerForm>
    </div>
  );
}
