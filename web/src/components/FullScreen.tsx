import { ActionIcon } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconMaximize, IconMinimize } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./FullScreen.module.css";

const Filling = createContext<{ filled: boolean; toggle: () => void } | null>(null);

/**
 * What belongs to a plan, which can fill the window; Escape leads back. The part that grows carries `data-grows`, and a
 * `FullScreenButton` stands in it.
 */
export function FullScreen({ children }: { children: ReactNode }) {
  const [filled, setFilled] = useState(false);
  useHotkeys(filled ? [["Escape", () => setFilled(false)]] : []);
  const filling = useMemo(() => ({ filled, toggle: () => setFilled((before) => !before) }), [filled]);
  return (
    <Filling.Provider value={filling}>
      <div className={filled ? classes.filled : undefined} data-filled={filled}>
        {children}
      </div>
    </Filling.Provider>
  );
}

/** Fills the window with the surrounding `FullScreen`, and back. */
export function FullScreenButton() {
  const { t } = useTranslation("shot");
  const filling = useContext(Filling);
  if (!filling) return null;
  const label = t(filling.filled ? "fullScreen.close" : "fullScreen.open");
  const Sign = filling.filled ? IconMinimize : IconMaximize;
  return (
    <ActionIcon
      variant="default"
      size={30}
      className={classes.toggle}
      aria-label={label}
      title={label}
      onClick={filling.toggle}
    >
      <Sign size={16} stroke={1.7} />
    </ActionIcon>
  );
}
