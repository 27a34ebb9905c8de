import { Button, Group, Progress } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCamera, IconFileUpload, IconRefresh, IconX } from "@tabler/icons-react";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldMessage, problemMessage, problemTitle } from "@/lib/api/refusal";
import { useFormat } from "@/lib/format";
import classes from "./Attachments.module.css";
import { type AttachmentList, MIB } from "./data";
import { type Upload, useUploads } from "./useUploads";

/** The place where files are added: dropped, chosen, or taken with the camera of a phone. */
export function AttachmentDrop(props: { path: string; list: AttachmentList; onSent: () => void }) {
  const { t } = useTranslation("attachments");
  const format = useFormat();
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const touches = useMediaQuery("(pointer: coarse), (max-width: 48em)", false, {
    getInitialValueInEffect: false,
  });
  const { list } = props;
  const sending = useUploads(props.path, { largestBytes: list.largest_bytes }, props.onSent);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    sending.add(event.currentTarget.files ?? []);
    // The same file, corrected, must be able to come again.
    event.currentTarget.value = "";
  };
  const pictures = list.media_types.filter((type) => type.startsWith("image/")).join(",");
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the buttons are everybody's */}
      <div
        className={`${classes.drop} ${over ? classes.over : ""}`}
        data-part="attachment-drop"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          sending.add(event.dataTransfer.files);
        }}
      >
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFileUpload size={16} aria-hidden="true" />}
            onClick={() => picker.current?.click()}
          >
            {t("choose")}
          </Button>
          {touches && (
            <Button
              variant="default"
              leftSection={<IconCamera size={16} aria-hidden="true" />}
              onClick={() => camera.current?.click()}
            >
              {t("camera")}
            </Button>
          )}
        </Group>
        <span className={classes.hint}>
          {over ? t("dropHere") : t("hint", { size: format.number(list.largest_bytes / MIB, 0) })}
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={list.media_types.join(",")}
          onChange={take}
          data-part="attachment-picker"
        />
        <input ref={camera} type="file" hidden accept={pictures} capture="environment" onChange={take} />
      </div>
      {sending.uploads.length > 0 && (
        <ul className={classes.uploads} aria-live="polite">
          {sending.uploads.map((one) => (
            <UploadLine
              key={one.key}
              upload={one}
              limit={list.largest_bytes}
              onAgain={() => sending.again(one.key)}
              onStop={() => sending.stop(one.key)}
              onDismiss={() => sending.dismiss(one.key)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function UploadLine(props: {
  upload: Upload;
  limit: number;
  onAgain: () => void;
  onStop: () => void;
  onDismiss: () => void;
}) {
  const { t } = useTranslation(["attachments", "common", "problems"]);
  const { upload } = props;
  const { name } = upload.file;
  const words = useWordsOf(upload, props.limit);
  const underWay = upload.state === "sending" || upload.state === "waiting";
  const mayTryAgain = upload.state === "stopped" || upload.state === "failed";
  return (
    <li className={classes.upload} data-state={upload.state}>
      <bdi className={classes.uploadName}>{name}</bdi>
      <span
        className={upload.state === "failed" || upload.state === "too-large" ? classes.wrong : classes.hint}
      >
        {words}
      </span>
      <Group gap={4} wrap="nowrap">
        {mayTryAgain && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={props.onAgain}
            aria-label={t("again", { name })}
          >
            <IconRefresh size={16} aria-hidden="true" />
          </Button>
        )}
        {upload.state !== "done" && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={underWay ? props.onStop : props.onDismiss}
            aria-label={t(underWay ? "stop" : "dismiss", { name })}
          >
            <IconX size={16} aria-hidden="true" />
          </Button>
        )}
      </Group>
      {upload.state === "sending" && (
        <Progress
          className={classes.progress}
          value={upload.share * 100}
          size={3}
          aria-label={t("sending", { name })}
        />
      )}
    </li>
  );
}

function useWordsOf({ state, share, file, problem }: Upload, limit: number): string {
  const { t } = useTranslation(["attachments", "problems"]);
  const format = useFormat();
  switch (state) {
    case "waiting":
      return t("waiting");
    case "sending":
      return share < 1 ? format.percent(share) : t("checking");
    case "done":
      return t("done");
    case "stopped":
      return t("stopped");
    case "too-large":
      return t("tooLarge", { size: format.number(file.size / MIB, 1), limit: format.number(limit / MIB, 0) });
    case "failed": {
      const [field] = problem?.errors ?? [];
      return (
        (field && fieldMessage(field)) ||
        (problem && (problemMessage(problem) || problemTitle(problem))) ||
        ""
      );
    }
  }
}
