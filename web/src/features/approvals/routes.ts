import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const approvalRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/approvals",
    staticData: { right: "approvals.read" },
    component: page(() => import("./ApprovalListPage"), "ApprovalListPage", ["approvals"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/approvals/$requestId",
    staticData: { right: "approvals.read" },
    component: page(() => import("./ApprovalPage"), "ApprovalPage", [
      "approvals",
      "audit",
      "explosives",
      "steps",
    ]),
  }),
] as const;
