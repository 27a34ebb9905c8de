import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { notifyProblem } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { download } from "@/lib/api/transfer";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "./Backups.module.css";
import { type Backup, backupsKey } from "./data";

interface TableProps {
  items: Backup[];
  busy: boolean;
  onRestore: (name: string) => void;
}

export function BackupTable({ items, busy, onRestore }: TableProps) {
  const { t } = useTranslation("backups");
  const format = useFormat();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("taken")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col" className={classes.number}>
              {t("size")}
            </th>
            <th scope="col" className={classes.number}>
              {t("rows")}
            </th>
            <th scope="col">{t("proof")}</th>
            <th aria-label={t("actions")} />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.name}>
              <td>
                <time dateTime={item.taken_at}>{format.dateTime(item.taken_at)}</time>
                <div className={classes.note}>
                  <Code>{item.name}</Code>
                </div>
              </td>
              <td className={classes.kind}>{t(`kindName.${item.kind}`, { defaultValue: item.kind })}</td>
              <td>
                <bdi>{item.by === "schedule" ? t("schedule") : item.by || "–"}</bdi>
              </td>
              <td className={classes.number}>
                <Size bytes={item.bytes} />
                <div className={classes.note}>{t(item.is_encrypted ? "encrypted" : "plain")}</div>
              </td>
              <td className={classes.number}>{format.number(item.rows)}</td>
              <td>
                <Proof backup={item} />
              </td>
              <td className={classes.buttons}>
                <RowMenu backup={item} busy={busy} onRestore={() => onRestore(item.name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Size({ bytes }: { bytes: number }) {
  const format = useFormat();
  const [value, unit] =
    bytes < 1e6 ? [bytes / 1e3, "kB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return <bdi dir="ltr">{`${format.number(value, 1)} ${unit}`}</bdi>;
}

function Proof({ backup }: { backup: Backup }) {
  const { t } = useTranslation("backups");
  const format = useFormat();
  const shown = backup.findings.slice(0, 3);
  const more = backup.finding_count - shown.length;
  const state = backup.finding_count > 0 ? "wrong" : backup.proven_at ? "proven" : "open";
  const tone = { wrong: "bad", proven: "good", open: "attention" } as const;
  return (
    <>
      <StatusBadge value={state} label={t(`proofState.${state}`)} tone={tone[state]} />
      {backup.proven_at && <div className={classes.note}>{format.relative(backup.proven_at)}</div>}
      {shown.map((finding) => (
        <p key={finding} className={classes.finding}>
          <bdi>{finding}</bdi>
        </p>
      ))}
      {more > 0 && <p className={classes.finding}>{t("moreFindings", { count: more })}</p>}
    </>
  );
}

function RowMenu({ backup, busy, onRestore }: { backup: Backup; busy: boolean; onRestore: () => void }) {
  const { t } = useTranslation("backups");
  const client = useQueryClient();
  const can = useCan();
  const [deleting, setDeleting] = useState(false);
  const params = { path: { name: backup.name } };
  const refresh = () => client.invalidateQueries({ queryKey: backupsKey });
  const attempt = async (request: () => Promise<unknown>) => {
    try {
      await request();
      await refresh();
    } catch (error) {
      notifyProblem(error, "backups:failed");
    }
  };
  const isReadable = backup.kind !== "unknown";
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={`${t("actions")}: ${backup.name}`}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can("backups.create") && isReadable && (
            <>
              <Menu.Item onClick={() => void attempt(() => download(`/api/v1/backups/${backup.name}/file`))}>
                {t("download")}
              </Menu.Item>
              <Menu.Item
                disabled={busy}
                onClick={() => void attempt(() => ok(api.POST("/api/v1/backups/{name}/prove", { params })))}
              >
                {t("prove")}
              </Menu.Item>
            </>
          )}
          {can("backups.restore") && isReadable && (
            <Menu.Item disabled={busy} onClick={onRestore}>
              {t("restore")}
            </Menu.Item>
          )}
          {can("backups.delete") && (
            <Menu.Item color="red" onClick={() => setDeleting(true)}>
              {t("delete")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={deleting}
        onClose={() => setDeleting(false)}
        title={t("deleteTitle")}
        message={t("deleteQuestion")}
        confirmLabel={t("delete")}
        danger
        onConfirm={async () => {
          await ok(api.DELETE("/api/v1/backups/{name}", { params }));
          await refresh();
        }}
      />
    </>
  );
}
