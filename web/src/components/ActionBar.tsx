import { ActionIcon, Button, Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type Icon, IconDots } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreenSteps } from "@/lib/onScreen";
import { ConfirmDialog, type Dependent } from "./ConfirmDialog";
import { ReasonDialog } from "./ReasonDialog";
import { notifyProblem } from "./toast";

export interface RecordAction {
  /** The name in the record's `allowed_actions`. */
  name: string;
  label: string;
  icon?: Icon;
  /** `primary` stands out; `danger` is red and always asks first. */
  kind?: "primary" | "default" | "danger";
  /** Asks for a reason, which `run` gets. */
  needsReason?: boolean;
  /** Asks before running. */
  confirm?: ReactNode;
  /** Lists what else would go. */
  dependents?: () => Promise<Dependent[]>;
  run: (reason?: string) => Promise<unknown>;
}

/**
 * The steps that a record allows now. What the server doesn't list isn't shown. The first three are buttons, the
 * others a menu; a phone has room for one. The palette has them all.
 */
export function ActionBar(props: { actions: RecordAction[]; allowed: string[]; max?: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<RecordAction | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const shown = props.actions.filter(({ name }) => props.allowed.includes(name));
  const narrow = useMediaQuery("(max-width: 48em)");
  const max = narrow ? 1 : (props.max ?? 3);
  const buttons = shown.length <= max + 1 ? shown : shown.slice(0, max);
  const rest = shown.slice(buttons.length);

  const start = async (action: RecordAction) => {
    if (action.needsReason || action.confirm || action.kind === "danger") {
      setAsking(action);
      return;
    }
    setRunning(action.name);
    try {
      await action.run();
    } catch (error) {
      notifyProblem(error, t("problem.refused"));
    } finally {
      setRunning(null);
    }
  };

  useScreenSteps(
    shown.map((action) => ({
      id: action.name,
      label: action.label,
      icon: action.icon,
      run: () => void start(action),
    })),
  );

  return (
    <>
      {buttons.map((action) => (
        <Button
          key={action.name}
          variant={action.kind === "primary" ? "filled" : "default"}
          c={action.kind === "danger" ? "var(--hw-bad)" : undefined}
          leftSection={action.icon && <action.icon size={15} stroke={1.7} />}
          loading={running === action.name}
          disabled={running !== null && running !== action.name}
          onClick={() => void start(action)}
          data-action={action.name}
        >
          {action.label}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t("action.more")}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item
                key={action.name}
                c={action.kind === "danger" ? "var(--hw-bad)" : undefined}
                leftSection={action.icon && <action.icon size={15} stroke={1.7} />}
                onClick={() => void start(action)}
                data-action={action.name}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ReasonDialog
        opened={asking?.needsReason === true}
        onClose={() => setAsking(null)}
        title={asking?.label ?? ""}
        message={asking?.confirm}
        confirmLabel={asking?.label ?? ""}
        danger={asking?.kind === "danger"}
        onConfirm={(reason) => asking?.run(reason) ?? Promise.resolve()}
      />
      <ConfirmDialog
        opened={asking !== null && !asking.needsReason}
        onClose={() => setAsking(null)}
        title={asking?.label ?? ""}
        message={asking?.confirm ?? t("confirm.sure")}
        confirmLabel={asking?.label ?? ""}
        danger={asking?.kind === "danger"}
        dependents={asking?.dependents}
        dependentsKey={[asking?.name]}
        onConfirm={() => asking?.run()}
      />
    </>
  );
}
