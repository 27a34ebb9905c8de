import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { CompleteOrder } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { fromLocalField, toLocalField } from "@/lib/format/moment";
import { usePreferences } from "@/lib/preferences";
import { failureTypes, figure, keepOrder, type Order } from "./data";
import { FailureFields } from "./FailureFields";

/** The end of the work: what was done, how long it took, since when and until when the machine stood. */
export function CompleteDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation(["maintenance", "plans", "machines"]);
  const format = useFormat();
  const meter = order.plan?.meter_kind ?? "";
  const client = useQueryClient();
  const { time_zone } = usePreferences();
  const asksFailure = failureTypes.includes(order.order_type);
  const fault = order.faults[0];
  const state = useServerForm({
    limits: CompleteOrder,
    values: {
      completion_notes: "",
      actual_duration_h: "" as number | string,
      stated_cost: "" as number | string,
      down_from: toLocalField(order.down_from, time_zone),
      down_to: "",
      component: (fault?.component ?? null) as string | null,
      problem: (fault?.problem ?? null) as string | null,
      cause: null as string | null,
      remedy: null as string | null,
      displayed: "" as number | string,
    },
    version: order.version,
    submit: ({ displayed, ...values }, { headers, changed }) => {
      const reading = figure(displayed);
      const body = {
        ...values,
        readings: reading === null ? [] : [{ kind: meter, displayed: reading }],
        actual_duration_h: figure(values.actual_duration_h),
        stated_cost: figure(values.stated_cost),
        down_from: "down_from" in changed ? fromLocalField(values.down_from, time_zone) : null,
        down_to: fromLocalField(values.down_to, time_zone),
      };
      return ok(
        api.POST("/api/v1/work-orders/{order_id}/complete", {
          params: { path: { order_id: order.id } },
          headers,
          body: body as Schema<"CompleteOrder">,
        }),
      );
    },
    onSaved: async (done) => {
      await keepOrder(client, done);
      onClose();
    },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t("completeTitle")}
      size="lg"
      state={state}
      submitLabel={t("completeDo")}
    >
      <FieldGrid>
        <Wide>
          <Textarea
            label={t("completionNotes")}
            required
            autosize
            minRows={2}
            {...state.field("completion_notes")}
          />
        </Wide>
        <QuantityInput
          label={t("actualDuration")}
          unit="h"
          required
          min={0}
          {...state.field("actual_duration_h")}
        />
        {meter && (
          <FigureInput
            label={t("plans:reading", { meter: t(`machines:meterKind.${meter}`) })}
            description={t("plans:readingHint", {
              displayed: format.number(Number(order.plan?.displayed), 1),
            })}
            required
            min={0}
            decimalScale={1}
            {...state.field("displayed")}
          />
        )}
        {!order.has_lines && (
          <QuantityInput
            label={t("statedCost")}
            description={t("statedCostHint")}
            unit="OMR"
            min={0}
            {...state.field("stated_cost")}
          />
        )}
        {asksFailure && (
          <FailureFields
            component={state.field("component")}
            problem={state.field("problem")}
            cause={state.field("cause")}
            remedy={state.field("remedy")}
          />
        )}
        {!order.keeps_running && (
          <>
            <DateField label={t("downFrom")} withTime {...state.field("down_from")} />
            <DateField label={t("downTo")} withTime {...state.field("down_to")} />
          </>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
