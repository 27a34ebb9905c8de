import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

const reads = { right: "maintenance.read" };

export const maintenanceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/work-orders",
    staticData: reads,
    component: page(() => import("./OrderListPage"), "OrderListPage", ["maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/work-orders/new",
    staticData: { right: "maintenance.create" },
    component: page(() => import("./OrderNewPage"), "OrderNewPage", ["checklists", "maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/work-board",
    staticData: reads,
    component: page(() => import("./BoardPage"), "BoardPage", ["maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/work-calendar",
    staticData: reads,
    component: page(() => import("./CalendarPage"), "CalendarPage", ["maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/work-orders/$orderId",
    staticData: reads,
    component: page(() => import("./OrderPage"), "OrderPage", [
      "attachments",
      "audit",
      "checklists",
      "comments",
      "machines",
      "maintenance",
      "orderParts",
      "parts",
      "plans",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/my-work",
    staticData: { right: "maintenance.work" },
    component: page(() => import("./MyWorkPage"), "MyWorkPage", ["maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/faults",
    staticData: reads,
    component: page(() => import("./FaultListPage"), "FaultListPage", ["maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/faults/$faultId",
    staticData: reads,
    component: page(() => import("./FaultPage"), "FaultPage", [
      "attachments",
      "audit",
      "comments",
      "maintenance",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/report-fault",
    staticData: { right: "maintenance.report" },
    component: page(() => import("./ReportFaultPage"), "ReportFaultPage", ["attachments", "maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-figures",
    staticData: reads,
    component: page(() => import("./FiguresPage"), "FiguresPage", ["charts", "maintenance", "upkeep"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/maintenance-costs",
    staticData: reads,
    component: page(() => import("./CostsPage"), "CostsPage", ["charts", "maintenance", "upkeep"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/workload",
    staticData: reads,
    component: page(() => import("./WorkloadPage"), "WorkloadPage", ["maintenance", "upkeep"]),
  }),
] as const;
