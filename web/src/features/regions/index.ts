import { IconMap2 } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const regions: Feature = {
  nav: [
    {
      module: "administration",
      to: "/regions",
      label: "regions",
      icon: IconMap2,
      right: "regions.update",
      order: 20,
    },
  ],
};
