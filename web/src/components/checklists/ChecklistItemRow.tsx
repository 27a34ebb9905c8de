import { Button, Textarea, TextInput } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ChangeEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsKey, usePicture } from "@/components/attachments/data";
import { FigureInput } from "@/components/QuantityInput";
import { GivenAnswer } from "@/lib/api/limits";
import { upload } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import { isUnread } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import classes from "./Checklists.module.css";
import type { Answer, ChecklistItem } from "./data";

const verdicts = ["ok", "not_ok", "not_applicable"] as const;

/** One item of a checklist: what it asks, what was answered, and large targets to answer it anew. */
export function ChecklistItemRow(props: {
  path: string;
  item: ChecklistItem;
  may: boolean;
  onAnswer: (answer: Answer) => Promise<boolean>;
  onError: (error: unknown) => void;
  children?: ReactNode;
}) {
  const { item, may } = props;
  const { t } = useTranslation("checklists");
  const format = useFormat();
  const { given } = item;
  const [pending, setPending] = useState(false);
  const [figure, setFigure] = useState<number | string>(given?.figure ?? "");
  const [words, setWords] = useState(given?.text ?? "");
  const [note, setNote] = useState(given?.note ?? "");
  const send = async (answer: Partial<Answer>) => {
    setPending(true);
    const kept: Answer = {
      verdict: given?.verdict ?? null,
      figure: given?.figure ?? null,
      text: given?.text ?? "",
      photo_id: given?.photo_id ?? null,
      note,
    };
    await props.onAnswer({ ...kept, ...answer });
    setPending(false);
  };
  const shown = item.answer === "check" ? verdicts : (["not_applicable"] as const);
  const needsNote = given?.verdict === "not_ok";
  return (
    <li className={classes.item} aria-label={item.text}>
      <span className={classes.text}>
        <bdi>{item.text}</bdi>
        {item.is_critical && <span className={classes.mark}>{t("critical")}</span>}
        {!item.is_required && <span className={classes.faint}>{t("optional")}</span>}
      </span>
      {item.guidance && (
        <span className={classes.faint}>
          <bdi>{item.guidance}</bdi>
        </span>
      )}
      {item.answer === "figure" && (
        <div className={classes.fields}>
          <FigureInput
            size="lg"
            unit={item.unit}
            label={t("figure")}
            description={<Limits item={item} />}
            disabled={!may}
            value={figure}
            onChange={setFigure}
          />
          {may && (
            <Button
              size="lg"
              variant="default"
              loading={pending}
              disabled={figure === "" || isUnread(figure)}
              onClick={() => void send({ figure: Number(figure), verdict: null })}
            >
              {t("keep")}
            </Button>
          )}
        </div>
      )}
      {item.answer === "text" && (
        <div className={classes.fields}>
          <TextInput
            size="lg"
            label={t("words")}
            disabled={!may}
            maxLength={GivenAnswer.text}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {may && (
            <Button
              size="lg"
              variant="default"
              loading={pending}
              disabled={words.trim() === ""}
              onClick={() => void send({ text: words.trim(), verdict: null })}
            >
              {t("keep")}
            </Button>
          )}
        </div>
      )}
      <fieldset className={classes.choices} style={{ border: 0, margin: 0, padding: 0 }}>
        {shown.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={classes.choice}
            data-verdict={verdict}
            disabled={!may || pending}
            aria-pressed={given?.verdict === verdict}
            onClick={() => void send({ verdict, figure: null, text: "" })}
          >
            {t(`verdict.${verdict}`)}
          </button>
        ))}
      </fieldset>
      {item.answer === "figure" && given && given.verdict !== "not_applicable" && (
        <span className={given.verdict === "not_ok" ? classes.wanted : classes.faint}>
          <bdi dir="ltr">
            {format.number(given.figure)} {item.unit}
          </bdi>
          {": "}
          {t(`verdict.${given.verdict}`)}
        </span>
      )}
      {(needsNote || given?.note) && (
        <div className={classes.fields}>
          <Textarea
            label={t("note")}
            size="lg"
            autosize
            minRows={1}
            disabled={!may}
            maxLength={GivenAnswer.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {may && note !== (given?.note ?? "") && (
            <Button size="lg" variant="default" loading={pending} onClick={() => void send({})}>
              {t("keep")}
            </Button>
          )}
        </div>
      )}
      {given && (
        <ItemPhoto
          path={props.path}
          item={item}
          may={may}
          onPhoto={(photo_id) => send({ photo_id })}
          onError={props.onError}
        />
      )}
      {given && (
        <span className={classes.faint}>
          <bdi>{given.by_name}</bdi>, {format.dateTime(given.answered_at)}
        </span>
      )}
      {props.children}
    </li>
  );
}

function Limits({ item }: { item: ChecklistItem }) {
  const { t } = useTranslation("checklists");
  const format = useFormat();
  if (item.low === null && item.high === null) return null;
  const low = item.low === null ? "" : format.number(item.low);
  const high = item.high === null ? "" : format.number(item.high);
  if (item.high === null) return <>{t("atLeast", { low, unit: item.unit })}</>;
  if (item.low === null) return <>{t("atMost", { high, unit: item.unit })}</>;
  return <>{t("between", { low, high, unit: item.unit })}</>;
}

function ItemPhoto(props: {
  path: string;
  item: ChecklistItem;
  may: boolean;
  onPhoto: (id: string) => Promise<void>;
  onError: (error: unknown) => void;
}) {
  const { item, path } = props;
  const { t } = useTranslation("checklists");
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const photo = item.given?.photo_id;
  const picture = usePicture(`${path}/attachments/${photo}/thumbnail`, Boolean(photo));
  const mayAsk = item.photo !== "never" || item.given?.verdict === "not_ok";
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (!file) return;
    setSending(true);
    try {
      const sent = await upload<Schema<"AttachmentDetail">>(`${path}/attachments`, file, {
        fields: { title: item.text.slice(0, 200) },
      });
      await client.invalidateQueries({ queryKey: attachmentsKey(path) });
      await props.onPhoto(sent.id);
    } catch (error) {
      props.onError(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      {item.needs_photo && <span className={classes.wanted}>{t("photoWanted")}</span>}
      {picture.address && (
        <img className={classes.photo} src={picture.address} alt={t("photoOf", { item: item.text })} />
      )}
      {props.may && mayAsk && (
        <div>
          <Button
            size="lg"
            variant="default"
            loading={sending}
            leftSection={<IconCamera size={18} aria-hidden="true" />}
            onClick={() => input.current?.click()}
          >
            {photo ? t("otherPhoto") : t("photo")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            onChange={(event) => void take(event)}
            data-part="checklist-photo"
          />
        </div>
      )}
    </>
  );
}
