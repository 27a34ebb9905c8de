import { Button, Text } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile, IconTerminal2 } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { StatusBadge } from "@/components/StatusBadge";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./SessionsPanel.module.css";

const icons = { computer: IconDeviceDesktop, handheld: IconDeviceMobile, program: IconTerminal2 };
const queryKey = ["own-sessions"];

/** The live sessions of the person signed in, to look through and to end. */
export default function SessionsPanel() {
  const { t } = useTranslation("auth");
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const sessions = useQuery({ queryKey, queryFn: () => ok(api.GET("/api/v1/auth/sessions")) });
  const others = sessions.data?.filter((session) => !session.is_this_one) ?? [];

  const endOthers = async () => {
    const { count } = await ok(api.POST("/api/v1/auth/sessions/end-others"));
    toast({ key: "auth:sessions.endedOthers", values: { count } });
    await client.invalidateQueries({ queryKey });
  };
  return (
    <Panel
      title={t("sessions.title")}
      actions={
        others.length > 0 && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t("sessions.endOthers")}
          </Button>
        )
      }
    >
      <Text c="dimmed" size="sm">
        {t("sessions.hint")}
      </Text>
      {sessions.error && <ProblemAlert error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul className={classes.list}>
        {sessions.data?.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("sessions.endOthersTitle")}
        message={t("sessions.endOthersMessage")}
        confirmLabel={t("sessions.endOthers")}
        danger
        onConfirm={endOthers}
      />
    </Panel>
  );
}

function SessionLine({ session }: { session: Schema<"OwnSession"> }) {
  const { t } = useTranslation("auth");
  const format = useFormat();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const { browser, system, kind } = session.device;
  const device =
    browser && system ? t("sessions.on", { browser, system }) : browser || t("sessions.unknownDevice");
  const Icon = icons[kind];

  const end = async () => {
    setPending(true);
    try {
      const path = { session_id: session.id };
      await ok(api.DELETE("/api/v1/auth/sessions/{session_id}", { params: { path } }));
      toast("auth:sessions.ended");
    } catch (error) {
      notifyProblem(error, "auth:sessions.failed");
    } finally {
      setPending(false);
      await client.invalidateQueries({ queryKey });
    }
  };
  return (
    <li className={classes.line}>
      <Icon size={20} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <div className={classes.text}>
        <div className={classes.device}>
          <bdi>{device}</bdi>
          {session.is_this_one && <StatusBadge value="active" tone="good" label={t("sessions.thisOne")} />}
        </div>
        <div className={classes.facts}>
          {session.address && <bdi dir="ltr">{session.address}</bdi>}
          <span>{t("sessions.seen", { when: format.relative(session.last_seen_at) })}</span>
          <span>{t("sessions.since", { at: format.dateTime(session.signed_in_at) })}</span>
        </div>
      </div>
      {!session.is_this_one && (
        <Button
          variant="default"
          size="xs"
          loading={pending}
          aria-label={t("sessions.endLabel", { device })}
          onClick={() => void end()}
        >
          {t("sessions.end")}
        </Button>
      )}
    </li>
  );
}
