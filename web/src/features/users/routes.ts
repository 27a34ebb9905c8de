import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const userRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users",
    staticData: { right: "users.read" },
    component: lazyRouteComponent(() => import("./UserListPage"), "UserListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users/new",
    staticData: { right: "users.create" },
    component: lazyRouteComponent(() => import("./UserNewPage"), "UserNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users/$userId",
    staticData: { right: "users.read" },
    component: lazyRouteComponent(() => import("./UserPage"), "UserPage"),
  }),
] as const;
