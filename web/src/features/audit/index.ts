import { IconShieldCheck } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const audit: Feature = {
  nav: [
    {
      module: "administration",
      to: "/audit",
      label: "audit",
      icon: IconShieldCheck,
      right: "audit.read",
      order: 40,
      thumb: { auditor: 1, any: 70 },
    },
  ],
  home: [
    {
      id: "seal",
      module: "administration",
      right: "audit.read",
      roles: ["auditor"],
      order: 10,
      wide: true,
      component: lazy(() => import("./SealHomePanel")),
    },
  ],
};
