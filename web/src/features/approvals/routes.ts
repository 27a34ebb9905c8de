import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const approvalRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/approvals",
    staticData: { right: "approvals.read" },
    component: lazyRouteComponent(() => import("./ApprovalListPage"), "ApprovalListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/approvals/$requestId",
    staticData: { right: "approvals.read" },
    component: lazyRouteComponent(() => import("./ApprovalPage"), "ApprovalPage"),
  }),
] as const;
