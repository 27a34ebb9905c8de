import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice, ProblemAlert } from "@/components/Notice";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

/** Has a one-time code made with which the person sets a password, and shows it this once. */
export function PasswordCodeDialog({ user, onClose }: { user: Schema<"UserDetail">; onClose: () => void }) {
  const { t } = useTranslation("users");
  const format = useFormat();
  const [issued, setIssued] = useState<Schema<"NewPasswordCode"> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = useRef(false);

  useEffect(() => {
    // One dialog, one code: a second call would make the first one void.
    if (asked.current) return;
    asked.current = true;
    ok(api.POST("/api/v1/users/{user_id}/password-code", { params: { path: { user_id: user.id } } })).then(
      setIssued,
      setError,
    );
  }, [user.id]);

  return (
    <Modal
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<strong>{t("codeTitle", { name: user.full_name })}</strong>}
    >
      <Stack gap="md">
        {error !== null && <ProblemAlert error={error} />}
        {issued && (
          <>
            <Text>{t("codeMessage")}</Text>
            <Group justify="center">
              <bdi
                dir="ltr"
                data-testid="password-code"
                style={{
                  fontSize: 26,
                  fontWeight: 600,
                  letterSpacing: "0.08em",
                  fontFamily: "var(--mantine-font-family-monospace)",
                }}
              >
                {issued.code}
              </bdi>
            </Group>
            <Group justify="center">
              <CopyButton value={issued.code}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                    onClick={copy}
                  >
                    {copied ? t("copied") : t("copyCode")}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <Notice tone="attention">{t("codeOnce", { until: format.dateTime(issued.expires_at) })}</Notice>
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose} disabled={issued === null && error === null}>
            {t("common:action.done")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
