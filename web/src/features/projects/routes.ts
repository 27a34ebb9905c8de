import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const projectRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects",
    staticData: { right: "projects.read" },
    component: lazyRouteComponent(() => import("./ProjectListPage"), "ProjectListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects/new",
    staticData: { right: "projects.create" },
    component: lazyRouteComponent(() => import("./ProjectNewPage"), "ProjectNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects/$projectId",
    staticData: { right: "projects.read" },
    component: lazyRouteComponent(() => import("./ProjectPage"), "ProjectPage"),
  }),
] as const;
