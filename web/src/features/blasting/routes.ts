import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const blastingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/loading-rules",
    staticData: { right: "blasting.read" },
    component: lazyRouteComponent(() => import("./rules/DefaultRulesPage"), "DefaultRulesPage"),
  }),
] as const;
