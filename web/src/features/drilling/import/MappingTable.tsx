import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { ScrollBox } from "@/components/ScrollBox";
import { StatusBadge } from "@/components/StatusBadge";
import type { Import } from "../data";
import classes from "../drilling.module.css";
import { targets } from "./targets";

interface MappingTableProps {
  file: Import;
  busy: boolean;
  onMapping: (mapping: Record<string, string>) => void;
}

/** From here on a column was recognised for certain. */
const certainFrom = 0.85;

/** What the columns of the file are taken for; folded away while each that is used is certain. */
export function MappingPanel(props: MappingTableProps) {
  const { t } = useTranslation("drilling");
  const { file } = props;
  const used = Object.entries(file.mapping);
  const certain = used.every(([target, header]) =>
    file.proposals.some(
      (item) => item.target === target && item.header === header && item.confidence >= certainFrom,
    ),
  );
  const [isOpen, setOpen] = useState(!certain || file.state === "failed");
  const counts = { used: used.length, all: file.headers.length };
  return (
    <Panel
      flush
      title={t("import.columns", { name: file.file_name })}
      actions={
        <Group gap="xs">
          {!isOpen && (
            <StatusBadge
              value="certain"
              tone={certain ? "good" : "attention"}
              label={t(certain ? "import.allCertain" : "import.someChosen", counts)}
            />
          )}
          <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "import.hideColumns" : "import.showColumns")}
          </Button>
        </Group>
      }
    >
      {isOpen && <MappingTable {...props} />}
    </Panel>
  );
}

/** Every column of the file with its first values and what it is taken for. */
function MappingTable({ file, busy, onMapping }: MappingTableProps) {
  const { t } = useTranslation("drilling");
  const targetOf = new Map(Object.entries(file.mapping).map(([target, header]) => [header, target]));
  const confidence = new Map(
    file.proposals.map((item) => [`${item.target} ${item.header}`, item.confidence]),
  );
  const choose = (header: string, target: string | null) => {
    const kept = Object.entries(file.mapping).filter(([name, used]) => used !== header && name !== target);
    onMapping(Object.fromEntries(target ? [...kept, [target, header]] : kept));
  };
  const options = targets.map((target) => ({ value: target, label: t(`target.${target}`) }));
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t("import.header")}</th>
            <th>{t("import.samples")}</th>
            <th>{t("import.meaning")}</th>
            <th>{t("import.confidence")}</th>
          </tr>
        </thead>
        <tbody>
          {file.headers.map(({ name, samples }) => {
            const target = targetOf.get(name) ?? null;
            const sure = target === null ? undefined : confidence.get(`${target} ${name}`);
            return (
              <tr key={name}>
                <td>
                  <bdi>{name}</bdi>
                </td>
                <td className={classes.faint}>
                  <bdi dir="ltr">{samples.filter(Boolean).join(" · ").slice(0, 60)}</bdi>
                </td>
                <td>
                  <Select
                    size="xs"
                    aria-label={t("import.meaningOf", { name })}
                    data={options}
                    value={target}
                    placeholder={t("import.notUsed")}
                    searchable
                    clearable
                    disabled={busy}
                    onChange={(next) => choose(name, next)}
                  />
                </td>
                <td>{target !== null && <Confidence value={sure} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Confidence({ value }: { value: number | undefined }) {
  const { t } = useTranslation("drilling");
  if (value === undefined) return <StatusBadge value="chosen" tone="progress" label={t("import.chosen")} />;
  if (value >= certainFrom) return <StatusBadge value="certain" tone="good" label={t("import.certain")} />;
  return <StatusBadge value="guessed" tone="attention" label={t("import.guessed")} />;
}
