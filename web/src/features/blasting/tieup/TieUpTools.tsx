import { ActionIcon, SegmentedControl, VisuallyHidden } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsMaximize,
  IconBolt,
  IconHandStop,
  IconLine,
  IconRuler2,
  IconSelect,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlanTool } from "@/components/plan";
import { FigureInput } from "@/components/QuantityInput";
import { isUnread } from "@/lib/figures";
import { useKeys } from "@/lib/onScreen";
import classes from "../blasting.module.css";

const tools = [
  ["pan", IconHandStop, "H"],
  ["select", IconSelect, "S"],
  ["connect", IconLine, "C"],
  ["start", IconBolt, "I"],
  ["delete", IconTrash, "D"],
  ["measure", IconRuler2, "M"],
] as const;
/** These two are known by their icon alone; the row has no room for all words. */
const wordless = new Set<PlanTool>(["pan", "measure"]);
const reading = new Set<PlanTool>(["pan", "select", "measure"]);

/** Delays of common surface connectors, ms. Any other delay can be typed. */
export const delaysMs = [9, 17, 25, 42, 65, 67, 100, 109];

export function TieUpTools(props: {
  tool: PlanTool;
  onTool: (tool: PlanTool) => void;
  delayMs: number;
  onDelay: (delayMs: number) => void;
  editable: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onFit: () => void;
}) {
  const { t } = useTranslation("blasting");
  const shown = tools.filter(([name]) => props.editable || reading.has(name));
  useKeys(t("tools.tools"), [
    ...shown.map(([name, , key]) => ({
      keys: [key],
      label: t(`tools.${name}`),
      run: () => props.onTool(name),
    })),
    ...(props.editable
      ? [
          { keys: ["mod+Z"], label: t("tools.undoKey"), run: props.onUndo },
          { keys: ["mod+shift+Z", "mod+Y"], label: t("tools.redoKey"), run: props.onRedo },
        ]
      : []),
  ]);
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t("tools.tools")}
        value={props.tool}
        onChange={(next) => props.onTool(next as PlanTool)}
        data={shown.map(([value, Icon, key]) => ({
          value,
          label: (
            <span title={`${t(`tools.${value}Hint`)} (${key})`} className={classes.tool}>
              <Icon size={15} stroke={1.7} aria-hidden="true" />
              {wordless.has(value) ? (
                <VisuallyHidden>{t(`tools.${value}`)}</VisuallyHidden>
              ) : (
                t(`tools.${value}`)
              )}
            </span>
          ),
        }))}
      />
      {props.editable && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t("tools.delay")}
            value={delaysMs.includes(props.delayMs) ? String(props.delayMs) : ""}
            onChange={(next) => props.onDelay(Number(next))}
            data={delaysMs.map((ms) => ({ value: String(ms), label: <bdi dir="ltr">{ms}</bdi> }))}
          />
          <FigureInput
            size="xs"
            w={90}
            aria-label={t("tools.ownDelay")}
            min={0}
            max={10_000}
            value={props.delayMs}
            unit="ms"
            onChange={(next) => {
              if (next !== "" && !isUnread(next)) props.onDelay(next);
            }}
          />
        </>
      )}
      <span className={classes.toolbarEnd}>
        {props.editable && (
          <>
            <ActionIcon
              variant="default"
              size={28}
              disabled={!props.canUndo}
              aria-label={t("tools.undo")}
              title={t("tools.undo")}
              onClick={props.onUndo}
            >
              <IconArrowBackUp size={16} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={28}
              disabled={!props.canRedo}
              aria-label={t("tools.redo")}
              title={t("tools.redo")}
              onClick={props.onRedo}
            >
              <IconArrowForwardUp size={16} stroke={1.7} />
            </ActionIcon>
          </>
        )}
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t("tools.fit")}
          title={t("tools.fit")}
          onClick={props.onFit}
        >
          <IconArrowsMaximize size={15} stroke={1.7} />
        </ActionIcon>
      </span>
    </div>
  );
}
