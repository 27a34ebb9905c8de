import { useTranslation } from "react-i18next";
import styles from "./selectedHoles.module.css";

const shown = 6;

/** Which holes of a plan are selected, in its upper corner; the first ones by name. */
export function SelectedHoles(props: { selection: ReadonlySet<number>; labels: readonly string[] }) {
  const { t } = useTranslation("shot");
  const numbers = [...props.selection].sort((a, b) => a - b).map((place) => props.labels[place] ?? "");
  return (
    <div className={styles.selected} role="status">
      {numbers.length > 0 &&
        t("selected", {
          count: numbers.length,
          holes: `${numbers.slice(0, shown).join(", ")}${numbers.length > shown ? " …" : ""}`,
        })}
    </div>
  );
}
