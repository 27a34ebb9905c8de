import { IconGauge, IconInbox } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const registers: Feature = {
  nav: [
    {
      module: "operations",
      to: "/usage-records",
      label: "usageRecords",
      icon: IconGauge,
      right: "usage_records.read",
      order: 10,
    },
    {
      module: "operations",
      to: "/register-queue",
      label: "registerQueue",
      icon: IconInbox,
      right: "registers.read",
      order: 5,
    },
  ],
  home: [
    {
      id: "registers",
      right: "registers.read",
      roles: ["machine_manager"],
      module: "operations",
      order: 40,
      component: lazy(() => import("./RegistersPanel")),
    },
  ],
};
