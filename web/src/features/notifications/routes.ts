import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/notifications",
    component: page(() => import("./NotificationsPage"), "NotificationsPage", ["notifications"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/notifications/settings",
    component: page(() => import("./SettingsPage"), "SettingsPage", ["notifications"]),
  }),
] as const;
