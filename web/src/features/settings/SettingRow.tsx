import { Button, Group, MultiSelect, Select, Switch, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Code } from "@/components/Quantity";
import { QuantityInput } from "@/components/QuantityInput";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { asProblem, type Problem } from "@/lib/api/problem";
import { problemMessage } from "@/lib/api/refusal";
import type { Schema } from "@/lib/api/types";
import { roleName } from "@/lib/auth/roles";
import { useCan } from "@/lib/auth/useSession";
import { isUnread } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import classes from "./Settings.module.css";

type Setting = Schema<"SettingDetail">;

/** One setting: what it does, its value with a fitting input, and the way back to the default. */
export function SettingRow({ setting }: { setting: Setting }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [value, setValue] = useState<unknown>(setting.value);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const mayChange = useCan()("settings.update");
  const isChanged = value !== setting.value && value !== "" && !isUnread(value);
  const shown = useShown(setting);

  const send = async (request: () => Promise<Setting>) => {
    setPending(true);
    setRefusal(null);
    try {
      const saved = await request();
      client.setQueryData<Setting[]>(["settings"], (all) =>
        all?.map((other) => (other.key === saved.key ? saved : other)),
      );
      setValue(saved.value);
      toast("settings:saved");
    } catch (error) {
      const problem = asProblem(error);
      setRefusal(problem);
      if (problem.code === "stale_version") await client.invalidateQueries({ queryKey: ["settings"] });
    } finally {
      setPending(false);
    }
  };
  const params = { path: { key: setting.key } };
  const headers = ifMatch(setting.version);
  const save = () =>
    send(() => ok(api.PATCH("/api/v1/settings/{key}", { params, headers, body: { value } })));
  const reset = () => send(() => ok(api.DELETE("/api/v1/settings/{key}", { params, headers })));

  return (
    <form
      className={classes.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void save();
      }}
    >
      <div>
        <div className={classes.description} id={`about-${setting.key}`}>
          {t(`description.${setting.key}`, { defaultValue: setting.description })}
        </div>
        <div className={classes.key}>
          <Code>{setting.key}</Code>
        </div>
      </div>
      <div>
        <SettingInput
          setting={setting}
          value={value}
          onChange={setValue}
          error={refusal && problemMessage(refusal)}
          disabled={!mayChange}
        />
        <div className={classes.note}>
          {setting.is_default ? t("isDefault") : t("default", { value: shown(setting.default) })}
        </div>
      </div>
      {mayChange && (
        <Group gap="xs" wrap="nowrap" className={classes.buttons}>
          <Button type="submit" disabled={!isChanged} loading={pending}>
            {t("save")}
          </Button>
          {!setting.is_default && (
            <Button variant="default" onClick={() => void reset()} disabled={pending}>
              {t("reset")}
            </Button>
          )}
        </Group>
      )}
    </form>
  );
}

function useShown(setting: Setting): (value: unknown) => string {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const unit = setting.unit ? ` ${t(`unit.${setting.unit}`, { defaultValue: setting.unit })}` : "";
  return (value) => {
    if (typeof value === "number") return `${format.number(value)}${unit}`;
    if (typeof value === "boolean") return value ? t("on") : t("off");
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("noRoles");
    return String(value);
  };
}

interface InputProps {
  setting: Setting;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | null;
  disabled: boolean;
}

/** The input that the type of a setting asks for. The server checks the value itself. */
function SettingInput({ setting, value, onChange, error, disabled }: InputProps) {
  const { t } = useTranslation("settings");
  const common = { "aria-labelledby": `about-${setting.key}`, error, disabled };
  const type = setting.type as { type?: string; enum?: string[]; minimum?: number; maximum?: number };
  if (type.type === "integer" || type.type === "number") {
    const { minimum, maximum } = type;
    const isBounded = minimum !== undefined && maximum !== undefined;
    return (
      <QuantityInput
        {...common}
        unit={t(`unit.${setting.unit}`, { defaultValue: setting.unit })}
        value={value as number}
        onChange={onChange}
        allowDecimal={type.type === "number"}
        min={minimum}
        max={maximum}
        placeholder={isBounded ? `${minimum} – ${maximum}` : undefined}
        title={isBounded ? t("range", { minimum, maximum }) : undefined}
      />
    );
  }
  if (type.type === "boolean") {
    return (
      <Switch
        {...common}
        checked={value === true}
        label={value === true ? t("on") : t("off")}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (type.type === "array") {
    return <RolesInput {...common} value={value as string[]} onChange={onChange} />;
  }
  if (type.enum) {
    return (
      <Select
        {...common}
        data={type.enum}
        value={String(value)}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
  }
  return (
    <TextInput {...common} value={String(value)} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

interface RolesInputProps {
  "aria-labelledby": string;
  error: string | null;
  disabled: boolean;
  value: string[];
  onChange: (value: string[]) => void;
}

/** The lists among the settings are lists of roles. */
function RolesInput({ value, onChange, ...common }: RolesInputProps) {
  const { t, i18n } = useTranslation("settings");
  const roles = useQuery({
    queryKey: ["roles"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/roles", { signal })),
  });
  const known = roles.data?.map((role) => ({ value: role.code, label: roleName(role, i18n.language) })) ?? [];
  return (
    <MultiSelect
      {...common}
      data={known}
      value={roles.data ? value : []}
      placeholder={value.length === 0 ? t("noRoles") : undefined}
      onChange={onChange}
      searchable
      clearable
    />
  );
}
