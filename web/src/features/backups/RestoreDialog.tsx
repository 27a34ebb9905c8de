import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import type { Backup } from "./data";

interface DialogProps {
  name: string | null;
  installation: string;
  backup: Backup | undefined;
  onClose: () => void;
  onStarted: () => void;
}

/** Asks for the name of the installation before everything in it is replaced. */
export function RestoreDialog(props: DialogProps) {
  const { t } = useTranslation("backups");
  return (
    <Modal opened={props.name !== null} onClose={props.onClose} title={<strong>{t("restoreTitle")}</strong>}>
      {props.name !== null && <DialogBody {...props} name={props.name} />}
    </Modal>
  );
}

function DialogBody({ name, installation, backup, onClose, onStarted }: DialogProps & { name: string }) {
  const { t } = useTranslation("backups");
  const { t: common } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const restore = async () => {
    setPending(true);
    setError(null);
    try {
      const params = { path: { name } };
      await ok(api.POST("/api/v1/backups/{name}/restore", { params, body: { confirmation: typed } }));
      onStarted();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void restore();
      }}
    >
      <Stack gap="md">
        <Notice tone="bad" title={t("restoreWarning", { at: format.dateTime(backup?.taken_at) })}>
          {t("restoreConsequences")}
        </Notice>
        {backup && backup.installation !== installation && (
          <Notice tone="attention">{t("otherInstallation", { name: backup.installation })}</Notice>
        )}
        <TextInput
          label={t("typeName", { name: installation })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button type="submit" color="red" loading={pending} disabled={typed.trim() !== installation}>
            {t("restore")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
