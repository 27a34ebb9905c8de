import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const blastingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/loading-rules",
    staticData: { right: "blasting.read" },
    component: page(() => import("./rules/DefaultRulesPage"), "DefaultRulesPage", ["blasting", "terms"]),
  }),
] as const;
