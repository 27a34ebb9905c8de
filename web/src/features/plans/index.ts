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
      order: 27,
    },
    {
      module: "fleet",
      to: "/maintenance-plans",
      label: "maintenancePlans",
      icon: IconTimeline,
      right: "maintenance.read",
      order: 28,
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
