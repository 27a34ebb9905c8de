import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const machineRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines",
    staticData: { right: "machines.read" },
    component: lazyRouteComponent(() => import("./MachineListPage"), "MachineListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/new",
    staticData: { right: "machines.create" },
    component: lazyRouteComponent(() => import("./MachineNewPage"), "MachineNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/machines/$machineId",
    staticData: { right: "machines.read" },
    component: lazyRouteComponent(() => import("./MachinePage"), "MachinePage"),
  }),
] as const;
