import { IconProgressCheck } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const jobs: Feature = {
  nav: [
    {
      module: "administration",
      to: "/jobs",
      label: "jobs",
      icon: IconProgressCheck,
      right: "jobs.read",
      order: 50,
    },
  ],
};
