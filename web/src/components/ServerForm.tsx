import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "./Notice";
import classes from "./ServerForm.module.css";
import { Status } from "./Status";
import type { ServerFormState } from "./useServerForm";

interface ServerFormProps<Values> {
  state: ServerFormState<Values>;
  submitLabel?: string;
  onCancel?: () => void;
  /** Why the server would refuse what this form sends, whatever is in it; saving waits until there is no reason. */
  blocked?: ReactNode;
  /** What whoever saves should know, above the buttons. */
  confirm?: ReactNode;
  children: ReactNode;
}

/** The frame of a form made by `useServerForm`: summary of refusals, fields, save and cancel, and its two dialogs. */
export function ServerForm<Values>(props: ServerFormProps<Values>) {
  const { state, submitLabel, onCancel, children, blocked } = props;
  const { t } = useTranslation();
  return (
    <>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!blocked) void state.submit();
        }}
      >
        {state.problem && !state.stale && (
          <ProblemAlert error={state.problem} shownFields={Object.keys(state.values as object)} />
        )}
        {children}
        {props.confirm}
        {blocked && <Notice tone="attention">{blocked}</Notice>}
        <div className={classes.footer}>
          <Button type="submit" loading={state.pending} disabled={!state.canSave || Boolean(blocked)}>
            {submitLabel ?? t("action.save")}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel} disabled={state.pending}>
              {t("action.cancel")}
            </Button>
          )}
          {!onCancel && state.dirty && (
            <Button variant="default" onClick={state.reset} disabled={state.pending}>
              {t("action.undoChanges")}
            </Button>
          )}
          <Status shown={state.dirty && !state.pending}>{t("form.unsaved")}</Status>
        </div>
      </form>
      <LeaveDialog opened={state.blocker.blocked} onStay={state.blocker.stay} onLeave={state.blocker.leave} />
      <Modal
        closeButtonProps={{ "aria-label": t("common:action.close") }}
        opened={state.stale}
        onClose={state.keepEditing}
        title={<strong>{t("stale.title")}</strong>}
      >
        <Stack gap="md">
          <Text>{t("stale.message")}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={state.keepEditing}>
              {t("stale.keep")}
            </Button>
            {state.canReload && (
              <Button onClick={() => void state.takeNewVersion()}>{t("stale.reload")}</Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function LeaveDialog(props: { opened: boolean; onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      opened={props.opened}
      onClose={props.onStay}
      title={<strong>{t("leave.title")}</strong>}
      size="sm"
    >
      <Stack gap="md">
        <Text>{t("leave.message")}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onLeave}>
            {t("leave.discard")}
          </Button>
          <Button onClick={props.onStay} data-autofocus>
            {t("leave.stay")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** A form in a dialog. Closing it with unsaved changes asks first. */
export function FormDialog<Values>(
  props: ServerFormProps<Values> & { opened: boolean; onClose: () => void; title: string; size?: string },
) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const close = () => (props.state.dirty ? setAsking(true) : props.onClose());
  return (
    <>
      <Modal
        closeButtonProps={{ "aria-label": t("common:action.close") }}
        opened={props.opened}
        onClose={close}
        title={<strong>{props.title}</strong>}
        size={props.size ?? "md"}
      >
        <div ref={beginAtFirstField}>
          <ServerForm state={props.state} submitLabel={props.submitLabel} onCancel={close}>
            {props.children}
          </ServerForm>
        </div>
      </Modal>
      <LeaveDialog
        opened={asking}
        onStay={() => setAsking(false)}
        onLeave={() => {
          setAsking(false);
          props.state.reset();
          props.onClose();
        }}
      />
    </>
  );
}

/** Marks the field in which the dialog's focus begins; a list of choices would open at once and is left alone. */
function beginAtFirstField(form: HTMLElement | null): void {
  if (!form || form.querySelector("[data-autofocus]")) return;
  const field = form.querySelector("input:not([type=hidden]):not(:disabled), textarea:not(:disabled)");
  if (field && !field.getAttribute("aria-haspopup")) field.setAttribute("data-autofocus", "");
}

/** Two columns of fields; one on a narrow screen. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}

/** A field over the full width of a FieldGrid. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
}
