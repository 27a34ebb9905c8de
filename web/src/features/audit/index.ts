import { IconShieldCheck } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const audit: Feature = {
  nav: [
    {
      group: "administration",
      to: "/audit",
      label: "audit",
      icon: IconShieldCheck,
      right: "audit.read",
      order: 40,
    },
  ],
  home: [
    {
      id: "seal",
      right: "audit.read",
      roles: ["auditor"],
      order: 10,
      wide: true,
      component: lazy(() => import("./SealHomePanel")),
    },
  ],
};
