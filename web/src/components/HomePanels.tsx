import { Skeleton } from "@mantine/core";
import { Suspense } from "react";
import type { HomePanel } from "@/lib/feature";
import classes from "./HomePanels.module.css";

/** What features offer for home and landing pages, each fetched by itself. */
export function HomePanels({ panels }: { panels: HomePanel[] }) {
  return (
    <div className={classes.grid}>
      {panels.map((panel) => (
        <div key={panel.id} className={panel.wide ? classes.wide : undefined}>
          <Suspense fallback={<Skeleton height={120} />}>
            <panel.component />
          </Suspense>
        </div>
      ))}
    </div>
  );
}
