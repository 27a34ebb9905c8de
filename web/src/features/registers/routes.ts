import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const registerRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/usage-records",
    staticData: { right: "usage_records.read" },
    component: page(() => import("./lists"), "UsageListPage", ["registers", "steps"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/usage-records/new",
    staticData: { right: "usage_records.create" },
    component: page(() => import("./UsageNewPage"), "UsageNewPage", ["machines", "registers"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/usage-records/$recordId",
    staticData: { right: "usage_records.read" },
    component: page(() => import("./UsagePage"), "UsagePage", [
      "attachments",
      "audit",
      "comments",
      "machines",
      "registers",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/register-queue",
    staticData: { right: "registers.read" },
    component: page(() => import("./lists"), "QueuePage", ["registers", "steps"]),
  }),
] as const;
