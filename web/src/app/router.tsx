import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { approvalRoutes } from "@/features/approvals/routes";
import { auditRoutes } from "@/features/audit/routes";
import { authRoutes } from "@/features/auth/routes";
import { backupRoutes } from "@/features/backups/routes";
import { blastingRoutes } from "@/features/blasting/routes";
import { checkRoutes } from "@/features/checks/routes";
import { drillingRoutes } from "@/features/drilling/routes";
import { explosivesRoutes } from "@/features/explosives/routes";
import { homeRoutes } from "@/features/home/routes";
import { jobRoutes } from "@/features/jobs/routes";
import { machineRoutes } from "@/features/machines/routes";
import { magazineRoutes } from "@/features/magazines/routes";
import { mailboxRoutes } from "@/features/mailbox/routes";
import { maintenanceRoutes } from "@/features/maintenance/routes";
import { moduleRoutes } from "@/features/modules/routes";
import { notificationRoutes } from "@/features/notifications/routes";
import { operatorRoutes } from "@/features/operator/routes";
import { partsRoutes } from "@/features/parts/routes";
import { planRoutes } from "@/features/plans/routes";
import { profileRoutes } from "@/features/profile/routes";
import { projectRoutes } from "@/features/projects/routes";
import { regionRoutes } from "@/features/regions/routes";
import { registerRoutes } from "@/features/registers/routes";
import { roleRoutes } from "@/features/roles/routes";
import { settingRoutes } from "@/features/settings/routes";
import { siteRoutes } from "@/features/sites/routes";
import { userRoutes } from "@/features/users/routes";
import { frameRoute, rootRoute } from "@/lib/router/roots";
import { parseSearch, stringifySearch } from "@/lib/router/search";
import { NotFoundPage, PageFailed, PageLoading } from "./frame/states";

// Whoever is not signed in needs no frame; others get it at once (app/firstPage.ts).
frameRoute.update({ component: lazyRouteComponent(() => import("./frame/Frame"), "Frame") } as never);

// An address that leads nowhere stays inside the frame, where the way on is.
const nowhereRoute = createRoute({ getParentRoute: () => frameRoute, path: "$", component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  ...authRoutes,
  frameRoute.addChildren([
    ...homeRoutes,
    ...moduleRoutes,
    ...projectRoutes,
    ...siteRoutes,
    ...drillingRoutes,
    ...blastingRoutes,
    ...checkRoutes,
    ...operatorRoutes,
    ...approvalRoutes,
    ...machineRoutes,
    ...maintenanceRoutes,
    ...planRoutes,
    ...partsRoutes,
    ...explosivesRoutes,
    ...magazineRoutes,
    ...userRoutes,
    ...roleRoutes,
    ...regionRoutes,
    ...registerRoutes,
    ...auditRoutes,
    ...jobRoutes,
    ...mailboxRoutes,
    ...backupRoutes,
    ...notificationRoutes,
    ...settingRoutes,
    ...profileRoutes,
    nowhereRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
