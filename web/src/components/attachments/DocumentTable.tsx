import { ActionIcon, Group } from "@mantine/core";
import { IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import { notifyProblem } from "@/components/toast";
import { download } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";
import classes from "./Attachments.module.css";
import { type Attachment, fileOf, MIB } from "./data";

const soonDays = 30;

/** Documents by line: what each is, until when it is valid, who added it. */
export function DocumentTable(props: {
  path: string;
  documents: Attachment[];
  onEdit?: (document: Attachment) => void;
  onRemove?: (document: Attachment) => void;
}) {
  const { t } = useTranslation("attachments");
  const format = useFormat();
  const get = (document: Attachment) =>
    download(fileOf(props.path, document)).catch((error) =>
      notifyProblem(error, { key: "attachments:noPicture" }),
    );
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t("name")}</th>
            <th>{t("validUntil")}</th>
            <th className={classes.wide}>{t("size")}</th>
            <th className={classes.wide}>{t("by")}</th>
            <th>
              <span className={classes.unseen}>{t("acts")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.documents.map((document) => (
            <tr key={document.id}>
              <th scope="row">
                <bdi>{document.title}</bdi>
                <span className={classes.under}>
                  {t(`kind.${document.kind}`, { defaultValue: document.kind })} ·{" "}
                  <bdi dir="ltr">{document.format.toUpperCase()}</bdi>
                </span>
              </th>
              <td>
                <Validity document={document} />
              </td>
              <td className={classes.wide}>
                <Size bytes={document.size_bytes} />
              </td>
              <td className={classes.wide}>
                <bdi>{document.by_name}</bdi>
                <span className={classes.under}>{format.dateTime(document.created_at)}</span>
              </td>
              <td>
                <Group gap={2} wrap="nowrap" justify="flex-end">
                  <ActionIcon
                    variant="subtle"
                    size={40}
                    aria-label={t("download", { title: document.title })}
                    onClick={() => void get(document)}
                  >
                    <IconDownload size={18} />
                  </ActionIcon>
                  {props.onEdit && (
                    <ActionIcon
                      variant="subtle"
                      size={40}
                      aria-label={t("edit", { title: document.title })}
                      onClick={() => props.onEdit?.(document)}
                    >
                      <IconPencil size={18} />
                    </ActionIcon>
                  )}
                  {props.onRemove && (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      size={40}
                      aria-label={t("remove", { title: document.title })}
                      onClick={() => props.onRemove?.(document)}
                    >
                      <IconTrash size={18} />
                    </ActionIcon>
                  )}
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Size({ bytes }: { bytes: number }) {
  const format = useFormat();
  const [figure, unit] =
    bytes < MIB ? [format.number(bytes / 1024, 0), "KiB"] : [format.number(bytes / MIB, 1), "MiB"];
  return (
    <bdi dir="ltr">
      {figure} {unit}
    </bdi>
  );
}

function Validity({ document }: { document: Attachment }) {
  const { t } = useTranslation("attachments");
  const format = useFormat();
  const { valid_until, days_left } = document;
  if (valid_until === null || days_left === null) return <span className={classes.hint}>{t("noEnd")}</span>;
  const words =
    days_left < 0
      ? t("expired", { count: -days_left })
      : days_left === 0
        ? t("expiresToday")
        : t("expires", { count: days_left });
  return (
    <>
      {format.date(valid_until)}
      <span className={classes.under}>
        {days_left > soonDays ? (
          words
        ) : (
          <StatusBadge
            value={days_left < 0 ? "expired" : "expiring"}
            label={words}
            tone={days_left < 0 ? "bad" : "attention"}
          />
        )}
      </span>
    </>
  );
}
