import { Button, Progress, Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { myDrillingKey, nextHole, type Pattern, patternKey, withHole } from "./data";
import { HoleCard } from "./HoleCard";
import { NearbyPlan } from "./NearbyPlan";
import classes from "./operator.module.css";

/** So many of the last marks can be taken back from where they were made. */
const UNDOABLE = 5;

/** One site's holes: how far it is, the next hole to mark, and all holes to choose from. */
export function HoleDesk({ siteId, pattern }: { siteId: string; pattern: Pattern }) {
  const { t } = useTranslation("operator");
  const format = useFormat();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number | null>(null);
  const [marks, setMarks] = useState<number[]>([]);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const count = pattern.hole_id.length;
  const done = pattern.is_completed.filter(Boolean).length;
  const percent = count ? Math.floor((done * 100) / count) : 0;
  const current = chosen ?? nextHole(pattern, marks[0] ?? -1);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await Promise.all([
        client.invalidateQueries({ queryKey: myDrillingKey }),
        client.invalidateQueries({ queryKey: ["site", siteId, "drilling"] }),
      ]);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const show = (change: (shown: Pattern) => Pattern) =>
    client.setQueryData<Pattern>(patternKey(siteId), (shown) => shown && change(shown));
  const pathOf = (place: number) => ({ path: { hole_id: pattern.hole_id[place] ?? "" } });

  const mark = (place: number, depthM: number, waterM: number | null) =>
    attempt(async () => {
      const body = { actual_depth_m: depthM, water_height_m: waterM, at: new Date().toISOString() };
      await ok(api.POST("/api/v1/holes/{hole_id}/complete", { params: pathOf(place), body }));
      show((shown) => withHole(shown, place, true, depthM));
      setMarks((now) => [place, ...now.filter((other) => other !== place)].slice(0, UNDOABLE));
      setChosen(null);
    });
  const reopen = (place: number) =>
    attempt(async () => {
      const body = { reason: t("undoReason") };
      await ok(api.POST("/api/v1/holes/{hole_id}/reopen", { params: pathOf(place), body }));
      show((shown) => withHole(shown, place, false));
      setMarks((now) => now.filter((other) => other !== place));
      setChosen(place);
    });

  const listed = pattern.hole_id
    .map((_, place) => place)
    .filter((place) => !(onlyOpen && pattern.is_completed[place]));
  return (
    <>
      <div className={classes.progress}>
        <div className={classes.progressHead}>
          <bdi dir="ltr" className={classes.percent}>
            {format.percent(percent / 100)}
          </bdi>
          <span className={classes.faint}>
            {t("drilledOf", { done: format.number(done), all: format.number(count) })}
          </span>
        </div>
        <Progress value={percent} size="lg" radius="xs" aria-label={t("progress")} />
      </div>
      {error !== null && <ProblemAlert error={error} />}
      {current === null ? (
        <Notice tone="good" title={t("allDrilled")} />
      ) : (
        <HoleCard
          key={`${pattern.hole_id[current]} ${pattern.is_completed[current]}`}
          pattern={pattern}
          place={current}
          busy={busy}
          onMark={(depthM, waterM) => void mark(current, depthM, waterM)}
          onReopen={() => void reopen(current)}
        />
      )}
      {marks
        .filter((place) => pattern.is_completed[place])
        .map((place) => (
          <div key={pattern.hole_id[place]} className={classes.undo} role="status">
            <span>
              {t("markedHole")} <Code>{pattern.hole_number[place]}</Code>
            </span>
            <Button
              variant="default"
              h={48}
              disabled={busy}
              aria-label={`${t("undo")} ${pattern.hole_number[place]}`}
              onClick={() => void reopen(place)}
            >
              {t("undo")}
            </Button>
          </div>
        ))}
      {current !== null && <NearbyPlan pattern={pattern} place={current} />}
      <Switch
        size="md"
        label={t("onlyOpen")}
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      <div className={classes.holes}>
        {listed.slice(0, 600).map((place) => (
          <button
            key={pattern.hole_id[place]}
            type="button"
            className={classes.hole}
            data-drilled={pattern.is_completed[place] || undefined}
            data-current={place === current || undefined}
            aria-pressed={place === current}
            onClick={() => {
              setChosen(place);
              window.scrollTo({ top: 0 });
            }}
          >
            <Code>{pattern.hole_number[place]}</Code>
          </button>
        ))}
      </div>
      {listed.length > 600 && (
        <span className={classes.faint}>{t("moreHoles", { count: listed.length - 600 })}</span>
      )}
    </>
  );
}
