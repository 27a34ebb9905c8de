import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const operatorRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/my-holes/{-$siteId}",
    staticData: { right: "drilling.complete" },
    component: page(() => import("./MyHolesPage"), "MyHolesPage", ["operator"]),
  }),
] as const;
