import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const auditRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/audit",
    staticData: { right: "audit.read" },
    component: lazyRouteComponent(() => import("./AuditPage"), "AuditPage"),
  }),
] as const;
