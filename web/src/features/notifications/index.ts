import { IconBell, IconBellCog } from "@tabler/icons-react";
import type { Feature } from "@/lib/feature";

export const notifications: Feature = {
  commands: [
    { id: "notifications", to: "/notifications", label: "notifications", icon: IconBell },
    {
      id: "notification-settings",
      to: "/notifications/settings",
      label: "notificationSettings",
      icon: IconBellCog,
    },
  ],
};
