import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const roleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles",
    staticData: { right: "roles.read" },
    component: lazyRouteComponent(() => import("./RoleListPage"), "RoleListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles/new",
    staticData: { right: "roles.create" },
    component: lazyRouteComponent(() => import("./RoleNewPage"), "RoleNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles/$roleId",
    staticData: { right: "roles.read" },
    component: lazyRouteComponent(() => import("./RolePage"), "RolePage"),
  }),
] as const;
