import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const operatorRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/my-holes/{-$siteId}",
    staticData: { right: "drilling.complete" },
    component: lazyRouteComponent(() => import("./MyHolesPage"), "MyHolesPage"),
  }),
] as const;
