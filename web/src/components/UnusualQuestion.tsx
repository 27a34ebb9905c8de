import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { fieldMessage, fieldName } from "@/lib/api/refusal";
import { openQuestion, subscribeQuestion } from "@/lib/api/unusual";

const shownValues = 8;

/** Where the person is asked whether unusual values are meant; once for the whole client. */
export function UnusualQuestion() {
  // The words of the values were there before the question came.
  const { t } = useTranslation("common");
  const question = useSyncExternalStore(subscribeQuestion, openQuestion);
  const values = question?.problem.errors ?? [];
  return (
    <Modal
      closeButtonProps={{ "aria-label": t("common:action.close") }}
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={<strong>{t("unusual.title")}</strong>}
      zIndex={400}
    >
      <Stack gap="md">
        <Text>{t("unusual.message")}</Text>
        <ul>
          {values.slice(0, shownValues).map((value) => (
            <li key={value.field}>
              {fieldName(value.field) && <strong>{fieldName(value.field)}: </strong>}
              {fieldMessage(value)}
            </li>
          ))}
          {values.length > shownValues && <li>+{values.length - shownValues}</li>}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => question?.answer(true)}>
            {t("unusual.confirm")}
          </Button>
          <Button onClick={() => question?.answer(false)} data-autofocus>
            {t("unusual.correct")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
