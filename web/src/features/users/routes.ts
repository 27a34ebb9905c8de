import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const userRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users",
    staticData: { right: "users.read" },
    component: page(() => import("./UserListPage"), "UserListPage", ["users"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users/new",
    staticData: { right: "users.create" },
    component: page(() => import("./UserNewPage"), "UserNewPage", ["users"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/users/$userId",
    staticData: { right: "users.read" },
    component: page(() => import("./UserPage"), "UserPage", ["audit", "steps", "users"]),
  }),
] as const;
