import { IconClipboardCheck } from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const approvals: Feature = {
  nav: [
    {
      module: "shots",
      to: "/approvals",
      label: "approvalRequests",
      icon: IconClipboardCheck,
      right: "approvals.read",
      order: 30,
      thumb: { store_manager: 1, blasting_engineer: 2, admin: 3, explosive_manager: 3, any: 30 },
    },
  ],
  search: [
    {
      label: "approvalRequests",
      icon: IconClipboardCheck,
      right: "approvals.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/approval-requests", { params: { query }, signal }));
        return page.items.map((request) => ({
          id: request.id,
          title: request.number,
          note: `${request.site_name} · ${request.project_name}`,
          to: `/approvals/${request.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "approvals-waiting",
      module: "shots",
      right: "approvals.decide",
      roles: ["store_manager", "admin"],
      order: 15,
      wide: true,
      component: lazy(() => import("./WaitingPanel")),
    },
    {
      id: "my-approval-requests",
      module: "shots",
      right: "blasting.update",
      order: 30,
      component: lazy(() => import("./MyRequestsPanel")),
    },
  ],
  siteTabs: [
    {
      id: "explosives",
      labelKey: "siteTab.explosives",
      right: "approvals.read",
      order: 60,
      component: lazy(() => import("./ExplosivesTab")),
    },
  ],
};
