import { IconStack2 } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const blasting: Feature = {
  nav: [
    {
      module: "shots",
      to: "/loading-rules",
      label: "loadingRules",
      icon: IconStack2,
      right: "blasting.read",
      order: 60,
    },
  ],
  siteTabs: [
    {
      id: "charges",
      labelKey: "siteTab.charges",
      right: "blasting.read",
      order: 30,
      component: lazy(() => import("./charges/ChargesTab")),
    },
    {
      id: "tie-up",
      labelKey: "siteTab.tieUp",
      right: "blasting.read",
      order: 40,
      component: lazy(() => import("./tieup/TieUpTab")),
    },
    {
      id: "simulation",
      labelKey: "siteTab.simulation",
      right: "blasting.read",
      order: 50,
      component: lazy(() => import("./simulation/SimulationTab")),
    },
    {
      id: "load-and-fire",
      labelKey: "siteTab.loadAndFire",
      right: "blasting.read",
      order: 70,
      component: lazy(() => import("./firing/LoadFireTab")),
    },
  ],
};
