import { Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { StockAddition } from "@/lib/api/limits";
import { useFormat } from "@/lib/format";
import { Amount } from "./Amount";
import { type Accessory, keepAccessory, removeReasons, useLocationOptions, useMachineOptions } from "./data";
import { bodyOf, fieldsOf, type StockStep, type StockValues, takesCost } from "./steps";

/** Moves the stock of an accessory: each step with its own fields, what is there now above them. */
export function StockDialog(props: { accessory: Accessory; step: StockStep; onClose: () => void }) {
  const { accessory, step, onClose } = props;
  const { t } = useTranslation("parts");
  const client = useQueryClient();
  const format = useFormat();
  const locations = useLocationOptions();
  const machines = useMachineOptions();
  const { moves, reservations } = useWhatWasKept(accessory, step);
  const state = useServerForm<StockValues, Accessory>({
    limits: StockAddition,
    values: {
      quantity: "",
      unit_cost: "",
      reason_code: step === "remove" ? "used" : null,
      machine_id: null,
      reservation_id: null,
      issue_id: null,
      location_id: null,
      to_location_id: null,
      needed_on: "",
      reference: "",
      note: "",
    },
    submit: (values, { headers }) =>
      ok(
        api.POST(
          `/api/v1/accessories/{accessory_id}/${step}` as never,
          { params: { path: { accessory_id: accessory.id } }, body: bodyOf(step, values), headers } as never,
        ),
      ) as Promise<Accessory>,
    onSaved: async (saved) => {
      await keepAccessory(client, saved);
      onClose();
    },
  });
  const has = (name: keyof StockValues) => fieldsOf[step].includes(name);
  const places = accessory.places.flatMap(({ location_id, path }) =>
    location_id ? [{ value: location_id, label: path ?? "" }] : [],
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t(`action.${step}`)} · ${accessory.name}`}
      state={state}
      submitLabel={t(`action.${step}`)}
    >
      <FieldGrid>
        <FigureInput
          label={step === "count" ? t("counted") : t("quantity")}
          required
          data-autofocus
          dir="ltr"
          unit={t(`unit.${accessory.unit}`)}
          allowNegative={false}
          allowDecimal={!accessory.is_counted}
          decimalScale={3}
          description={
            <>
              {t("current")}: <Amount value={accessory.quantity} unit={accessory.unit} /> · {t("available")}:{" "}
              <Amount value={accessory.available} unit={accessory.unit} />
            </>
          }
          {...state.field(step === "count" ? ("counted" as never) : "quantity")}
          value={state.values.quantity}
          onChange={(value) => state.form.setFieldValue("quantity", value)}
        />
        {has("reason_code") && (
          <Select
            label={t("reasonLabel")}
            required
            allowDeselect={false}
            data={removeReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            {...state.field("reason_code")}
          />
        )}
        {has("machine_id") && (
          <Select label={t("machine")} data={machines} searchable clearable {...state.field("machine_id")} />
        )}
        {has("reservation_id") && reservations.length > 0 && (
          <Select
            label={t("forReservation")}
            clearable
            data={reservations.map((kept) => ({
              value: kept.id,
              label: `${format.number(kept.open)} · ${format.date(kept.needed_on)} · ${kept.reference || kept.holder_name || "–"}`,
            }))}
            {...state.field("reservation_id")}
          />
        )}
        {has("issue_id") && (
          <Select
            label={t("issueToReturn")}
            required
            nothingFoundMessage={t("noIssue")}
            data={moves.map((move) => ({
              value: move.id,
              label: `${format.date(move.at)} · ${format.number(move.amount)} · ${move.machine_name ?? move.reference}`,
            }))}
            {...state.field("issue_id")}
          />
        )}
        {takesCost(step, state.values.reason_code) && (
          <FigureInput
            label={step === "add" ? t("unitCost") : t("credit")}
            description={step === "add" ? t("unitCostHint") : undefined}
            dir="ltr"
            allowNegative={false}
            decimalScale={3}
            {...state.field("unit_cost")}
          />
        )}
        {has("needed_on") && <DateField label={t("neededOn")} required {...state.field("needed_on")} />}
        {has("location_id") && (
          <Select
            label={step === "move" ? t("from") : step === "count" ? t("locationOfCount") : t("location")}
            placeholder={step === "move" ? t("noLocation") : t("usualLocation")}
            data={step === "add" || step === "return" || step === "count" ? locations : places}
            searchable
            clearable
            {...state.field("location_id")}
          />
        )}
        {has("to_location_id") && (
          <Select label={t("to")} required data={locations} searchable {...state.field("to_location_id")} />
        )}
        {has("reference") && (
          <TextInput label={t("reference")} description={t("referenceHint")} {...state.field("reference")} />
        )}
        <Wide>
          <TextInput label={t("note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}

/** The issues that something can come back from, and the open reservations; where the step asks for them. */
function useWhatWasKept(accessory: Accessory, step: StockStep) {
  const path = { accessory_id: accessory.id };
  const issues = useQuery({
    queryKey: ["accessory", accessory.id, "of", "issues"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/accessories/{accessory_id}/moves", {
          params: { path, query: { kind: ["issue"], page_size: 50 } },
        }),
      ),
    enabled: step === "return",
  });
  const kept = useQuery({
    queryKey: ["accessory", accessory.id, "of", "reservations"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/accessories/{accessory_id}/reservations", {
          params: { path, query: { page_size: 50 } },
        }),
      ),
    enabled: step === "issue",
  });
  return { moves: issues.data?.items ?? [], reservations: kept.data?.items ?? [] };
}
