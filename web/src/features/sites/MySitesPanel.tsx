import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import { SiteCards } from "./SiteCards";

/** The open sites of the projects to which the person is assigned. */
export default function MySitesPanel() {
  const { t } = useTranslation("sites");
  const query = { page_size: 20, sort: "name" };
  const mine = useQuery({
    queryKey: ["list", "/api/v1/my/sites", "home"],
    queryFn: () => ok(api.GET("/api/v1/my/sites", { params: { query } })),
  });
  return (
    <Panel title={t("mySites")} flush>
      <SiteCards query={mine} empty={t("noneAssigned")} hint={t("noneAssignedHint")} />
    </Panel>
  );
}
