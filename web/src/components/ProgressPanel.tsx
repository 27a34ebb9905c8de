import { Button, Group, Progress, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import { Panel } from "./Panel";

interface ProgressPanelProps {
  title: string;
  /** Done and all; leave `max` out while it isn't known. */
  value: number;
  max?: number;
  /** What is being done now. */
  note?: ReactNode;
  onCancel?: () => void;
}

/** A long job on its way. */
export function ProgressPanel({ title, value, max, note, onCancel }: ProgressPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = max && max > 0 ? Math.min(1, value / max) : null;
  return (
    <Panel title={title}>
      <Progress
        value={share === null ? 100 : share * 100}
        animated={share === null}
        striped={share === null}
        aria-label={title}
        radius="xs"
        size="sm"
      />
      <Group justify="space-between" mt="xs" gap="xs">
        <Text c="dimmed" size="sm" aria-live="polite">
          {note}
        </Text>
        <Group gap="sm">
          {max !== undefined && (
            <bdi dir="ltr">
              {format.number(value)} / {format.number(max)} ({format.percent(share)})
            </bdi>
          )}
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("action.cancel")}
            </Button>
          )}
        </Group>
      </Group>
    </Panel>
  );
}
