import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

const reads = { right: "maintenance.read" };

export const planRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-plans",
    staticData: reads,
    component: page(() => import("./PlanListPage"), "PlanListPage", ["machines", "maintenance", "plans"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-plans/new",
    staticData: { right: "maintenance.create" },
    component: page(() => import("./PlanNewPage"), "PlanNewPage", ["machines", "maintenance", "plans"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-plans/$planId",
    staticData: reads,
    component: page(() => import("./PlanPage"), "PlanPage", [
      "audit",
      "machines",
      "maintenance",
      "plans",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-due",
    staticData: reads,
    component: page(() => import("./DuePage"), "DuePage", ["machines", "plans"]),
  }),
] as const;
