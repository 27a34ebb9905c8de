import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconChartBar,
  IconMapPin,
  IconPlus,
  IconTool,
} from "@tabler/icons-react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

const right = "parts.read";

export const parts: Feature = {
  nav: [
    {
      module: "fleet",
      to: "/accessories",
      label: "accessories",
      icon: IconTool,
      right,
      order: 40,
      group: "accessories",
      thumb: { machine_manager: 3, mechanical_engineer: 2, any: 55 },
    },
    {
      module: "fleet",
      to: "/low-stock",
      label: "lowStock",
      icon: IconAlertTriangle,
      right,
      order: 41,
      group: "accessories",
    },
    {
      module: "fleet",
      to: "/stock-moves",
      label: "stockMoves",
      icon: IconArrowsExchange,
      right,
      order: 42,
      group: "accessories",
    },
    {
      module: "fleet",
      to: "/parts-use",
      label: "partsUse",
      icon: IconChartBar,
      right,
      order: 43,
      group: "accessories",
    },
    {
      module: "fleet",
      to: "/storage-locations",
      label: "storageLocations",
      icon: IconMapPin,
      right,
      order: 44,
      group: "accessories",
    },
  ],
  commands: [
    {
      id: "new-accessory",
      to: "/accessories/new",
      label: "newAccessory",
      icon: IconPlus,
      right: "parts.create",
    },
  ],
  search: [
    {
      label: "accessories",
      icon: IconTool,
      right,
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/accessories", { params: { query }, signal }));
        return page.items.map((accessory) => ({
          id: accessory.id,
          title: accessory.name,
          note: [accessory.number, accessory.part_number].filter(Boolean).join(" · "),
          to: `/accessories/${accessory.id}`,
        }));
      },
    },
  ],
};
