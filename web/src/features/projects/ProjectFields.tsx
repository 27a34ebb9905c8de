import { Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { useRegionOptions } from "@/lib/lookups";
import { PersonSelect } from "./PersonSelect";
import type { ProjectValues } from "./values";

/** The fields of a project; the same for a new one and a known one. */
export function ProjectFields(props: {
  state: ServerFormState<ProjectValues>;
  manager?: { id: string; name: string } | null;
}) {
  const { t } = useTranslation("projects");
  const regions = useRegionOptions();
  const { state } = props;
  const zone = state.values.time_zone;
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf("timeZone");
    return known.includes(zone) ? known : [zone, ...known];
  }, [zone]);
  return (
    <FieldGrid>
      <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
      <Select
        label={t("region")}
        data={regions}
        searchable
        required
        allowDeselect={false}
        {...state.field("region_id")}
      />
      <Wide>
        <Textarea label={t("description")} required autosize minRows={2} {...state.field("description")} />
      </Wide>
      <TextInput
        label={t("area")}
        description={t("areaHint")}
        required
        {...state.field("area_of_operation")}
      />
      <PersonSelect
        label={t("manager")}
        description={t("managerHint")}
        known={props.manager}
        {...state.field("manager_id")}
      />
      <DateField label={t("start")} {...state.field("start_on")} />
      <DateField label={t("expectedEnd")} {...state.field("expected_end_on")} />
      <FigureInput
        label={t("epsg")}
        description={t("epsgHint")}
        dir="ltr"
        allowDecimal={false}
        allowNegative={false}
        {...state.field("epsg")}
      />
      <Select
        label={t("timeZone")}
        description={t("timeZoneHint")}
        data={zones}
        searchable
        required
        allowDeselect={false}
        dir="ltr"
        {...state.field("time_zone")}
      />
    </FieldGrid>
  );
}
