import { Button, Group, Progress } from "@mantine/core";
import { IconRefresh, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fieldMessage, problemMessage, problemTitle } from "@/lib/api/refusal";
import { useFormat } from "@/lib/format";
import classes from "./Attachments.module.css";
import { MIB } from "./data";
import type { Upload, Uploads } from "./useUploads";

/** How far each file is that is being sent, and what went wrong with it. */
export function UploadList({ sending, limit }: { sending: Uploads; limit: number }) {
  if (sending.uploads.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-live="polite">
      {sending.uploads.map((one) => (
        <UploadLine
          key={one.key}
          upload={one}
          limit={limit}
          onAgain={() => sending.again(one.key)}
          onStop={() => sending.stop(one.key)}
          onDismiss={() => sending.dismiss(one.key)}
        />
      ))}
    </ul>
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
