import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { SiteCards } from "./SiteCards";

/** The open sites within reach, the newest first. */
export default function OpenSitesPanel() {
  const { t } = useTranslation("sites");
  const query = { page_size: 8, is_open: true };
  const open = useQuery({
    queryKey: ["list", "/api/v1/sites", "home"],
    queryFn: () => ok(api.GET("/api/v1/sites", { params: { query } })),
  });
  return (
    <Panel
      title={t("openSites")}
      flush
      actions={
        <RouteButton to="/sites" variant="default" size="compact-sm">
          {t("allSites")}
        </RouteButton>
      }
    >
      <SiteCards query={open} empty={t("noneOpen")} hint={t("noneOpenHint")} />
    </Panel>
  );
}
