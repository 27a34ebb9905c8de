import { type RefObject, useEffect, useRef, useState } from "react";

interface Options {
  enabled: boolean;
  count: number;
  onOpen: (index: number) => void;
  searchBox: RefObject<HTMLInputElement | null>;
}

/** j and k move through the rows, enter opens the active one, `/` goes to the search box. Gives the active row. */
export function useListKeys(options: Options): [number, (index: number) => void] {
  const [active, setActive] = useState(-1);
  const latest = useRef({ ...options, active });
  latest.current = { ...options, active };

  useEffect(() => {
    if (!options.enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const { count, onOpen, searchBox, active } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (
        target.closest(
          "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]",
        )
      ) {
        return;
      }
      if (event.key === "/") {
        event.preventDefault();
        searchBox.current?.focus();
      } else if ((event.key === "j" || event.key === "k") && count > 0) {
        const next = Math.max(0, Math.min(count - 1, active + (event.key === "j" ? 1 : -1)));
        setActive(next);
        document.querySelector(`tr[data-row="${next}"]`)?.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Enter" && active >= 0 && !target.closest("a, button")) {
        onOpen(active);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [options.enabled]);

  return [active < options.count ? active : -1, setActive];
}
