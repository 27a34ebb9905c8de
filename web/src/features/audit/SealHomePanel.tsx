import { useTranslation } from "react-i18next";
import { RouteButton } from "@/components/RouteButton";
import { SealPanel } from "./SealPanel";

/** Whether the trail can be relied on, where the day of an auditor begins. */
export default function SealHomePanel() {
  const { t } = useTranslation("audit");
  return (
    <SealPanel
      brief
      action={
        <RouteButton to="/audit" variant="default" size="compact-sm">
          {t("open")}
        </RouteButton>
      }
    />
  );
}
