import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/notifications",
    component: lazyRouteComponent(() => import("./NotificationsPage"), "NotificationsPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/notifications/settings",
    component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
  }),
] as const;
