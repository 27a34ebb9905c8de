import { ActionIcon, Button, Group, Input, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./machines.module.css";
import { outlineOfRows, rowsOf, type SpecificationRow } from "./specificationRows";

/** Technical facts as named values: a name and a value in each row, what belongs together as an outline below its name.
 * What is edited is the outline `value`. */
export function SpecificationFields(props: {
  value?: string;
  onChange?: (outline: string) => void;
  error?: React.ReactNode;
}) {
  const { value = "", onChange, error } = props;
  const { t } = useTranslation(["machines", "fleet"]);
  const [rows, setRows] = useState(() => rowsOf(value));
  const given = useRef(value);
  // Read again from the server, say: what is shown begins anew.
  if (value !== given.current) {
    given.current = value;
    setRows(rowsOf(value));
  }
  const take = (next: SpecificationRow[]) => {
    setRows(next);
    given.current = outlineOfRows(next);
    onChange?.(given.current);
  };
  const change = (place: number, part: Partial<SpecificationRow>) =>
    take(rows.map((row, at) => (at === place ? { ...row, ...part } : row)));
  const numbered = (label: string, place: number) => `${label} ${place + 1}`;
  return (
    <Input.Wrapper label={t("specifications")} description={t("fleet:specification.hint")} error={error}>
      <ul className={classes.named}>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place
          <li key={place} className={classes.pair}>
            <TextInput
              aria-label={numbered(t("fleet:specification.name"), place)}
              placeholder={t("fleet:specification.name")}
              value={row.name}
              onChange={(event) => change(place, { name: event.currentTarget.value })}
            />
            {row.nested ? (
              <Textarea
                aria-label={numbered(t("fleet:specification.value"), place)}
                placeholder={t("fleet:specification.groupHint")}
                autosize
                minRows={2}
                spellCheck={false}
                classNames={{ input: classes.outline }}
                value={row.text}
                onChange={(event) => change(place, { text: event.currentTarget.value })}
              />
            ) : (
              <TextInput
                aria-label={numbered(t("fleet:specification.value"), place)}
                placeholder={t("fleet:specification.value")}
                value={row.text}
                onChange={(event) => change(place, { text: event.currentTarget.value })}
              />
            )}
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={numbered(t("fleet:specification.remove"), place)}
              onClick={() => take(rows.filter((_, at) => at !== place))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Group gap="xs" mt={6}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => take([...rows, { name: "", text: "", nested: false }])}
        >
          {t("fleet:specification.add")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => take([...rows, { name: "", text: "", nested: true }])}
        >
          {t("fleet:specification.addGroup")}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}
