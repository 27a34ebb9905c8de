import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const backupRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/backups",
    staticData: { right: "backups.read" },
    component: page(() => import("./BackupsPage"), "BackupsPage", ["backups"]),
  }),
] as const;
