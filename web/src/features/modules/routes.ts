import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const moduleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/modules/$moduleId",
    component: page(() => import("./ModulePage"), "ModulePage", ["modules"]),
  }),
] as const;
