import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { UploadList } from "@/components/attachments/UploadList";
import { useUploads } from "@/components/attachments/useUploads";
import { Notice } from "@/components/Notice";

/** Photos of meters on their way to the entry that was logged with them. The entry stays, whatever becomes of them. */
export function SendMeterPhotos(props: { entryId: string; photos: File[]; onDone: () => void }) {
  const { t } = useTranslation("machines");
  // The server says with words which file is too large: operators don't see the list that knows the limit.
  const limits = { largestBytes: Number.POSITIVE_INFINITY };
  const path = `/api/v1/usage-entries/${props.entryId}`;
  const sending = useUploads(path, limits, () => undefined, props.photos);
  const isUnderWay = sending.uploads.some(({ state }) => state === "waiting" || state === "sending");
  const hasFailed = sending.uploads.some(({ state }) => state === "failed" || state === "stopped");
  return (
    <>
      <Notice tone={hasFailed ? "attention" : "good"} title={t("usage.logged")}>
        {isUnderWay ? t("usage.sendingPhotos") : hasFailed ? t("usage.photosFailed") : null}
      </Notice>
      <UploadList sending={sending} limit={limits.largestBytes} />
      <Button size="lg" mt="md" onClick={props.onDone} disabled={isUnderWay}>
        {t("usage.next")}
      </Button>
    </>
  );
}
