import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

const reads = { right: "maintenance.read" };

export const checkRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/pre-start",
    staticData: { right: "maintenance.report" },
    component: page(() => import("./PrestartPage"), "PrestartPage", ["checklists", "maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/pre-start/$checkId",
    staticData: reads,
    component: page(() => import("./PrestartCheckPage"), "PrestartCheckPage", ["checklists", "maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/checklist-templates",
    staticData: reads,
    component: page(() => import("./TemplateListPage"), "TemplateListPage", ["checklists"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/checklist-templates/new",
    staticData: { right: "maintenance.update" },
    component: page(() => import("./TemplatePage"), "TemplateNewPage", ["checklists", "maintenance"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/checklist-templates/$templateId",
    staticData: reads,
    component: page(() => import("./TemplatePage"), "TemplatePage", ["checklists", "maintenance"]),
  }),
] as const;
