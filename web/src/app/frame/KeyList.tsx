import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keyGroups } from "@/lib/onScreen";
import classes from "./KeyList.module.css";

const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const written: Record<string, string> = {
  mod: onMac ? "⌘" : "Ctrl",
  shift: onMac ? "⇧" : "Shift",
  alt: onMac ? "⌥" : "Alt",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** The keys that do something on the page on screen. */
export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{t("keys.title")}</strong>} size={620}>
      <div className={classes.groups}>
        {opened &&
          keyGroups().map(({ title, keys }) => (
            <section key={title}>
              <h2 className={classes.title}>{title}</h2>
              <dl className={classes.keys}>
                {keys.map((offer) => (
                  <div key={offer.keys.join(" ")} className={classes.row}>
                    <dt>{offer.label}</dt>
                    <dd dir="ltr">
                      {offer.keys.map((chord) => (
                        <span key={chord} className={classes.chord}>
                          {chord.split(/\+(?=.)/).map((key) => (
                            <kbd key={key} className={classes.key}>
                              {written[key] ?? key}
                            </kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Modal>
  );
}
