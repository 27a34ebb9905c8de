import { Link, Navigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { HomePanels } from "@/components/HomePanels";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { RouteButton } from "@/components/RouteButton";
import { useCan } from "@/lib/auth/useSession";
import { useFeatures, useModules } from "@/lib/feature";
import classes from "./modules.module.css";

/** Where a module begins: what its pages are for, then the figures and the waiting work of its areas. */
export function ModulePage() {
  const { t } = useTranslation(["modules", "nav", "common"]);
  const { moduleId } = useParams({ strict: false }) as { moduleId: string };
  const can = useCan();
  const panels = useFeatures()
    .flatMap((feature) => feature.home ?? [])
    .filter((panel) => panel.module === moduleId && can(panel.right))
    .sort((a, b) => a.order - b.order);
  const module = useModules().find(({ id }) => id === moduleId);
  if (!module) {
    return (
      <>
        <PageHeader passing title={t("common:page.notFound")} />
        <EmptyState
          title={t("common:page.notFoundTitle")}
          hint={t("nothingHere")}
          action={<RouteButton to="/">{t("common:page.toHome")}</RouteButton>}
        />
      </>
    );
  }
  if (module.pages.length === 1) return <Navigate to={module.to as never} replace />;
  return (
    <>
      <PageHeader title={t(`nav:${module.label}`)} subtitle={t(`about.${module.id}`)} />
      <PageBody>
        <ul className={classes.pages}>
          {module.pages.map(({ to, label, icon: Picture }) => (
            <li key={to}>
              <Link to={to} className={classes.page}>
                <Picture size={22} stroke={1.5} aria-hidden="true" />
                <span>
                  <span className={classes.name}>{t(`nav:${label}`)}</span>
                  <span className={classes.about}>{t(`page.${label}`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {panels.length > 0 && <HomePanels panels={panels} />}
      </PageBody>
    </>
  );
}
