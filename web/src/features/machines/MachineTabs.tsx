import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./machines.module.css";

export const machineTabs = [
  "overview",
  "assignments",
  "usage",
  "service",
  "documents",
  "comments",
  "history",
] as const;
export type MachineTab = (typeof machineTabs)[number];

/** The part of a machine's page that the address names, and how to go to another. */
export function useMachineTab(): [MachineTab, (tab: MachineTab) => void] {
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const current = machineTabs.find((name) => name === tab) ?? "overview";
  const go = (name: MachineTab) =>
    void navigate({ to: ".", search: (name === "overview" ? {} : { tab: name }) as never, replace: true });
  return [current, go];
}

/** The parts of a machine's page. */
export function MachineTabs({ current, go }: { current: MachineTab; go: (tab: MachineTab) => void }) {
  const { t } = useTranslation("machines");
  return (
    <nav className={classes.tabs} aria-label={t("parts")}>
      {machineTabs.map((name) => (
        <button
          type="button"
          key={name}
          className={classes.tab}
          aria-current={name === current ? "page" : undefined}
          onClick={() => go(name)}
        >
          {t(`tab.${name}`)}
        </button>
      ))}
    </nav>
  );
}
