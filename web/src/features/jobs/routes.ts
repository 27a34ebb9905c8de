import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const jobRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/jobs",
    component: lazyRouteComponent(() => import("./JobListPage"), "JobListPage"),
  }),
] as const;
