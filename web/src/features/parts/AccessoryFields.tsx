import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { useRegionOptions } from "@/lib/lookups";
import { type AccessoryValues, categories, type SupplierValues, units, useLocationOptions } from "./data";

/** The fields of an accessory; a new one is asked how much of it is there. */
export function AccessoryFields({
  state,
  isNew,
}: {
  state: ServerFormState<AccessoryValues>;
  isNew?: boolean;
}) {
  const { t } = useTranslation("parts");
  const regions = useRegionOptions();
  const locations = useLocationOptions();
  const figure = { allowNegative: false, decimalScale: 3, dir: "ltr" as const };
  return (
    <FieldGrid>
      <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
      <Select
        label={t("categoryLabel")}
        required
        data={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        {...state.field("category")}
      />
      <TextInput
        label={t("partNumber")}
        description={t("partNumberHint")}
        dir="ltr"
        {...state.field("part_number")}
      />
      <TextInput label={t("barcode")} dir="ltr" {...state.field("barcode")} />
      <Select
        label={t("unitLabel")}
        required
        allowDeselect={false}
        data={units.map((value) => ({ value, label: t(`unitName.${value}`) }))}
        {...state.field("unit")}
      />
      {isNew && (
        <FigureInput label={t("openingQuantity")} required {...figure} {...state.field("quantity")} />
      )}
      <FigureInput label={t("minimum")} required {...figure} {...state.field("minimum")} />
      <FigureInput label={t("cost")} {...figure} {...state.field("cost")} />
      <FigureInput
        label={t("leadTime")}
        allowDecimal={false}
        allowNegative={false}
        dir="ltr"
        {...state.field("lead_time_days")}
      />
      <FigureInput label={t("onOrder")} {...figure} {...state.field("on_order")} />
      <DateField label={t("expectedOn")} {...state.field("expected_on")} />
      <Select label={t("location")} data={locations} searchable clearable {...state.field("location_id")} />
      <Select
        label={t("region")}
        data={regions}
        searchable
        clearable
        placeholder={t("noRegion")}
        {...state.field("region_id")}
      />
      <Wide>
        <Checkbox
          label={t("critical")}
          description={t("criticalHint")}
          {...state.field("is_critical", "checkbox")}
        />
      </Wide>
      <Wide>
        <Textarea label={t("description")} autosize minRows={2} {...state.field("description")} />
      </Wide>
      <Wide>
        <Suppliers state={state} />
      </Wide>
    </FieldGrid>
  );
}

function Suppliers({ state }: { state: ServerFormState<AccessoryValues> }) {
  const { t } = useTranslation("parts");
  const lines = state.values.suppliers;
  const set = (next: SupplierValues[]) => state.form.setFieldValue("suppliers", next);
  const change = (place: number, part: Partial<SupplierValues>) =>
    set(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  const errors = Object.entries(state.form.errors)
    .filter(([field]) => field.startsWith("suppliers"))
    .map(([, message]) => message);
  return (
    <Stack gap="xs">
      <Text fw={500} size="sm">
        {t("suppliers")}
      </Text>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <Group key={place} gap="xs" align="end">
          <TextInput
            label={t("supplier")}
            required
            value={line.supplier}
            style={{ flex: "2 1 160px" }}
            onChange={({ currentTarget }) => change(place, { supplier: currentTarget.value })}
          />
          <TextInput
            label={t("supplierNumber")}
            dir="ltr"
            value={line.part_number}
            style={{ flex: "1 1 120px" }}
            onChange={({ currentTarget }) => change(place, { part_number: currentTarget.value })}
          />
          <FigureInput
            label={t("pack")}
            allowDecimal={false}
            allowNegative={false}
            dir="ltr"
            value={line.pack}
            style={{ flex: "0 1 110px" }}
            onChange={(pack) => change(place, { pack })}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t("removeSupplier")}
            onClick={() => set(lines.filter((_, at) => at !== place))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      {errors.map((message, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no key of their own
        <Text key={place} c="red" size="sm">
          {message}
        </Text>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => set([...lines, { supplier: "", part_number: "", pack: 1 }])}
        >
          {t("addSupplier")}
        </Button>
      </div>
    </Stack>
  );
}
