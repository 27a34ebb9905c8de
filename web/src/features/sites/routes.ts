import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const siteRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites",
    staticData: { right: "sites.read" },
    component: lazyRouteComponent(() => import("./SiteListPage"), "SiteListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites/new",
    staticData: { right: "sites.create" },
    component: lazyRouteComponent(() => import("./SiteNewPage"), "SiteNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites/$siteId/{-$tab}",
    staticData: { right: "sites.read" },
    component: lazyRouteComponent(() => import("./SitePage"), "SitePage"),
  }),
] as const;
