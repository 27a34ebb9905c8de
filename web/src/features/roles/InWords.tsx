import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { modulesOf, type RightRow } from "./lookups";
import classes from "./Roles.module.css";
import { useWords } from "./words";

interface Props {
  rights: RightRow[];
  held: string[];
  reach: string;
}

/** What somebody with these rights may do and see, in sentences that an inspector can read. */
export function InWords({ rights, held, reach }: Props) {
  const { t, i18n } = useTranslation("roles");
  const words = useWords();
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  const has = new Set(held);
  const modules = modulesOf(rights);
  const sentences = modules
    .map((module) => ({
      name: module.name,
      lines: [...module.byOperation.values(), ...module.actions]
        .filter(({ right }) => has.has(right))
        .map(words.right),
    }))
    .filter(({ lines }) => lines.length > 0);
  const closed = modules.filter(({ name }) => !sentences.some((sentence) => sentence.name === name));
  return (
    <Panel title={t("inWords")}>
      <p className={classes.sentence}>{t(`reachSentence.${reach}`)}</p>
      {sentences.length === 0 && <p className={classes.sentence}>{t("mayNothing")}</p>}
      <dl className={classes.words}>
        {sentences.map(({ name, lines }) => (
          <div key={name}>
            <dt>{words.module(name)}</dt>
            <dd>{list.format(lines)}</dd>
          </div>
        ))}
      </dl>
      {closed.length > 0 && (
        <p className={classes.closed}>
          {t("noAccess", { modules: list.format(closed.map(({ name }) => words.module(name))) })}
        </p>
      )}
    </Panel>
  );
}
