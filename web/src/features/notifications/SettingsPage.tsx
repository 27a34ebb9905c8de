import { Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { preferencesQuery } from "./data";
import classes from "./Notifications.module.css";

type Preference = Schema<"PreferenceRow">;
const channels = ["in_app", "mail"] as const;

/** By which channels the person signed in is told about what. Each switch is saved at once. */
export function SettingsPage() {
  const { t, i18n } = useTranslation("notifications");
  const client = useQueryClient();
  const preferences = useQuery(preferencesQuery);
  const save = useMutation({
    mutationFn: ({ kind, in_app, mail }: Preference) =>
      ok(
        api.PUT("/api/v1/notifications/preferences/{kind}", {
          params: { path: { kind } },
          body: { in_app, mail },
        }),
      ),
    onSuccess: (saved) =>
      client.setQueryData(preferencesQuery.queryKey, (rows) =>
        rows?.map((row) => (row.kind === saved.kind ? saved : row)),
      ),
    onError: (error) => notifyProblem(error, "common:problem.refused"),
  });
  const crumbs = [{ label: t("title"), to: "/notifications" }];
  if (!preferences.data)
    return <RecordState query={preferences} title={t("settings.title")} crumbs={crumbs} />;
  const groups = new Map<string, Preference[]>();
  for (const row of preferences.data) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return (
    <>
      <PageHeader title={t("settings.title")} crumbs={crumbs} subtitle={t("settings.subtitle")} />
      <PageBody narrow>
        {[...groups].map(([group, rows]) => (
          <Panel key={group} title={t(`group.${group}`)} flush>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("about")}</th>
                  {channels.map((channel) => (
                    <th key={channel} scope="col" className={classes.channel}>
                      {t(`channel.${channel}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const label = i18n.language === "ar" ? row.label_ar : row.label;
                  return (
                    <tr key={row.kind}>
                      <th scope="row">{label}</th>
                      {channels.map((channel) => (
                        <td key={channel}>
                          <Switch
                            checked={row[channel]}
                            disabled={save.isPending}
                            aria-label={`${label}: ${t(`channel.${channel}`)}`}
                            onChange={(event) =>
                              save.mutate({ ...row, [channel]: event.currentTarget.checked })
                            }
                          />
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Panel>
        ))}
      </PageBody>
    </>
  );
}
