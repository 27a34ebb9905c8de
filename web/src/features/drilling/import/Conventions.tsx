import { SegmentedControl, Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schema } from "@/lib/api/types";
import classes from "../drilling.module.css";
import { AngleSketch } from "./AngleSketch";

type Options = Schema<"Options">;

interface ConventionsProps {
  options: Options;
  /** Whether the format of the file itself says how angles and units are meant. */
  fixed: boolean;
  busy: boolean;
  onChange: (options: Options) => void;
}

/** How the numbers of a file are meant: angles, units, doubles and values out of range. */
export function Conventions({ options, fixed, busy, onChange }: ConventionsProps) {
  const { t } = useTranslation("drilling");
  const choice = (
    name: "dip_sign" | "diameter_unit" | "length_unit" | "duplicates" | "depth_meaning",
    values: string[],
  ) => ({
    label: t(`option.${name}`),
    value: String(options[name] ?? values[0]),
    data: values.map((value) => ({ value, label: t(`option.${name}_${value}` as string) })),
    disabled: busy,
    allowDeselect: false,
    onChange: (value: string | null) => value && onChange({ ...options, [name]: value } as Options),
  });
  const isDip = options.angle_convention === "dip";
  return (
    <div className={classes.conventions}>
      <div className={classes.tab}>
        {fixed ? (
          <span className={classes.faint}>{t("option.fixed")}</span>
        ) : (
          <>
            <SegmentedControl
              aria-label={t("option.angle_convention")}
              disabled={busy}
              value={options.angle_convention ?? "from_vertical"}
              onChange={(value) =>
                onChange({ ...options, angle_convention: value as Options["angle_convention"] })
              }
              data={[
                { value: "from_vertical", label: t("option.angle_convention_from_vertical") },
                { value: "dip", label: t("option.angle_convention_dip") },
              ]}
            />
            <span className={classes.faint}>{t(isDip ? "option.dipHint" : "option.fromVerticalHint")}</span>
          </>
        )}
        <div className={classes.fields}>
          {!fixed && (
            <>
              {isDip && <Select {...choice("dip_sign", ["either", "positive_down", "negative_down"])} />}
              <Select {...choice("diameter_unit", ["mm", "cm", "m", "in", "ft"])} />
              <Select {...choice("length_unit", ["m", "ft"])} />
              <Select {...choice("depth_meaning", ["vertical", "along"])} />
            </>
          )}
          <Select {...choice("duplicates", ["reject", "rename", "join"])} />
        </div>
        <Switch
          label={t("option.clear_out_of_range")}
          description={t("option.clearHint")}
          checked={options.clear_out_of_range ?? false}
          disabled={busy}
          onChange={(event) => onChange({ ...options, clear_out_of_range: event.currentTarget.checked })}
        />
      </div>
      {!fixed && <AngleSketch dip={isDip} />}
    </div>
  );
}
