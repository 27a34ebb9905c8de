import { IconGridDots } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const drilling: Feature = {
  nav: [
    {
      module: "shots",
      to: "/holes",
      label: "holes",
      icon: IconGridDots,
      right: "drilling.read",
      order: 25,
      thumb: { operator: 3, blasting_engineer: 3, any: 60 },
    },
  ],
  siteTabs: [
    {
      id: "pattern",
      labelKey: "siteTab.pattern",
      right: "drilling.read",
      order: 10,
      component: lazy(() => import("./PatternTab")),
    },
    {
      id: "drilling",
      labelKey: "siteTab.drilling",
      right: "drilling.read",
      order: 20,
      component: lazy(() => import("./DrillingTab")),
    },
  ],
};
