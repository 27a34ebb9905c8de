import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/",
    component: lazyRouteComponent(() => import("./HomePage"), "HomePage"),
  }),
] as const;
