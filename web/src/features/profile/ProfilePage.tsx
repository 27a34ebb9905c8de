import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { roleName } from "@/lib/auth/roles";
import { useFeatures } from "@/lib/feature";
import { useFormat } from "@/lib/format";
import { listOf } from "@/lib/format/list";
import { useRegionName } from "@/lib/lookups";
import { DetailsPanel } from "./DetailsPanel";
import { DisplayPanel } from "./DisplayPanel";
import { PasswordPanel } from "./PasswordPanel";

/** What a person sees and changes of their own account; areas add parts of their own. */
export function ProfilePage() {
  const { t } = useTranslation("profile");
  const panels = useFeatures()
    .flatMap((feature) => feature.profile ?? [])
    .sort((a, b) => a.order - b.order);
  const profile = useQuery({ queryKey: ["profile"], queryFn: () => ok(api.GET("/api/v1/profile")) });
  if (!profile.data) return <RecordState query={profile} title={t("title")} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody
        aside={
          <>
            <AccountPanel profile={profile.data} />
            <DisplayPanel />
          </>
        }
      >
        <DetailsPanel profile={profile.data} />
        <PasswordPanel />
        {panels.map(({ id, component: Part }) => (
          <Suspense key={id} fallback={<Skeleton height={160} />}>
            <Part />
          </Suspense>
        ))}
      </PageBody>
    </>
  );
}

function AccountPanel({ profile }: { profile: Schema<"Profile"> }) {
  const { t, i18n } = useTranslation("profile");
  const format = useFormat();
  const regionName = useRegionName();
  const facts = [
    { label: t("email"), value: <Code>{profile.email}</Code> },
    { label: t("roles"), value: listOf(profile.roles.map((role) => roleName(role, i18n.language))) },
    {
      label: t("region"),
      value: profile.region ? regionName(profile.region.id, profile.region.name) : t("allRegions"),
    },
    { label: t("lastSignIn"), value: format.dateTime(profile.last_sign_in_at) },
    { label: t("created"), value: format.dateTime(profile.created_at) },
  ];
  return (
    <Panel title={t("account")}>
      <Facts facts={facts} single />
    </Panel>
  );
}
