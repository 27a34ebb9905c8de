import { IconChecklist, IconClipboardCheck } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const checks: Feature = {
  nav: [
    {
      module: "fleet",
      to: "/pre-start",
      label: "prestart",
      icon: IconClipboardCheck,
      right: "maintenance.report",
      order: 28,
      group: "maintenance",
      thumb: { operator: 4, any: 56 },
    },
    {
      module: "fleet",
      to: "/checklist-templates",
      label: "checklistTemplates",
      icon: IconChecklist,
      right: "maintenance.update",
      order: 29,
      group: "maintenance",
    },
  ],
};
