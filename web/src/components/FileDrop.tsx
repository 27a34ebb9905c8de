import { IconFileUpload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import { listOf } from "@/lib/format/list";
import classes from "./FileDrop.module.css";
import { Notice } from "./Notice";

interface FileDropProps {
  label: string;
  hint?: ReactNode;
  /** Extensions as for an input: ".csv,.txt". */
  accept?: string;
  /** Larger files are refused here, before anything is sent. */
  maxBytes?: number;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file, or to choose one by click or keyboard. */
export function FileDrop({ label, hint, accept, maxBytes, busy, onFile }: FileDropProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<"wrongType" | { bytes: number } | null>(null);
  const endings = accept?.split(",").map((ending) => ending.trim().toLowerCase()) ?? [];
  const megabytes = (bytes: number, digits: number) => format.number(bytes / 1e6, digits);
  const take = (file: File | undefined) => {
    setOver(false);
    if (!file) return;
    if (endings.length > 0 && !endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      setRefusal("wrongType");
    } else if (maxBytes !== undefined && file.size > maxBytes) {
      setRefusal({ bytes: file.size });
    } else {
      setRefusal(null);
      onFile(file);
    }
  };
  return (
    <>
      <label
        className={[classes.drop, over && classes.over, busy && classes.busy].filter(Boolean).join(" ")}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          className={classes.input}
          type="file"
          accept={accept}
          disabled={busy}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file, corrected, must be able to come again.
            event.currentTarget.value = "";
          }}
        />
        <IconFileUpload size={24} stroke={1.4} aria-hidden="true" />
        <strong>{label}</strong>
        <span className={classes.hint}>{hint ?? t("file.hint")}</span>
      </label>
      {refusal && (
        <Notice tone="bad">
          {refusal === "wrongType"
            ? t("file.wrongType", { accept: listOf(endings) })
            : t("file.tooLarge", { size: megabytes(refusal.bytes, 1), limit: megabytes(maxBytes ?? 0, 0) })}
        </Notice>
      )}
    </>
  );
}
