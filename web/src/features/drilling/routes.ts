import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const drillingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/holes",
    staticData: { right: "drilling.read" },
    component: page(() => import("./HolesPage"), "HolesPage", ["drilling"]),
  }),
] as const;
