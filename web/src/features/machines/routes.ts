import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const machineRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines",
    staticData: { right: "machines.read" },
    component: page(() => import("./MachineListPage"), "MachineListPage", ["fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/new",
    staticData: { right: "machines.create" },
    component: page(() => import("./MachineNewPage"), "MachineNewPage", ["fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/$machineId",
    staticData: { right: "machines.read" },
    component: page(() => import("./MachinePage"), "MachinePage", [
      "attachments",
      "audit",
      "comments",
      "fleet",
      "machines",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-models",
    staticData: { right: "machines.read" },
    component: page(() => import("./records"), "ModelListPage", ["fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-models/$modelId",
    staticData: { right: "machines.read" },
    component: page(() => import("./records"), "ModelPage", ["attachments", "audit", "fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/components",
    staticData: { right: "machines.read" },
    component: page(() => import("./records"), "ComponentListPage", ["fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/components/$componentId",
    staticData: { right: "machines.read" },
    component: page(() => import("./records"), "ComponentPage", ["audit", "fleet", "machines", "steps"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/my-machine",
    staticData: { right: "machines.log_usage" },
    component: page(() => import("./MyMachinePage"), "MyMachinePage", ["attachments", "fleet", "machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-plan",
    staticData: { right: "machines.read" },
    component: page(() => import("./FleetPlanPage"), "FleetPlanPage", ["machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-requests",
    staticData: { right: "machines.read" },
    component: page(() => import("./RequestListPage"), "RequestListPage", ["machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-requests/new",
    staticData: { right: "machines.request" },
    component: page(() => import("./RequestNewPage"), "RequestNewPage", ["machines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machine-requests/$requestId",
    staticData: { right: "machines.read" },
    component: page(() => import("./RequestPage"), "RequestPage", ["audit", "machines", "steps"]),
  }),
] as const;
