import { Button, Group, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { listOf } from "@/lib/format/list";
import { inWords, type Words } from "@/lib/i18n/kept";
import { ProblemAlert } from "./Notice";

/** One kind of record that would go too: `{ name: "drilling:holes", count: 410 }`, with examples where there are some. */
export interface Dependent {
  name: Words;
  count: number;
  examples?: string[];
}

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  message?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Reads what else would go, from the server; the button waits for the answer. */
  dependents?: () => Promise<Dependent[]>;
  dependentsKey?: readonly unknown[];
  /** The dialog closes when this resolves and shows the refusal when it rejects. */
  onConfirm: () => Promise<unknown> | undefined;
}

/** Asks before a step that can't be taken back, naming everything that goes with it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      opened={props.opened}
      onClose={props.onClose}
      title={<strong>{props.title}</strong>}
    >
      {props.opened && <ConfirmBody {...props} />}
    </Modal>
  );
}

function ConfirmBody(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const found = useQuery({
    queryKey: ["dependents", ...(props.dependentsKey ?? [props.title])],
    queryFn: () => props.dependents?.() ?? Promise.resolve([]),
    enabled: props.dependents !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const confirm = async () => {
    setPending(true);
    setError(null);
    try {
      await props.onConfirm();
      props.onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <Stack gap="md">
      {props.message && <div>{props.message}</div>}
      {props.dependents && found.isPending && <Skeleton height={48} />}
      {found.isError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.data && found.data.length > 0 && (
        <div>
          <Text fw={600} mb={4}>
            {t("confirm.alsoGoes")}
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {found.data.map((dependent) => (
              <li key={inWords(dependent.name)}>
                {inWords(dependent.name)}: <bdi dir="ltr">{dependent.count}</bdi>
                {dependent.examples && dependent.examples.length > 0 && (
                  <Text span c="dimmed">
                    {" "}
                    ({listOf(dependent.examples)})
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button
          color={props.danger ? "red" : undefined}
          loading={pending}
          disabled={props.dependents !== undefined && !found.isSuccess}
          onClick={() => void confirm()}
        >
          {props.confirmLabel}
        </Button>
      </Group>
    </Stack>
  );
}
