import { useTranslation } from "react-i18next";
import { HomePanels } from "@/components/HomePanels";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { roleName } from "@/lib/auth/roles";
import { useCan, useMe } from "@/lib/auth/useSession";
import { useFeatures } from "@/lib/feature";
import { useFormat } from "@/lib/format";
import { isolate } from "@/lib/i18n/isolate";
import { useRegionName } from "@/lib/lookups";

/** What the person does next, put together from what each area offers to the role. */
export function HomePage() {
  const { t, i18n } = useTranslation("home");
  const format = useFormat();
  const me = useMe();
  const can = useCan();
  const regionName = useRegionName();
  const panels = useFeatures()
    .flatMap((feature) => feature.home ?? [])
    .filter((panel) => can(panel.right) && (!panel.roles || panel.roles.includes(me.primary_role)))
    .sort((a, b) => a.order - b.order);
  const primary = me.roles.find(({ code }) => code === me.primary_role);
  const facts = [
    primary ? roleName(primary, i18n.language) : me.primary_role,
    me.region && regionName(me.region.id, me.region.name),
    format.date(new Date().toISOString()),
  ];
  return (
    <>
      <PageHeader
        title={t("greeting", { name: me.first_name })}
        subtitle={facts
          .filter((fact) => typeof fact === "string")
          .map((fact) => isolate(fact))
          .join(" · ")}
      />
      <PageBody>
        <HomePanels panels={panels} />
      </PageBody>
    </>
  );
}
