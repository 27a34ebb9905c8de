import { IconProgressCheck, IconTimeline } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const plans: Feature = {
  nav: [
    {
      module: "fleet",
      to: "/maintenance-due",
      label: "maintenanceDue",
      icon: IconProgressCheck,
      right: "maintenance.read",
      order: 24,
      group: "maintenance",
    },
    {
      module: "fleet",
      to: "/maintenance-plans",
      label: "maintenancePlans",
      icon: IconTimeline,
      right: "maintenance.read",
      order: 25,
      group: "maintenance",
    },
  ],
  machineTabs: [
    {
      id: "plans",
      labelKey: "machineTab.plans",
      right: "maintenance.read",
      order: 5,
      component: lazy(() => import("./MachinePlansTab")),
    },
  ],
};
