import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const jobRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/jobs",
    component: page(() => import("./JobListPage"), "JobListPage", []),
  }),
] as const;
