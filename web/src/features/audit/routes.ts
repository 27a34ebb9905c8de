import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const auditRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/audit",
    staticData: { right: "audit.read" },
    component: page(() => import("./AuditPage"), "AuditPage", ["audit"]),
  }),
] as const;
