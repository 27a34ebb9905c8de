import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { mentions } from "@/lib/folding";
import { SettingRow } from "./SettingRow";

/** Everything that can be adjusted while the product runs, by area. Each value is saved by itself. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const { search = "" } = useSearch({ strict: false }) as { search?: string };
  const navigate = useNavigate();
  const settings = useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/settings", { signal })),
  });
  if (!settings.data) return <RecordState query={settings} title={t("title")} />;
  const groupName = (group: string) => t(`group.${group}`, { defaultValue: group });
  const matches = (setting: Schema<"SettingDetail">) => {
    const said = t(`description.${setting.key}`, { defaultValue: setting.description });
    return mentions([setting.key, said, setting.description, groupName(setting.group)].join(" "), search);
  };
  const groups = new Map<string, Schema<"SettingDetail">[]>();
  for (const setting of settings.data.filter(matches))
    groups.set(setting.group, [...(groups.get(setting.group) ?? []), setting]);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <TextInput
            type="search"
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={14} stroke={1.6} />}
            value={search}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              void navigate({ to: ".", search: typed ? { search: typed } : {}, replace: true } as never);
            }}
          />
        }
      />
      <PageBody>
        {groups.size === 0 && <EmptyState title={t("none")} hint={t("noneHint")} />}
        {[...groups].map(([group, rows]) => (
          <Panel key={group} title={groupName(group)} flush>
            {rows.map((setting) => (
              <SettingRow key={`${setting.key} ${setting.version}`} setting={setting} />
            ))}
          </Panel>
        ))}
      </PageBody>
    </>
  );
}
