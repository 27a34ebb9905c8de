import { Checkbox, Fieldset, MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import {
  distanceOf,
  divisions,
  type Exposure,
  exposures,
  ruleSets,
  types,
  useRoundTemplates,
  useStoreOptions,
} from "./data";
import { limited, limitKey, type MagazineValues } from "./values";

type State = ServerFormState<MagazineValues>;

/** The fields of a magazine: what it is, its licence, its distances, its rules. */
export function MagazineFields({ state }: { state: State }) {
  const { t } = useTranslation("magazines");
  return (
    <FieldGrid>
      <TextInput label={t("number")} required {...state.field("number")} />
      <TextInput label={t("name")} required {...state.field("name")} />
      <Select
        label={t("where")}
        placeholder={t("warehouse")}
        clearable
        searchable
        data={useStoreOptions()}
        {...state.field("store_id")}
      />
      <Select
        label={t("typeLabel")}
        required
        allowDeselect={false}
        data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
        {...state.field("magazine_type")}
      />
      <Wide>
        <Licence state={state} />
      </Wide>
      <Wide>
        <Distances state={state} />
      </Wide>
      <Wide>
        <MultiSelect
          label={t("rulesLabel")}
          required
          data={ruleSets.map((value) => ({ value, label: t(`rule.${value}`) }))}
          {...state.field("rules")}
        />
      </Wide>
      <Wide>
        <Select
          label={t("roundTemplate")}
          description={t("roundTemplateHint")}
          clearable
          data={useRoundTemplates()}
          {...state.field("round_template_id")}
        />
      </Wide>
    </FieldGrid>
  );
}

function Licence({ state }: { state: State }) {
  const { t } = useTranslation("magazines");
  // The server counts the limits that were sent.
  const sentOnes = limited(state.values);
  const limit = (division: (typeof divisions)[number]) => {
    const props = state.form.getInputProps(`limits.${limitKey(division)}`);
    const error = state.form.errors[`limits.${sentOnes.indexOf(division)}.neq_kg`];
    return { ...props, error: props.error ?? error };
  };
  return (
    <Fieldset legend={t("licence")}>
      <FieldGrid>
        <TextInput label={t("licenceNumber")} {...state.field("licence_number")} />
        <TextInput label={t("authority")} {...state.field("licence_authority")} />
        <DateField label={t("validFrom")} {...state.field("licence_from")} />
        <DateField label={t("validUntil")} {...state.field("licence_until")} />
        <Wide>
          <Text size="sm" fw={500}>
            {t("limits")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("limitsHint")}
          </Text>
        </Wide>
        {divisions.map((division) => (
          <QuantityInput
            key={division}
            label={t("division", { division })}
            unit="kg"
            min={0}
            {...limit(division)}
          />
        ))}
        <FigureInput label={t("mostDetonators")} min={0} {...state.field("most_detonators")} />
      </FieldGrid>
    </Fieldset>
  );
}

function Distances({ state }: { state: State }) {
  const { t } = useTranslation("magazines");
  const { not_near } = state.values;
  const mark = (exposure: Exposure, isFar: boolean) =>
    state.form.setFieldValue(
      "not_near",
      isFar ? [...not_near, exposure] : not_near.filter((one) => one !== exposure),
    );
  return (
    <Fieldset legend={t("distances")}>
      <Text size="xs" c="dimmed" mb="xs">
        {t("distancesHint")}
      </Text>
      <FieldGrid>
        {exposures.map((exposure) => (
          <div key={exposure}>
            <QuantityInput
              label={t(`exposure.${exposure}`)}
              unit="m"
              min={0}
              disabled={not_near.includes(exposure)}
              {...state.field(distanceOf[exposure])}
            />
            <Checkbox
              mt="xs"
              label={t("notNear")}
              checked={not_near.includes(exposure)}
              disabled={state.values[distanceOf[exposure]] !== ""}
              onChange={(event) => mark(exposure, event.currentTarget.checked)}
            />
          </div>
        ))}
        <Checkbox
          label={t("barricaded")}
          description={t("barricadeHint")}
          {...state.field("is_barricaded", "checkbox")}
        />
        {state.values.is_barricaded && (
          <DateField label={t("barricadeSeen")} required {...state.field("barricade_seen_on")} />
        )}
      </FieldGrid>
    </Fieldset>
  );
}
