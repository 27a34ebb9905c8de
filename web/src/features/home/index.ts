import { IconHome } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const home: Feature = {
  nav: [{ to: "/", label: "home", icon: IconHome, order: 0 }],
  home: [{ id: "notifications", order: 900, component: lazy(() => import("./NotificationsPanel")) }],
};
