import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMachineTabs } from "@/lib/feature";
import classes from "./machines.module.css";

const own = [
  "overview",
  "assignments",
  "usage",
  "service",
  "components",
  "documents",
  "comments",
  "history",
] as const;
const addedBehind = own.indexOf("service") + 1;

/** The part of a machine's page that the address names, and how to go to another. */
export function useMachineTab(): [string, (tab: string) => void] {
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const added = useMachineTabs();
  const current = [...own, ...added.map(({ id }) => id)].find((name) => name === tab) ?? "overview";
  const go = (name: string) =>
    void navigate({ to: ".", search: (name === "overview" ? {} : { tab: name }) as never, replace: true });
  return [current, go];
}

/** The parts of a machine's page: its own, and what other areas add. */
export function MachineTabs({ current, go }: { current: string; go: (tab: string) => void }) {
  const { t } = useTranslation(["machines", "nav"]);
  const added = useMachineTabs();
  const named = own.map((id) => ({ id: id as string, label: t(`tab.${id}`) }));
  const tabs = [
    ...named.slice(0, addedBehind),
    ...added.map(({ id, labelKey }) => ({ id, label: t(`nav:${labelKey}`) })),
    ...named.slice(addedBehind),
  ];
  return (
    <nav className={classes.tabs} aria-label={t("parts")}>
      {tabs.map(({ id, label }) => (
        <button
          type="button"
          key={id}
          className={classes.tab}
          aria-current={id === current ? "page" : undefined}
          onClick={() => go(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
