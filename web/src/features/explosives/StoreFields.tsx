import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import type { Schema } from "@/lib/api/types";
import { type Kind, useKindOptions, useManagerOptions, useRegionOptions } from "./lookups";

/** What the form of a store holds. */
export type StoreValues = {
  name: string;
  address: string;
  city: string;
  region_id: string;
  manager_id: string;
  capacity_kg: number | string;
  allowed_kinds: Kind[];
};

export function valuesOf(store: Schema<"StoreDetail"> | null): StoreValues {
  return {
    name: store?.name ?? "",
    address: store?.address ?? "",
    city: store?.city ?? "",
    region_id: store?.region.id ?? "",
    manager_id: store?.manager?.id ?? "",
    capacity_kg: store?.capacity_kg ?? "",
    allowed_kinds: store?.allowed_kinds ?? [],
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
        <Textarea
          label={t("address")}
          required
          autosize
          minRows={2}
          maxLength={300}
          {...state.field("address")}
        />
      </Wide>
    </FieldGrid>
  );
}
