import { SegmentedControl, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { listKey } from "@/components/list";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./Mailbox.module.css";
import { mailTones } from "./tones";

type View = "html" | "text";

/** One mail: what has become of it, and its body as HTML, in a frame that runs and loads nothing, or as text. */
export function MailBody({ id, nameOf }: { id: string; nameOf: (kind: string) => string }) {
  const { t } = useTranslation("mailbox");
  const format = useFormat();
  const client = useQueryClient();
  const [view, setView] = useState<View>("html");
  const path = { mail_id: id };
  const query = useQuery({
    queryKey: ["mail", id],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/mails/{mail_id}", { params: { path }, signal })),
  });
  if (query.error) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  const mail = query.data;
  if (!mail) return null;
  const sendAgain = async () => {
    const queued = await ok(api.POST("/api/v1/mails/{mail_id}/send-again", { params: { path } }));
    client.setQueryData(["mail", id], queued);
    await client.invalidateQueries({ queryKey: listKey("/api/v1/mails") });
  };
  return (
    <Stack gap="md">
      <Facts
        facts={[
          {
            label: t("state"),
            value: (
              <StatusBadge
                value={mail.state}
                label={t(`stateName.${mail.state}`)}
                tone={mailTones[mail.state]}
              />
            ),
          },
          { label: t("kind"), value: nameOf(mail.kind) },
          { label: t("to"), value: <Code>{mail.to}</Code> },
          { label: t("written"), value: format.dateTime(mail.created_at) },
          { label: t("sent"), value: format.dateTime(mail.sent_at) },
          { label: t("attempts"), value: format.number(mail.attempts) },
          { label: t("error"), value: mail.error && <Code>{mail.error}</Code> },
          { label: t("messageId"), value: <Code>{mail.message_id}</Code> },
        ]}
      />
      {mail.is_uncertain && (
        <Notice tone="attention" title={t("uncertain")}>
          {t("uncertainHint")}
        </Notice>
      )}
      <ActionBar
        actions={[{ name: "send-again", label: t("sendAgain"), kind: "primary", run: sendAgain }]}
        allowed={mail.allowed_actions}
      />
      {mail.withheld ? (
        <Notice tone="neutral" title={t(`withheld.${mail.withheld}`)}>
          {t(`withheldHint.${mail.withheld}`)}
        </Notice>
      ) : (
        <>
          <SegmentedControl
            aria-label={t("view")}
            value={view}
            data={[
              { value: "html", label: t("asHtml") },
              { value: "text", label: t("asText") },
            ]}
            onChange={(chosen) => setView(chosen as View)}
          />
          {view === "html" ? (
            <iframe className={classes.html} sandbox="" srcDoc={mail.html} title={mail.subject} />
          ) : (
            <pre className={classes.text} dir="auto" lang={mail.language}>
              {mail.text}
            </pre>
          )}
        </>
      )}
    </Stack>
  );
}
