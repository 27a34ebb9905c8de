import { IconBriefcase2, IconFolderPlus } from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const projects: Feature = {
  nav: [
    {
      module: "shots",
      to: "/projects",
      label: "projects",
      icon: IconBriefcase2,
      right: "projects.read",
      order: 10,
      thumb: { quality_manager: 2, machine_manager: 3, any: 20 },
    },
  ],
  commands: [
    {
      id: "new-project",
      to: "/projects/new",
      label: "newProject",
      icon: IconFolderPlus,
      right: "projects.create",
    },
  ],
  search: [
    {
      label: "projects",
      icon: IconBriefcase2,
      right: "projects.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/projects", { params: { query }, signal }));
        return page.items.map((project) => ({
          id: project.id,
          title: project.name,
          note: `${project.number} · ${project.region_name}`,
          to: `/projects/${project.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "projects",
      module: "shots",
      right: "projects.read",
      roles: ["admin", "auditor", "quality_manager"],
      order: 15,
      wide: true,
      component: lazy(() => import("./SummaryPanel")),
    },
  ],
};
