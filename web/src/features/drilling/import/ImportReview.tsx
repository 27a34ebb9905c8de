import { Button, Checkbox } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { type Import, isBusy, refreshHoles } from "../data";
import classes from "../drilling.module.css";
import { HolePlan } from "../HolePlan";
import { Conventions } from "./Conventions";
import { MappingPanel } from "./MappingTable";
import { PartChoice, type Parts } from "./PartChoice";
import { problemOf } from "./problem";
import { RowTable } from "./RowTable";

/** Drill plans of rigs and SHOTPlus designs are in metres, millimetres and degrees from vertical by their format. */
const SELF_EXPLAINING = /\.(xml|spf)$/i;

/** A file that has been read: how it is meant, what it gives, and the decision on it. */
export function ImportReview({ file, onRejected }: { file: Import; onRejected: () => void }) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [skip, setSkip] = useState(false);
  const [removeGone, setRemoveGone] = useState(false);
  const [parts, setParts] = useState<Parts | null>(
    typeof file.options.part === "string" ? { kind: "one", name: file.options.part } : null,
  );
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const params = { path: { import_id: file.id } };
  const counts = file.counts;
  // A save whose job was cancelled before it began leaves the file as it was looked at.
  const ready = file.state === "ready" || file.state === "saving";
  const bad = counts.bad_rows ?? 0;
  const goneUndrilled = counts.gone_undrilled_holes ?? 0;

  const preview = useQuery({
    queryKey: ["import", file.id, "pattern", file.version],
    queryFn: () => ok(api.GET("/api/v1/imports/{import_id}/pattern", { params })),
    enabled: ready && (counts.good_rows ?? 0) > 0,
  });
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (refusal) {
      setError(refusal);
      // The file may have moved on meanwhile.
      await client.invalidateQueries({ queryKey: ["import", file.id], exact: true });
    } finally {
      setBusy(false);
    }
  };
  const keep = (changed: Import) => client.setQueryData(["import", file.id], changed);
  const change = (body: Schema<"ImportChange">) =>
    attempt(async () => {
      const headers = ifMatch(file.version);
      keep(await ok(api.PATCH("/api/v1/imports/{import_id}", { params, headers, body })));
    });
  const save = () =>
    attempt(async () => {
      const split = parts?.kind === "split";
      const removes = removeGone && !split;
      const body = {
        skip_bad_rows: skip,
        remove_gone: removes,
        confirm_gone_count: removes ? goneUndrilled : null,
        split,
      };
      const headers = ifMatch(file.version);
      const saved = await ok(api.POST("/api/v1/imports/{import_id}/save", { params, headers, body }));
      // What is kept is shown in place of this review.
      const isLeft = !isHere.current;
      keep(saved);
      if (isBusy(saved)) return;
      await refreshHoles(client, file.site_id);
      if (isLeft) {
        const to = `/sites/${file.site_id}/pattern`;
        toast(
          { key: "drilling:import.savedTitle", values: { name: file.file_name } },
          {
            action: { label: "drilling:import.toPattern", to },
          },
        );
      }
    });
  const reject = () =>
    attempt(async () => {
      const headers = ifMatch(file.version);
      await ok(api.POST("/api/v1/imports/{import_id}/reject", { params, headers }));
      onRejected();
    });

  const isAsked = file.parts.length > 1;
  const chosenParts = isAsked ? parts : null;
  const chooseParts = (next: Parts) => {
    setParts(next);
    const part = next.kind === "one" ? next.name : null;
    if (part !== (file.options.part ?? null)) void change({ options: { ...file.options, part } });
  };
  const isUnanswered = isAsked && chosenParts === null;
  const isReady = ready && (bad === 0 || skip) && (counts.good_rows ?? 0) > 0 && !isUnanswered;
  const sites = chosenParts?.kind === "split" ? file.parts.length : 0;

  return (
    <>
      {file.problem && <Notice tone="bad" title={problemOf(file, t)} />}
      {ready && (
        <Panel title={t("import.preview", { name: file.file_name })}>
          <KeyFigures>
            <KeyFigure label={t("import.count.new_holes")} value={format.number(counts.new_holes)} />
            <KeyFigure label={t("import.count.known_holes")} value={format.number(counts.known_holes)} />
            <KeyFigure label={t("import.count.bad_rows")} value={format.number(bad)} />
            <KeyFigure label={t("import.count.gone_holes")} value={format.number(counts.gone_holes)} />
            <KeyFigure label={t("import.count.connections")} value={format.number(counts.connections)} />
          </KeyFigures>
        </Panel>
      )}
      {ready && isAsked && <PartChoice file={file} chosen={chosenParts} busy={busy} onChoose={chooseParts} />}
      {file.suspicions.length > 0 && (
        <Notice tone="attention" title={t("import.look")}>
          <ul className={classes.list}>
            {file.suspicions.map((item) => (
              <li key={`${item.code} ${item.target} ${item.header}`}>
                {t(`suspicion.${item.code}`, {
                  defaultValue: item.message,
                  target: item.target && t(`target.${item.target}`),
                  header: item.header,
                  detail: item.detail,
                })}
                {item.rows !== null && item.rows > 0 && item.first_rows.length > 0 && (
                  <span className={classes.faint}>
                    {" "}
                    {t("import.rowsConcerned", { count: item.rows, rows: item.first_rows.join(", ") })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ready && bad > 0 && <RowTable file={file} />}
      {ready && preview.isError && (
        <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />
      )}
      {ready && preview.data && (
        <Panel title={t("planName")} flush>
          <HolePlan
            name={t("planName")}
            holes={preview.data}
            fitKey={`${file.id} ${file.version}`}
            className={classes.preview}
          />
        </Panel>
      )}
      <MappingPanel file={file} busy={busy} onMapping={(mapping) => void change({ mapping })} />
      <Panel title={t("import.conventions")}>
        <Conventions
          options={file.options}
          fixed={SELF_EXPLAINING.test(file.file_name)}
          busy={busy}
          onChange={(options) => void change({ options })}
        />
      </Panel>
      {ready && bad === 0 && <RowTable file={file} />}
      <section className={classes.decide} aria-label={t("import.decide")}>
        {error !== null && <ProblemAlert error={error} />}
        {ready && bad > 0 && (
          <Checkbox
            label={t("import.skipBad", { count: bad })}
            checked={skip}
            onChange={(event) => setSkip(event.currentTarget.checked)}
          />
        )}
        {ready && goneUndrilled > 0 && sites === 0 && (
          <Checkbox
            label={t("import.removeGone", { count: goneUndrilled })}
            checked={removeGone}
            onChange={(event) => setRemoveGone(event.currentTarget.checked)}
          />
        )}
        <div className={classes.bar}>
          <Button loading={busy} disabled={!isReady} onClick={() => void save()}>
            {sites > 0
              ? t("import.saveSites", { count: sites })
              : t("import.save", { count: counts.good_rows ?? 0 })}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => void reject()}>
            {t("import.reject")}
          </Button>
          {isUnanswered && <span className={classes.faint}>{t("import.answerFirst")}</span>}
        </div>
      </section>
    </>
  );
}
