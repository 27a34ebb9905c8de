import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const settingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/settings",
    staticData: { right: "settings.read" },
    component: page(() => import("./SettingsPage"), "SettingsPage", ["settings"]),
  }),
] as const;
