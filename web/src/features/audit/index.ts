import { IconShieldCheck } from "@tabler/icons-react";
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
};
