import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const profileRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/profile",
    component: page(() => import("./ProfilePage"), "ProfilePage", ["profile", "users"]),
  }),
] as const;
