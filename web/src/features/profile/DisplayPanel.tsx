import { SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import type { Me } from "@/lib/auth/session";
import { languages } from "@/lib/i18n";
import { usePreferences } from "@/lib/preferences";

const themes = ["auto", "light", "dark"] as const;
const systems = ["metric", "imperial"] as const;

/** How pages look and speak to this person. Each choice counts at once. */
export function DisplayPanel() {
  const { t } = useTranslation("profile");
  const choose = useDisplayChoice();
  const { language, theme, time_zone, units } = usePreferences();
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf("timeZone");
    return known.includes(time_zone) ? known : [time_zone, ...known];
  }, [time_zone]);
  return (
    <Panel title={t("display")}>
      <Stack gap="md">
        <Choice
          label={t("language")}
          value={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => void choose({ language: code as Me["language"] })}
        />
        <Choice
          label={t("common:theme.label")}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`common:theme.${value}`) }))}
          onChange={(value) => void choose({ theme: value as Me["theme"] })}
        />
        <Choice
          label={t("units")}
          value={units}
          options={systems.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => void choose({ units: value as Me["units"] })}
          note={t("unitsHint")}
        />
        <Select
          label={t("timeZone")}
          description={t("timeZoneHint")}
          data={zones}
          value={time_zone}
          dir="ltr"
          searchable
          allowDeselect={false}
          onChange={(zone) => zone && void choose({ time_zone: zone })}
        />
        <Text c="dimmed" size="sm">
          {t("displayHint")}
        </Text>
      </Stack>
    </Panel>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  note?: ReactNode;
}) {
  const id = useId();
  return (
    <div>
      <Text fw={540} mb={4} id={id}>
        {props.label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={props.value}
        data={props.options}
        onChange={props.onChange}
      />
      {props.note && (
        <Text c="dimmed" size="sm" mt={4}>
          {props.note}
        </Text>
      )}
    </div>
  );
}
