import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const roleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles",
    staticData: { right: "roles.read" },
    component: page(() => import("./RoleListPage"), "RoleListPage", ["rights", "roles"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles/new",
    staticData: { right: "roles.create" },
    component: page(() => import("./RoleNewPage"), "RoleNewPage", ["rights", "roles"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/roles/$roleId",
    staticData: { right: "roles.read" },
    component: page(() => import("./RolePage"), "RolePage", ["audit", "rights", "roles"]),
  }),
] as const;
