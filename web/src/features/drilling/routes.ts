import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const drillingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/holes",
    staticData: { right: "drilling.read" },
    component: lazyRouteComponent(() => import("./HolesPage"), "HolesPage"),
  }),
] as const;
