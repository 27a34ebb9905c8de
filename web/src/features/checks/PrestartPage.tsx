import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./checks.module.css";
import { MachineFaults } from "./MachineFaults";

/** The machines that are looked at before this shift, with what the last one left open. */
export function PrestartPage() {
  const { t } = useTranslation("checklists");
  const found = useQuery({
    queryKey: ["prestart"],
    queryFn: () => ok(api.GET("/api/v1/prestart-machines")),
  });
  return (
    <>
      <PageHeader title={t("prestart.title")} />
      <PageBody narrow>
        {found.isError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Skeleton height={160} />}
        {found.data?.length === 0 && <EmptyState title={t("prestart.none")} hint={t("prestart.noneHint")} />}
        <div className={classes.cards}>
          {found.data?.map((machine) => (
            <MachineCard key={machine.machine_id} machine={machine} />
          ))}
        </div>
      </PageBody>
    </>
  );
}

function MachineCard({ machine }: { machine: Schema<"PrestartMachine"> }) {
  const { t } = useTranslation("checklists");
  const format = useFormat();
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const begin = async () => {
    setPending(true);
    setError(null);
    try {
      const body = { machine_id: machine.machine_id };
      const check = await ok(api.POST("/api/v1/prestart-checks", { body }));
      await navigate({ to: "/pre-start/$checkId", params: { checkId: check.id } });
    } catch (refusal) {
      setError(refusal);
      setPending(false);
    }
  };
  const label = machine.completed_at ? "look" : machine.check_id ? "goOn" : "begin";
  return (
    <Panel title={<bdi>{machine.machine_name}</bdi>}>
      <div className={classes.head}>
        <span className={classes.faint}>
          {format.list([t(`prestart.${machine.shift}`), format.date(machine.day)])} ·{" "}
          {machine.completed_at
            ? t("prestart.done", { at: format.time(machine.completed_at) })
            : t("prestart.waiting")}
        </span>
        <Button
          size="lg"
          variant={machine.completed_at ? "default" : "filled"}
          loading={pending}
          aria-label={`${t(`prestart.${label}`)}: ${machine.machine_name}`}
          onClick={() => void begin()}
        >
          {t(`prestart.${label}`)}
        </Button>
      </div>
      {error !== null && <ProblemAlert error={error} />}
      <MachineFaults status={machine.status} faults={machine.faults} />
    </Panel>
  );
}
