import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { ToneMark } from "@/components/StatusBadge";
import type { Schema } from "@/lib/api/types";
import classes from "../blasting.module.css";

/** What is wrong with the network. A finding leads to its holes on the plan. */
export function FindingsPanel(props: {
  timing: Schema<"TimingAnswer"> | undefined;
  onShow: (pointIds: string[]) => void;
}) {
  const { t } = useTranslation("blasting");
  const { timing, onShow } = props;
  const findings = timing?.findings ?? [];
  return (
    <Panel flush title={t("findings.title", { count: timing?.finding_count ?? 0 })}>
      {timing && findings.length === 0 ? (
        <div className={classes.pad}>{t("findings.none")}</div>
      ) : (
        <ul className={classes.findings}>
          {findings.map((finding) => {
            const tone = finding.severity === "warning" ? "attention" : "bad";
            return (
              <li key={`${finding.code} ${finding.point_ids.join(" ")}`}>
                <button type="button" className={classes.finding} onClick={() => onShow(finding.point_ids)}>
                  <span className={classes[tone]}>
                    <ToneMark tone={tone} />
                  </span>
                  <span>
                    <strong>{t(`finding.${finding.code}`, { defaultValue: finding.message })}</strong>
                    {finding.hole_numbers.length > 0 && (
                      <div>
                        <bdi dir="ltr" style={{ whiteSpace: "normal" }}>
                          {finding.hole_numbers.slice(0, 8).join(", ")}
                          {finding.hole_numbers.length > 8 ? ` … (${finding.hole_numbers.length})` : ""}
                        </bdi>
                      </div>
                    )}
                    <div className={classes.faint} dir="auto">
                      {t(`findingDetail.${finding.code}`, {
                        ...finding.details,
                        count: finding.hole_numbers.length,
                        defaultValue: finding.message,
                      })}
                    </div>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
