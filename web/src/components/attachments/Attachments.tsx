import { Skeleton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { ifMatch } from "@/lib/api/client";
import { sendJson } from "@/lib/api/transfer";
import { AttachmentDialog } from "./AttachmentDialog";
import { AttachmentDrop } from "./AttachmentDrop";
import { DocumentTable } from "./DocumentTable";
import { type Attachment, attachmentsKey, useAttachments } from "./data";
import { PhotoGrid } from "./PhotoGrid";

/**
 * Photos and documents on the record at `path` of the API (`/api/v1/machines/…`): seen, added, changed and removed, as far
 * as the server allows. `onChange` is told when the history of the record has a new line.
 */
export function Attachments({ path, onChange }: { path: string; onChange?: () => void }) {
  const { t } = useTranslation("attachments");
  const client = useQueryClient();
  const found = useAttachments(path);
  const [editing, setEditing] = useState<Attachment | null>(null);
  const [removing, setRemoving] = useState<Attachment | null>(null);
  if (found.isError) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={220} />;
  const { items, allowed_actions } = found.data;
  const may = (action: string) => allowed_actions.includes(action);
  const photos = items.filter(({ kind, is_picture }) => is_picture && kind === "photo");
  const documents = items.filter((item) => !photos.includes(item));
  const changed = async () => {
    await client.invalidateQueries({ queryKey: attachmentsKey(path) });
    onChange?.();
  };
  const acts = {
    onEdit: may("change") ? setEditing : undefined,
    onRemove: may("remove") ? setRemoving : undefined,
  };
  return (
    <>
      {may("add") && (
        <Panel title={t("add")}>
          <AttachmentDrop path={path} list={found.data} onSent={() => onChange?.()} />
        </Panel>
      )}
      {items.length === 0 && (
        <Panel title={t("title")}>
          <EmptyState title={t("empty")} hint={may("add") ? t("emptyHint") : undefined} />
        </Panel>
      )}
      {photos.length > 0 && (
        <Panel title={t("photos")}>
          <PhotoGrid path={path} photos={photos} {...acts} />
        </Panel>
      )}
      {documents.length > 0 && (
        <Panel title={t("documents")}>
          <DocumentTable path={path} documents={documents} {...acts} />
        </Panel>
      )}
      {editing && (
        <AttachmentDialog
          path={path}
          attachment={editing}
          kinds={found.data.kinds}
          onSaved={changed}
          onClose={() => setEditing(null)}
        />
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t("removeTitle", { title: removing?.title ?? "" })}
        message={t("removeText")}
        confirmLabel={t("removeShort")}
        danger
        onConfirm={async () => {
          if (!removing) return;
          await sendJson(
            "DELETE",
            `${path}/attachments/${removing.id}`,
            undefined,
            ifMatch(removing.version),
          );
          await changed();
        }}
      />
    </>
  );
}
