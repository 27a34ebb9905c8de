import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type Icon, IconDots } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "@/lib/api/types";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useScreenSteps } from "@/lib/onScreen";
import classes from "./ActionBar.module.css";
import { ConfirmDialog, type Dependent } from "./ConfirmDialog";
import { ReasonDialog } from "./ReasonDialog";
import { notifyProblem } from "./toast";

export interface RecordAction {
  /** The name in the record's `allowed_actions`. */
  name: string;
  label: string;
  icon?: Icon;
  /** What the step means, where its name does not say it. */
  hint?: string;
  /** Stands in the menu however much room there is. */
  minor?: boolean;
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
 * The steps that a record allows now. What the server doesn't list isn't shown; what it lists as blocked can't be pressed
 * and says why. The first three are buttons, the others a menu; a phone has room for one. The palette has all that can be
 * taken.
 */
export function ActionBar(props: {
  actions: RecordAction[];
  allowed: string[];
  blocked?: Schema<"Blocked">[];
  max?: number;
}) {
  const { t } = useTranslation();
  const words = useWhyNotWords((props.blocked?.length ?? 0) > 0);
  const [asking, setAsking] = useState<RecordAction | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const reasons = new Map((props.blocked ?? []).map((step) => [step.name, words(step)]));
  const shown = props.actions.filter(({ name }) => props.allowed.includes(name) || reasons.has(name));
  const narrow = useMediaQuery("(max-width: 48em)");
  const max = narrow ? 1 : (props.max ?? 3);
  // What is in the way of the main step is worth room; what is in the way of others is found in the menu.
  const major = shown.filter(({ name, kind, minor }) => !minor && (kind === "primary" || !reasons.has(name)));
  const buttons = shown.length <= max + 1 ? major : major.slice(0, max);
  const rest = shown.filter((action) => !buttons.includes(action));

  const start = async (action: RecordAction) => {
    if (action.needsReason || action.confirm || action.kind === "danger") {
      setAsking(action);
      return;
    }
    setRunning(action.name);
    try {
      await action.run();
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setRunning(null);
    }
  };

  useScreenSteps(
    shown
      .filter(({ name }) => !reasons.has(name))
      .map((action) => ({
        id: action.name,
        label: action.label,
        icon: action.icon,
        run: () => void start(action),
      })),
  );

  return (
    <>
      {buttons.map((action) => {
        const reason = reasons.get(action.name);
        return (
          <Tooltip
            key={action.name}
            label={reason ?? action.hint}
            disabled={!reason && !action.hint}
            multiline
            maw={320}
            events={{ hover: true, focus: true, touch: true }}
          >
            <Button
              variant={action.kind === "primary" ? "filled" : "default"}
              c={action.kind === "danger" && !reason ? "var(--hw-bad)" : undefined}
              leftSection={action.icon && <action.icon size={15} stroke={1.7} />}
              loading={running === action.name}
              disabled={running !== null && running !== action.name}
              // Unlike `disabled` this keeps it within reach of the keyboard, so that the reason can be read.
              data-disabled={reason ? true : undefined}
              aria-disabled={reason ? true : undefined}
              aria-description={reason}
              onClick={() => !reason && void start(action)}
              data-action={action.name}
            >
              {action.label}
            </Button>
          </Tooltip>
        );
      })}
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
                c={action.kind === "danger" && !reasons.has(action.name) ? "var(--hw-bad)" : undefined}
                leftSection={action.icon && <action.icon size={15} stroke={1.7} />}
                data-disabled={reasons.has(action.name) || undefined}
                aria-disabled={reasons.has(action.name) || undefined}
                closeMenuOnClick={!reasons.has(action.name)}
                onClick={() => !reasons.has(action.name) && void start(action)}
                data-action={action.name}
              >
                {action.label}
                <span className={classes.reason}>{reasons.get(action.name) ?? action.hint}</span>
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
