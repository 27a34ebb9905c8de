import { IconGridDots } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const drilling: Feature = {
  nav: [
    { group: "work", to: "/holes", label: "holes", icon: IconGridDots, right: "drilling.read", order: 25 },
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
