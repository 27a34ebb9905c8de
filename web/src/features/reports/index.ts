import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const reports: Feature = {
  siteTabs: [
    {
      id: "report",
      labelKey: "siteTab.report",
      right: "reports.read",
      order: 80,
      component: lazy(() => import("./ReportTab")),
    },
  ],
};
