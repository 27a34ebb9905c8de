import { IconDatabaseExport } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const backups: Feature = {
  nav: [
    {
      module: "administration",
      to: "/backups",
      label: "backups",
      icon: IconDatabaseExport,
      right: "backups.read",
      order: 45,
    },
  ],
};
