import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import type { Import } from "../data";
import classes from "../drilling.module.css";

/** Every pattern of the file to a site of its own, all to this one, or one of them by its name. */
export type Parts = { kind: "split" } | { kind: "together" } | { kind: "one"; name: string };

const radioOf = (parts: Parts | null) =>
  parts === null ? null : parts.kind === "one" ? `one:${parts.name}` : parts.kind;

/** Asks what is meant by a file of several patterns; nothing is chosen beforehand. */
export function PartChoice(props: {
  file: Import;
  chosen: Parts | null;
  busy: boolean;
  onChoose: (parts: Parts) => void;
}) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const can = useCan();
  const { parts } = props.file;
  const choose = (value: string) =>
    props.onChoose(
      value === "split" || value === "together" ? { kind: value } : { kind: "one", name: value.slice(4) },
    );
  return (
    <Panel title={t("import.parts", { count: parts.length })}>
      <Radio.Group
        aria-label={t("import.parts", { count: parts.length })}
        value={radioOf(props.chosen)}
        onChange={choose}
      >
        <Stack gap={8}>
          {can("sites.create") && (
            <Radio
              value="split"
              disabled={props.busy}
              label={t("import.split", { count: parts.length })}
              description={t("import.splitHint")}
            />
          )}
          {parts.map(({ name, holes }) => (
            <Radio
              key={name}
              value={`one:${name}`}
              disabled={props.busy}
              label={
                <>
                  {t("import.onlyPart")} <bdi>{name || t("import.noPartName")}</bdi>{" "}
                  <span className={classes.faint}>
                    {t("import.partHoles", { count: holes, holes: format.number(holes) })}
                  </span>
                </>
              }
            />
          ))}
          <Radio value="together" disabled={props.busy} label={t("import.together")} />
        </Stack>
      </Radio.Group>
    </Panel>
  );
}
