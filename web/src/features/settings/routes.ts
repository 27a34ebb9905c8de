import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const settingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/settings",
    staticData: { right: "settings.read" },
    component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
  }),
] as const;
