import { IconMapPin, IconMapPinPlus } from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const sites: Feature = {
  nav: [
    {
      module: "shots",
      to: "/sites",
      label: "sites",
      icon: IconMapPin,
      right: "sites.read",
      order: 20,
      thumb: {
        blasting_engineer: 1,
        operator: 2,
        quality_manager: 1,
        machine_manager: 2,
        admin: 2,
        auditor: 3,
        any: 10,
      },
    },
  ],
  commands: [
    { id: "new-site", to: "/sites/new", label: "newSite", icon: IconMapPinPlus, right: "sites.create" },
  ],
  search: [
    {
      label: "sites",
      icon: IconMapPin,
      right: "sites.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/sites", { params: { query }, signal }));
        return page.items.map((site) => ({
          id: site.id,
          title: site.name,
          note: `${site.number} · ${site.project_name}`,
          to: `/sites/${site.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "my-sites",
      right: "sites.read",
      roles: ["operator"],
      order: 10,
      wide: true,
      component: lazy(() => import("./MySitesPanel")),
    },
    {
      id: "open-sites",
      module: "shots",
      right: "sites.read",
      roles: ["blasting_engineer", "admin", "quality_manager", "machine_manager"],
      order: 20,
      wide: true,
      component: lazy(() => import("./OpenSitesPanel")),
    },
  ],
  siteTabs: [
    {
      id: "overview",
      labelKey: "siteTab.overview",
      order: 0,
      component: lazy(() => import("./OverviewTab")),
    },
  ],
};
