import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const regionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/regions",
    component: page(() => import("./RegionListPage"), "RegionListPage", ["regions"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/regions/$regionId",
    component: page(() => import("./RegionPage"), "RegionPage", ["audit", "regions", "steps"]),
  }),
] as const;
