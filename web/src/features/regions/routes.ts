import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const regionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/regions",
    component: lazyRouteComponent(() => import("./RegionListPage"), "RegionListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/regions/$regionId",
    component: lazyRouteComponent(() => import("./RegionPage"), "RegionPage"),
  }),
] as const;
