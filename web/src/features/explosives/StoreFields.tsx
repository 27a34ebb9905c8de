import { Fieldset, Group, MultiSelect, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import type { Schema } from "@/lib/api/types";
import { type Kind, kinds, useKindOptions, useManagerOptions, useRegionOptions } from "./lookups";

/** What the form of a store holds. */
export type StoreValues = {
  name: string;
  address: string;
  city: string;
  region_id: string;
  manager_id: string;
  capacity_kg: number | string;
  allowed_kinds: Kind[];
  limits: Record<Kind, LimitValues>;
};

type LimitValues = { minimum_kg: number | string; maximum_kg: number | string; unit: StockUnit };
type StockUnit = Schema<"StockLevel">["unit"];
const units = ["kg", "lb", "t", "short_ton"] as const;

/** The limits as the server takes them: of the kinds that the store may hold, and of which anything is said. */
export function sentLimits(
  values: Pick<StoreValues, "limits" | "allowed_kinds">,
): Schema<"StoreLimitBody">[] {
  const figure = (value: number | string) => (value === "" ? null : Number(value));
  return values.allowed_kinds
    .map((kind) => {
      const { minimum_kg, maximum_kg, unit } = values.limits[kind];
      return { kind, minimum_kg: figure(minimum_kg), maximum_kg: figure(maximum_kg), unit };
    })
    .filter(
      ({ minimum_kg, maximum_kg, unit }) => minimum_kg !== null || maximum_kg !== null || unit !== "kg",
    );
}

function limitsOf(store: Schema<"StoreDetail"> | null): StoreValues["limits"] {
  const known = new Map(store?.levels.map((level) => [level.kind, level]));
  const entries = kinds.map((kind) => {
    const level = known.get(kind);
    const limit: LimitValues = {
      minimum_kg: level?.minimum_set_kg ?? "",
      maximum_kg: level?.maximum_set_kg ?? "",
      unit: level?.unit ?? "kg",
    };
    return [kind, limit];
  });
  return Object.fromEntries(entries);
}

export function valuesOf(store: Schema<"StoreDetail"> | null): StoreValues {
  return {
    name: store?.name ?? "",
    address: store?.address ?? "",
    city: store?.city ?? "",
    region_id: store?.region.id ?? "",
    manager_id: store?.manager?.id ?? "",
    capacity_kg: store?.capacity_kg ?? "",
    allowed_kinds: store?.allowed_kinds ?? [],
    limits: limitsOf(store),
  };
}

export function StoreFields({ state }: { state: ServerFormState<StoreValues> }) {
  const { t } = useTranslation("explosives");
  return (
    <FieldGrid>
      <TextInput label={t("name")} required {...state.field("name")} />
      <TextInput label={t("city")} required {...state.field("city")} />
      <Select
        label={t("region")}
        required
        searchable
        data={useRegionOptions()}
        {...state.field("region_id")}
      />
      <Select
        label={t("manager")}
        required
        searchable
        data={useManagerOptions()}
        {...state.field("manager_id")}
      />
      <QuantityInput label={t("capacity")} unit="kg" required min={0} {...state.field("capacity_kg")} />
      <MultiSelect
        label={t("allowedKinds")}
        required
        data={useKindOptions()}
        {...state.field("allowed_kinds")}
      />
      <Wide>
        <Textarea label={t("address")} required autosize minRows={2} {...state.field("address")} />
      </Wide>
      {state.values.allowed_kinds.length > 0 && (
        <Wide>
          <Limits state={state} />
        </Wide>
      )}
    </FieldGrid>
  );
}

/** How much of each kind the store is meant to hold. */
function Limits({ state }: { state: ServerFormState<StoreValues> }) {
  const { t } = useTranslation("explosives");
  // The server counts the limits that were sent.
  const sent = sentLimits(state.values).map(({ kind }) => kind);
  const field = (kind: Kind, name: keyof LimitValues) => {
    const props = state.form.getInputProps(`limits.${kind}.${name}`);
    return { ...props, error: props.error ?? state.form.errors[`limits.${sent.indexOf(kind)}.${name}`] };
  };
  return (
    <Fieldset legend={t("limits")}>
      <Text size="xs" c="dimmed" mb="xs">
        {t("limitsHint")}
      </Text>
      <FieldGrid>
        {state.values.allowed_kinds.map((kind) => {
          const words = { kind: t(`kind.${kind}`) };
          return (
            <Wide key={kind}>
              <Group align="start" grow wrap="nowrap" preventGrowOverflow={false}>
                <QuantityInput
                  label={t("minimumOf", words)}
                  unit="kg"
                  min={0}
                  {...field(kind, "minimum_kg")}
                />
                <QuantityInput
                  label={t("maximumOf", words)}
                  unit="kg"
                  min={0}
                  {...field(kind, "maximum_kg")}
                />
                <Select
                  label={t("unitOf", words)}
                  allowDeselect={false}
                  data={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
                  {...field(kind, "unit")}
                />
              </Group>
            </Wide>
          );
        })}
      </FieldGrid>
    </Fieldset>
  );
}
