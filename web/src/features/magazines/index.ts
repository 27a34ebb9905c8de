import { IconBuildingBank, IconPlus } from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

const right = "explosives.read";

export const magazines: Feature = {
  nav: [
    {
      module: "explosives",
      to: "/magazines",
      label: "magazines",
      icon: IconBuildingBank,
      right,
      order: 15,
      thumb: { store_manager: 4, any: 55 },
    },
  ],
  commands: [
    {
      id: "new-magazine",
      to: "/magazines/new",
      label: "newMagazine",
      icon: IconPlus,
      right: "stores.update",
    },
  ],
  search: [
    {
      label: "magazines",
      icon: IconBuildingBank,
      right,
      find: async (search, signal) => {
        const query = { search, page_size: 5 };
        const page = await ok(api.GET("/api/v1/magazines", { params: { query }, signal }));
        return page.items.map(({ id, number, name }) => ({
          id,
          title: number,
          note: name,
          to: `/magazines/${id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "magazine-rounds",
      module: "explosives",
      right: "stock.move",
      roles: ["store_manager", "explosive_manager"],
      order: 25,
      component: lazy(() => import("./RoundsDuePanel")),
    },
  ],
};
