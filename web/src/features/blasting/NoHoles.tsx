import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { RouteButton } from "@/components/RouteButton";

/** What a bench shows before there is a pattern, with the way there. */
export function NoHoles({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  return (
    <EmptyState
      title={t("noHoles")}
      hint={t("noHolesHint")}
      action={
        <RouteButton to="/sites/$siteId/{-$tab}" params={{ siteId, tab: "pattern" }}>
          {t("toPattern")}
        </RouteButton>
      }
    />
  );
}
