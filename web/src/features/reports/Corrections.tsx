import { Button, Textarea } from "@mantine/core";
import { IconPencilPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewCorrection } from "@/lib/api/limits";
import { useFormat } from "@/lib/format";
import { useMayWrite } from "@/lib/siteWrites";
import classes from "./ReportTab.module.css";

/** What was noted beside the record of a fired shot, which itself can't be changed any more. */
export function Corrections({ siteId }: { siteId: string }) {
  const { t } = useTranslation("reports");
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMayWrite(siteId)("blasting.reconcile", "corrections");
  const path = { site_id: siteId };
  const notes = useQuery({
    queryKey: ["site", siteId, "corrections"],
    queryFn: () => ok(api.GET("/api/v1/sites/{site_id}/corrections", { params: { path } })),
  });
  return (
    <Panel
      title={t("corrections.title")}
      actions={
        mayAdd && (
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={15} stroke={1.7} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t("corrections.add")}
          </Button>
        )
      }
    >
      {notes.isError && <ProblemAlert error={notes.error} retry={() => void notes.refetch()} />}
      {notes.data?.length === 0 && <span className={classes.faint}>{t("corrections.none")}</span>}
      {notes.data?.map((note) => (
        <article key={note.id} className={classes.correction}>
          <p dir="auto">{note.text}</p>
          <p dir="auto" className={classes.faint}>
            {t("corrections.because", { reason: note.reason })}
          </p>
          <footer className={classes.faint}>
            {note.by.name} · <time dateTime={note.at}>{format.dateTime(note.at)}</time>
          </footer>
        </article>
      ))}
      {adding && <CorrectionDialog siteId={siteId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function CorrectionDialog(props: { siteId: string; onClose: () => void }) {
  const { t } = useTranslation("reports");
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewCorrection,
    values: { text: "", reason: "" },
    submit: (body, { headers }) =>
      ok(
        api.POST("/api/v1/sites/{site_id}/corrections", {
          params: { path: { site_id: props.siteId } },
          headers,
          body,
        }),
      ),
    onSaved: async () => {
      props.onClose();
      await client.invalidateQueries({ queryKey: ["site", props.siteId] });
    },
    savedMessage: "reports:corrections.saved",
  });
  return (
    <FormDialog
      opened
      onClose={props.onClose}
      title={t("corrections.add")}
      state={state}
      submitLabel={t("corrections.save")}
    >
      <p>{t("corrections.hint")}</p>
      <FieldGrid>
        <Wide>
          <Textarea
            label={t("corrections.text")}
            required
            autosize
            minRows={3}
            data-autofocus
            {...state.field("text")}
          />
        </Wide>
        <Wide>
          <Textarea
            label={t("corrections.reason")}
            required
            autosize
            minRows={2}
            {...state.field("reason")}
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
