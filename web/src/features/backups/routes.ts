import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const backupRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/backups",
    staticData: { right: "backups.read" },
    component: lazyRouteComponent(() => import("./BackupsPage"), "BackupsPage"),
  }),
] as const;
