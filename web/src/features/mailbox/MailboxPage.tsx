import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Notice } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { MailBody } from "./MailBody";
import { mailTones } from "./tones";

type Mail = RowOf<"/api/v1/mails">;

/** Every mail that the product has written: what has become of it, and its text where that may be read. */
export function MailboxPage() {
  const { t, i18n } = useTranslation("mailbox");
  const format = useFormat();
  const [open, setOpen] = useState<Mail | null>(null);
  const mailbox = useQuery({
    queryKey: ["mailbox"],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/mailbox", { signal })),
  });
  const names = new Map(
    mailbox.data?.kinds.map((kind) => [kind.code, i18n.language === "ar" ? kind.name_ar : kind.name]),
  );
  const nameOf = (kind: string) => names.get(kind) ?? kind;
  const columns: Column<Mail>[] = [
    {
      id: "subject",
      header: t("subject"),
      primary: true,
      wrap: true,
      cell: (mail) => <bdi lang={mail.language}>{mail.subject}</bdi>,
    },
    { id: "to", header: t("to"), sort: "to", cell: (mail) => <Code>{mail.to}</Code> },
    { id: "kind", header: t("kind"), sort: "kind", cell: (mail) => nameOf(mail.kind) },
    { id: "state", header: t("state"), sort: "state", cell: (mail) => <MailState mail={mail} /> },
    { id: "attempts", header: t("attempts"), numeric: true, cell: (mail) => format.number(mail.attempts) },
    {
      id: "created_at",
      header: t("written"),
      sort: "created_at",
      cell: (mail) => (
        <time dateTime={mail.created_at} title={format.dateTime(mail.created_at)}>
          {format.relative(mail.created_at)}
        </time>
      ),
    },
    {
      id: "sent_at",
      header: t("sent"),
      sort: "sent_at",
      hidden: true,
      cell: (mail) => format.dateTime(mail.sent_at),
    },
    { id: "error", header: t("error"), hidden: true, wrap: true, cell: (mail) => <Code>{mail.error}</Code> },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "kind",
      label: t("kind"),
      options: [...names].map(([value, label]) => ({ value, label })),
    },
    {
      kind: "choice",
      id: "state",
      label: t("state"),
      options: Object.keys(mailTones).map((value) => ({ value, label: t(`stateName.${value}`) })),
    },
    { kind: "text", id: "to", label: t("to") },
    { kind: "date", id: "created_from", label: t("from"), edge: "start" },
    { kind: "date", id: "created_to", label: t("until"), edge: "end" },
  ];
  return (
    <>
      <ListPage
        title={t("title")}
        subtitle={mailbox.data && t("sender", { sender: mailbox.data.sender })}
        path="/api/v1/mails"
        columns={columns}
        filters={filters}
        defaultSort="-created_at"
        refetchMs={10_000}
        onRow={setOpen}
        above={
          mailbox.data?.delivery === "files" && (
            <Notice tone="attention" title={t("filed")}>
              {t("filedHint")}
            </Notice>
          )
        }
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="xl"
        title={open && <strong lang={open.language}>{open.subject}</strong>}
      >
        {open && <MailBody id={open.id} nameOf={nameOf} />}
      </Drawer>
    </>
  );
}

function MailState({ mail }: { mail: Mail }) {
  const { t } = useTranslation("mailbox");
  return <StatusBadge value={mail.state} label={t(`stateName.${mail.state}`)} tone={mailTones[mail.state]} />;
}
