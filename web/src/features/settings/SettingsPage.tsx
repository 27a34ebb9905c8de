import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { SettingRow } from "./SettingRow";

/** Everything that can be adjusted while the product runs, by area. Each value is saved by itself. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const settings = useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/settings", { signal })),
  });
  if (!settings.data) return <RecordState query={settings} title={t("title")} />;
  const groups = new Map<string, Schema<"SettingDetail">[]>();
  for (const setting of settings.data)
    groups.set(setting.group, [...(groups.get(setting.group) ?? []), setting]);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <PageBody>
        {[...groups].map(([group, rows]) => (
          <Panel key={group} title={t(`group.${group}`, { defaultValue: group })} flush>
            {rows.map((setting) => (
              <SettingRow key={`${setting.key} ${setting.version}`} setting={setting} />
            ))}
          </Panel>
        ))}
      </PageBody>
    </>
  );
}
