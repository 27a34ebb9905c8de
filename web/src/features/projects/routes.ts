import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const projectRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects",
    staticData: { right: "projects.read" },
    component: page(() => import("./ProjectListPage"), "ProjectListPage", ["projects"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects/new",
    staticData: { right: "projects.create" },
    component: page(() => import("./ProjectNewPage"), "ProjectNewPage", ["projects"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/projects/$projectId",
    staticData: { right: "projects.read" },
    component: page(() => import("./ProjectPage"), "ProjectPage", ["audit", "projects", "steps"]),
  }),
] as const;
