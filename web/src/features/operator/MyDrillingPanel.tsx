import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { useMyDrilling } from "./data";
import { SiteList } from "./SiteList";

/** The operator's sites on the home page. */
export default function MyDrillingPanel() {
  const { t } = useTranslation("operator");
  const sites = useMyDrilling();
  return (
    <Panel title={t("title")}>
      {sites.isError && <ProblemAlert error={sites.error} retry={() => void sites.refetch()} />}
      {sites.isPending && <Skeleton height={70} />}
      {sites.data && <SiteList sites={sites.data} />}
    </Panel>
  );
}
