import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import classes from "./Attachments.module.css";
import { type AttachmentList, MIB } from "./data";
import { FileButtons } from "./FileButtons";
import { UploadList } from "./UploadList";
import { useUploads } from "./useUploads";

/** The place where files are added: dropped, chosen, or taken with the camera of a phone. */
export function AttachmentDrop(props: { path: string; list: AttachmentList; onSent: () => void }) {
  const { t } = useTranslation("attachments");
  const format = useFormat();
  const [over, setOver] = useState(false);
  const { list } = props;
  const sending = useUploads(props.path, { largestBytes: list.largest_bytes }, props.onSent);
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
        <FileButtons label={t("choose")} mediaTypes={list.media_types} onFiles={sending.add} />
        <span className={classes.hint}>
          {over ? t("dropHere") : t("hint", { size: format.number(list.largest_bytes / MIB, 0) })}
        </span>
      </div>
      <UploadList sending={sending} limit={list.largest_bytes} />
    </>
  );
}
