import { SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { useDisplayChoice } from "@/components/useDisplayChoice";
import { roleName } from "@/lib/auth/roles";
import type { Me } from "@/lib/auth/session";
import { useMe } from "@/lib/auth/useSession";
import { useFeatures } from "@/lib/feature";
import { languages } from "@/lib/i18n";
import { usePreferences } from "@/lib/preferences";

const themes = ["auto", "light", "dark"] as const;

/** What other areas let people see and change about themselves. */
function ProfileParts() {
  const parts = useFeatures().flatMap((feature) => feature.profile ?? []);
  return parts
    .sort((a, b) => a.order - b.order)
    .map((part) => (
      <Suspense key={part.id} fallback={<Skeleton height={120} />}>
        <part.component />
      </Suspense>
    ));
}

export function ProfilePage() {
  const { t, i18n } = useTranslation("profile");
  const me = useMe();
  const choose = useDisplayChoice();
  const { language, theme } = usePreferences();
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody narrow>
        <Panel title={t("account")}>
          <Facts
            facts={[
              { label: t("name"), value: me.full_name },
              { label: t("email"), value: <Code>{me.email}</Code> },
              { label: t("roles"), value: me.roles.map((role) => roleName(role, i18n.language)).join(", ") },
              { label: t("region"), value: me.region?.name ?? t("allRegions") },
            ]}
          />
        </Panel>
        <Panel title={t("display")}>
          <Stack gap="md" align="flex-start">
            <div>
              <Text fw={540} mb={4} id="language-label">
                {t("language")}
              </Text>
              <SegmentedControl
                aria-labelledby="language-label"
                value={language}
                data={languages.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(code) => void choose({ language: code as Me["language"] })}
              />
            </div>
            <div>
              <Text fw={540} mb={4} id="theme-label">
                {t("common:theme.label")}
              </Text>
              <SegmentedControl
                aria-labelledby="theme-label"
                value={theme}
                data={themes.map((value) => ({ value, label: t(`common:theme.${value}`) }))}
                onChange={(value) => void choose({ theme: value as Me["theme"] })}
              />
            </div>
            <Text c="dimmed" size="sm">
              {t("displayHint")}
            </Text>
          </Stack>
        </Panel>
        <ProfileParts />
      </PageBody>
    </>
  );
}
