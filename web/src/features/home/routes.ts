import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/",
    component: page(() => import("./HomePage"), "HomePage", ["home"]),
  }),
] as const;
