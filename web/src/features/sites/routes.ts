import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const siteRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites",
    staticData: { right: "sites.read" },
    component: page(() => import("./SiteListPage"), "SiteListPage", ["sites"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites/new",
    staticData: { right: "sites.create" },
    component: page(() => import("./SiteNewPage"), "SiteNewPage", ["sites"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sites/$siteId/{-$tab}",
    staticData: { right: "sites.read" },
    component: page(() => import("./SitePage"), "SitePage", ["shot", "sites", "steps"]),
  }),
] as const;
