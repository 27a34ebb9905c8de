import { Button, Checkbox, Select, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChosenPhotos } from "@/components/attachments/ChosenPhotos";
import { SendPhotos } from "@/components/attachments/SendPhotos";
import { EmptyState } from "@/components/EmptyState";
import { Notice, ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { api, ok } from "@/lib/api/client";
import { NewFaultReport } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { keepFault, priorities, useChoices } from "./data";
import classes from "./maintenance.module.css";

const nothing = {
  component: null as string | null,
  problem: null as string | null,
  severity: null as string | null,
  cannot_work: false,
  description: "",
};

/** A report from beside the machine, with one hand: a few large choices, and no second report however often it is sent. */
export function ReportFaultPage() {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const choices = useChoices();
  const [machine, setMachine] = useState<string | null>(null);
  const [found, setFound] = useState(nothing);
  const [attempt, setAttempt] = useState({ id: "", said: "" });
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [sent, setSent] = useState<Schema<"FaultReportDetail"> | null>(null);
  const [photos, setPhotos] = useState<File[]>([]);
  const [underWay, setUnderWay] = useState(false);
  const machines = choices?.machines ?? [];
  const chosen = machine ?? (machines.length === 1 ? (machines[0]?.id ?? null) : null);
  const problems: Record<string, string[]> = choices?.problems_of ?? {};
  const isWhole = chosen && found.component && found.problem && found.severity;

  const send = async () => {
    setPending(true);
    setRefusal(null);
    try {
      const said = JSON.stringify([chosen, found]);
      // An attempt of which no answer came may have arrived: what says the same is sent under its id, what was changed
      // since is another report.
      const id = said === attempt.said ? attempt.id : crypto.randomUUID();
      setAttempt({ id, said });
      const body = { ...found, client_id: id, machine_id: chosen } as Schema<"NewFaultReport">;
      const report = await ok(api.POST("/api/v1/fault-reports", { body }));
      await keepFault(client, report);
      setSent(report);
    } catch (error) {
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };
  const again = () => {
    setFound(nothing);
    setPhotos([]);
    setAttempt({ id: "", said: "" });
    setSent(null);
  };
  return (
    <>
      <PageHeader title={t("fault.report")} crumbs={[{ label: t("fault.title"), to: "/faults" }]} passing />
      <PageBody narrow>
        {choices && machines.length === 0 && <EmptyState title={t("fault.noMachine")} />}
        {sent && (
          <div className={classes.report}>
            <Notice tone="good" title={t("fault.sent", { number: sent.number })} />
            {photos.length > 0 && (
              <SendPhotos
                path={`/api/v1/fault-reports/${sent.id}`}
                photos={photos}
                onUnderWay={setUnderWay}
              />
            )}
            <Button size="lg" onClick={again} disabled={underWay}>
              {t("fault.another")}
            </Button>
            <Link to="/faults/$faultId" params={{ faultId: sent.id }} className={classes.link}>
              {sent.number}
            </Link>
          </div>
        )}
        {!sent && machines.length > 0 && (
          <form
            className={classes.report}
            onSubmit={(event) => {
              event.preventDefault();
              if (isWhole) void send();
            }}
          >
            <Select
              label={t("fault.machine")}
              size="lg"
              searchable
              data={machines.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen}
              onChange={setMachine}
            />
            <Choices
              name={t("fault.component")}
              value={found.component}
              options={Object.keys(problems).map((value) => [value, t(`component.${value}`)])}
              onChange={(component) => setFound({ ...found, component, problem: null })}
            />
            {found.component && (
              <Choices
                name={t("fault.problem")}
                value={found.problem}
                options={(problems[found.component] ?? []).map((value) => [value, t(`problem.${value}`)])}
                onChange={(problem) => setFound({ ...found, problem })}
              />
            )}
            <Choices
              name={t("fault.severity")}
              value={found.severity}
              options={priorities.map((value) => [value, t(`priority.${value}`)])}
              onChange={(severity) => setFound({ ...found, severity })}
            />
            <Checkbox
              size="lg"
              className={classes.tall}
              label={t("fault.cannotWork")}
              description={t("fault.cannotWorkHint")}
              checked={found.cannot_work}
              onChange={(event) => setFound({ ...found, cannot_work: event.currentTarget.checked })}
            />
            <Textarea
              label={t("fault.description")}
              size="lg"
              autosize
              minRows={2}
              maxLength={NewFaultReport.description}
              value={found.description}
              onChange={(event) => setFound({ ...found, description: event.currentTarget.value })}
            />
            <ChosenPhotos mediaTypes={choices?.photo_types ?? []} photos={photos} onChange={setPhotos} />
            {refusal !== null && <ProblemAlert error={refusal} />}
            <Button type="submit" size="xl" loading={pending} disabled={!isWhole}>
              {t("fault.send")}
            </Button>
          </form>
        )}
      </PageBody>
    </>
  );
}

function Choices(props: {
  name: string;
  value: string | null;
  options: [string, string][];
  onChange: (value: string) => void;
}) {
  return (
    <fieldset className={classes.choices}>
      <legend>{props.name}</legend>
      {props.options.map(([value, label]) => (
        <button
          key={value}
          type="button"
          className={classes.choice}
          aria-pressed={props.value === value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
