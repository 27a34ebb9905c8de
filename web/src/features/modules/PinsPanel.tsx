import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Panel } from "@/components/Panel";
import { notifyProblem } from "@/components/toast";
import { usePlaces } from "@/components/usePlaces";
import { changePins, moved, withoutPin } from "@/lib/pins";
import type { Place } from "@/lib/recent";
import classes from "./modules.module.css";

/** The pinned pages in their order, to put them in another one or to let them go. */
export default function PinsPanel() {
  const { t } = useTranslation("modules");
  const { pins } = usePlaces();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.location.hash === "#pins") panel.current?.scrollIntoView({ block: "center" });
  }, []);
  const change = async (made: (pins: Place[]) => Place[]) => {
    try {
      await changePins(made);
    } catch (error) {
      notifyProblem(error, "modules:pin.notChanged");
    }
  };
  return (
    <div id="pins" ref={panel}>
      <Panel title={t("pinnedPages")} flush>
        {pins.length === 0 && <EmptyState title={t("noPins")} hint={t("noPinsHint")} />}
        <ol className={classes.pins}>
          {pins.map(({ to, title, icon: Picture }, index) => (
            <li key={to}>
              {Picture && <Picture size={18} stroke={1.5} aria-hidden="true" />}
              <Link to={to as never}>{title}</Link>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  className={classes.step}
                  variant="subtle"
                  disabled={index === 0}
                  aria-label={t("pin.up", { title })}
                  onClick={() => void change((all) => moved(all, to, -1))}
                >
                  <IconArrowUp size={17} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  className={classes.step}
                  variant="subtle"
                  disabled={index === pins.length - 1}
                  aria-label={t("pin.down", { title })}
                  onClick={() => void change((all) => moved(all, to, 1))}
                >
                  <IconArrowDown size={17} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  className={classes.step}
                  variant="subtle"
                  aria-label={t("pin.removeNamed", { title })}
                  onClick={() => void change((all) => withoutPin(all, to))}
                >
                  <IconX size={17} stroke={1.6} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
