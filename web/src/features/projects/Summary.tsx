import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { projectStatuses, useProjectSummary } from "./data";

/** How many projects there are by status; each figure is the way to the list of them. */
export function Summary({ bare }: { bare?: boolean }) {
  const { t } = useTranslation("projects");
  const summary = useProjectSummary();
  if (summary.isError) {
    return <ProblemAlert error={summary.error} retry={() => void summary.refetch()} />;
  }
  return (
    <KeyFigures bare={bare}>
      <KeyFigure
        label={t("allProjects")}
        value={
          <Link to={"/projects" as never} search={{} as never}>
            <Quantity value={summary.data?.total} />
          </Link>
        }
      />
      {projectStatuses.map((status) => (
        <KeyFigure
          key={status}
          label={<StatusBadge value={status} />}
          value={
            <Link to={"/projects" as never} search={{ status } as never}>
              <Quantity value={summary.data?.[status]} />
            </Link>
          }
        />
      ))}
    </KeyFigures>
  );
}
