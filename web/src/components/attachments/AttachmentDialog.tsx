import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { AttachmentChange } from "@/lib/api/limits";
import { sendJson } from "@/lib/api/transfer";
import type { Attachment } from "./data";

/** What a file is called, what it is, and until when it is valid. */
export function AttachmentDialog(props: {
  path: string;
  attachment: Attachment;
  kinds: string[];
  onSaved: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation("attachments");
  const { attachment } = props;
  const state = useServerForm({
    limits: AttachmentChange,
    values: { title: attachment.title, kind: attachment.kind, valid_until: attachment.valid_until ?? "" },
    version: attachment.version,
    submit: ({ valid_until }, { changed, headers }) =>
      sendJson<Attachment>(
        "PATCH",
        `${props.path}/attachments/${attachment.id}`,
        { ...changed, ...(changed.valid_until !== undefined && { valid_until: valid_until || null }) },
        headers,
      ),
    onSaved: async () => {
      await props.onSaved();
      props.onClose();
    },
  });
  const kinds = props.kinds.filter((kind) => attachment.is_picture || kind !== "photo");
  return (
    <FormDialog opened state={state} title={t("editTitle")} onClose={props.onClose}>
      <FieldGrid>
        <Wide>
          <TextInput label={t("name")} required {...state.field("title")} />
        </Wide>
        <Select
          label={t("kindLabel")}
          data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`, { defaultValue: kind }) }))}
          allowDeselect={false}
          {...state.field("kind")}
        />
        <DateField label={t("validUntil")} {...state.field("valid_until")} />
      </FieldGrid>
    </FormDialog>
  );
}
