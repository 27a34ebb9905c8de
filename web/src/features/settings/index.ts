import { IconAdjustments } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const settings: Feature = {
  nav: [
    {
      module: "administration",
      to: "/settings",
      label: "settings",
      icon: IconAdjustments,
      right: "settings.read",
      order: 30,
    },
  ],
};
