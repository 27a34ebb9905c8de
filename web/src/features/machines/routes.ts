import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const machineRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines",
    staticData: { right: "machines.read" },
    component: page(() => import("./MachineListPage"), "MachineListPage", ["machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/new",
    staticData: { right: "machines.create" },
    component: page(() => import("./MachineNewPage"), "MachineNewPage", ["machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/$machineId",
    staticData: { right: "machines.read" },
    component: page(() => import("./MachinePage"), "MachinePage", [
      "attachments",
      "audit",
      "comments",
      "machines",
      "steps",
    ]),
  }),
] as const;
