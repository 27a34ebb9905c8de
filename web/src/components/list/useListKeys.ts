import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "@/lib/onScreen";

interface Options {
  enabled: boolean;
  count: number;
  onOpen: (index: number) => void;
  searchBox: RefObject<HTMLInputElement | null>;
}

/** j and k move through the rows, enter opens the active one, `/` goes to the search box. Gives the active row. */
export function useListKeys(options: Options): [number, (index: number) => void] {
  const { count, onOpen, searchBox } = options;
  const { t } = useTranslation();
  const [active, setActive] = useState(-1);

  const move = (step: number) => {
    if (count === 0) return false;
    const next = Math.max(0, Math.min(count - 1, active + step));
    setActive(next);
    document.querySelector(`tr[data-row="${next}"]`)?.scrollIntoView({ block: "nearest" });
    return true;
  };
  const open = (event: KeyboardEvent) => {
    if (active < 0 || active >= count || (event.target as Element).closest("a, button")) return false;
    onOpen(active);
    return true;
  };
  useKeys(
    t("keys.list"),
    options.enabled
      ? [
          { keys: ["J"], label: t("keys.nextRow"), run: () => move(1) },
          { keys: ["K"], label: t("keys.previousRow"), run: () => move(-1) },
          { keys: ["Enter"], label: t("keys.openRow"), run: open },
          { keys: ["/"], label: t("list.search"), run: () => searchBox.current?.focus() },
        ]
      : [],
  );

  return [active < count ? active : -1, setActive];
}
