import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Reason } from "@/lib/api/limits";
import { asProblem } from "@/lib/api/problem";
import { fieldMessage } from "@/lib/api/refusal";
import { ProblemAlert } from "./Notice";

interface ReasonDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  message?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** The dialog closes when this resolves and shows the refusal when it rejects. */
  onConfirm: (reason: string) => Promise<unknown>;
}

/** Asks for the reason of a step that has to be explained. The reason becomes part of the record's history. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      opened={props.opened}
      onClose={props.onClose}
      title={<strong>{props.title}</strong>}
    >
      {props.opened && <ReasonBody {...props} />}
    </Modal>
  );
}

function ReasonBody(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setPending(true);
    setError(null);
    try {
      await props.onConfirm(reason.trim());
      props.onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  const fieldError =
    error === null ? undefined : asProblem(error).errors.find(({ field }) => field === "reason");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap="md">
        {props.message && <div>{props.message}</div>}
        <Textarea
          label={t("reason.label")}
          description={t("reason.hint")}
          required
          autosize
          minRows={3}
          maxLength={Reason.reason}
          data-autofocus
          value={reason}
          error={fieldError && fieldMessage(fieldError)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <ProblemAlert error={error} shownFields={["reason"]} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t("action.cancel")}
          </Button>
          <Button
            type="submit"
            color={props.danger ? "red" : undefined}
            loading={pending}
            disabled={reason.trim() === ""}
          >
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
