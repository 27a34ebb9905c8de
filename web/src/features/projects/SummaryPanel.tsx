import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { Summary } from "./Summary";

export default function SummaryPanel() {
  const { t } = useTranslation("projects");
  return (
    <Panel title={t("title")} flush>
      <Summary bare />
    </Panel>
  );
}
