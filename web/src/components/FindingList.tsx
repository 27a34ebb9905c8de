import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type SiteFinding, type SiteFindings, showing, tabOf } from "@/lib/siteShot";
import classes from "./FindingList.module.css";
import { ToneMark } from "./StatusBadge";

const shownHoles = 8;
const tones = { error: "bad", warning: "attention", note: "neutral" } as const;

/** The words for a kind of finding, and for one finding with its figures; once they are there. A page that is shown
 * already does not vanish to wait for them. */
export function useFindingWords() {
  const { t, ready } = useTranslation(["shot", "blasting"], { useSuspense: false });
  return {
    ready,
    name: ({ code }: { code: string }) =>
      t(`findings.code.${code}`, { defaultValue: t(`blasting:finding.${code}`, { defaultValue: code }) }),
    detail: (finding: SiteFinding) =>
      t(`findings.detail.${finding.code}`, {
        ...finding.details,
        count: finding.hole_count,
        defaultValue: t(`blasting:findingDetail.${finding.code}`, {
          ...finding.details,
          count: finding.hole_count,
          defaultValue: "",
        }),
      }),
  };
}

/** Findings of a site, each a link to its holes on the tab where it is mended. */
export function FindingList(props: {
  siteId: string;
  findings: SiteFindings;
  parts?: SiteFinding["part"][];
}) {
  const { t } = useTranslation("shot");
  const words = useFindingWords();
  const { parts } = props;
  const shown = props.findings.findings.filter(({ part }) => !parts || parts.includes(part));
  const count = props.findings.kinds
    .filter(({ part }) => !parts || parts.includes(part))
    .reduce((sum, kind) => sum + kind.count, 0);
  if (!words.ready) return null;
  if (shown.length === 0) return <div className={classes.none}>{t("findings.none")}</div>;
  return (
    <>
      <ul className={classes.list}>
        {shown.map((finding) => (
          <li key={`${finding.code} ${finding.holes.map(({ point_id }) => point_id).join(" ")}`}>
            <Link
              to="/sites/$siteId/{-$tab}"
              params={{ siteId: props.siteId, tab: tabOf(finding) }}
              search={showing(finding) as never}
              className={classes.finding}
              data-finding={finding.code}
            >
              <span
                className={classes[tones[finding.severity]]}
                title={t(`findings.severity.${finding.severity}`)}
              >
                <ToneMark tone={tones[finding.severity]} />
              </span>
              <span>
                <strong>{words.name(finding)}</strong>{" "}
                <bdi dir="ltr" data-many>
                  {finding.holes
                    .slice(0, shownHoles)
                    .map(({ hole_number }) => hole_number)
                    .join(", ")}
                </bdi>{" "}
                {finding.hole_count > shownHoles && t("findings.holesMore", { count: finding.hole_count })}
                <span className={classes.detail}>{words.detail(finding)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {count > shown.length && (
        <div className={classes.none}>{t("findings.more", { shown: shown.length, count })}</div>
      )}
    </>
  );
}

/** What somebody who takes a step should know before: holes without a charge, and how many findings there are of each
 * kind. */
export function FindingSummary(props: { findings: SiteFindings | undefined; parts?: SiteFinding["part"][] }) {
  const { t } = useTranslation("shot");
  const words = useFindingWords();
  const { findings, parts } = props;
  if (!findings || !words.ready) return null;
  const kinds = findings.kinds.filter(
    ({ part, severity }) => severity !== "note" && (!parts || parts.includes(part)),
  );
  const empty = !parts || parts.includes("charges") ? findings.empty_holes : 0;
  if (kinds.length === 0 && empty === 0) return parts ? null : <div>{t("nothingFound")}</div>;
  return (
    <div className={classes.summary} data-part="finding-summary">
      {empty > 0 && (
        <div>
          <strong>{t("uncharged", { count: empty, total: findings.holes })}</strong>
          <div className={classes.detail}>{t("unchargedHint")}</div>
        </div>
      )}
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={`${kind.part} ${kind.code}`}>
            <span className={classes[tones[kind.severity]]}>
              <ToneMark tone={tones[kind.severity]} />
            </span>
            {t("kindCount", { name: words.name(kind), count: kind.count })}
          </li>
        ))}
      </ul>
    </div>
  );
}
