import {
  IconArrowsExchange,
  IconBookmark,
  IconBuildingWarehouse,
  IconCalendarTime,
  IconClipboardCheck,
  IconFlask,
  IconGauge,
  IconListDetails,
  IconPackage,
  IconPackages,
  IconPlus,
} from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

const right = "explosives.read";

export const explosives: Feature = {
  nav: [
    {
      module: "explosives",
      to: "/stores",
      label: "stores",
      icon: IconBuildingWarehouse,
      right,
      order: 10,
      thumb: { store_manager: 2, explosive_manager: 2, any: 30 },
    },
    {
      module: "explosives",
      to: "/stock",
      label: "stock",
      icon: IconPackages,
      right,
      order: 20,
      thumb: { store_manager: 3, any: 50 },
    },
    {
      module: "explosives",
      to: "/warehouse",
      label: "warehouse",
      icon: IconPackage,
      right,
      order: 30,
      thumb: { explosive_manager: 1, any: 60 },
    },
    {
      module: "explosives",
      to: "/store-transactions",
      label: "storeTransactions",
      icon: IconListDetails,
      right,
      order: 25,
    },
    {
      module: "explosives",
      to: "/ledger",
      label: "ledger",
      icon: IconArrowsExchange,
      right,
      order: 40,
      thumb: { auditor: 2, quality_manager: 3, any: 70 },
    },
    {
      module: "explosives",
      to: "/reservations",
      label: "reservations",
      icon: IconBookmark,
      right,
      order: 50,
    },
    { module: "explosives", to: "/products", label: "products", icon: IconFlask, right, order: 60 },
    {
      module: "explosives",
      to: "/quality-checks",
      label: "qualityChecks",
      icon: IconClipboardCheck,
      right,
      order: 32,
      thumb: { quality_manager: 1, any: 90 },
    },
    {
      module: "explosives",
      to: "/warehouse/levels",
      label: "warehouseLevels",
      icon: IconGauge,
      right,
      order: 34,
    },
    {
      module: "explosives",
      to: "/expiry-reports",
      label: "expiryReports",
      icon: IconCalendarTime,
      right,
      order: 36,
    },
  ],
  commands: [
    { id: "new-batch", to: "/warehouse/new", label: "newBatch", icon: IconPlus, right: "explosives.create" },
    { id: "new-store", to: "/stores/new", label: "newStore", icon: IconPlus, right: "stores.create" },
  ],
  search: [
    {
      label: "stores",
      icon: IconBuildingWarehouse,
      right,
      find: async (search, signal) => {
        const query = { search, page_size: 5 };
        const page = await ok(api.GET("/api/v1/stores", { params: { query }, signal }));
        return page.items.map(({ id, name, city }) => ({ id, title: name, note: city, to: `/stores/${id}` }));
      },
    },
    {
      label: "warehouse",
      icon: IconPackage,
      right,
      find: async (search, signal) => {
        const query = { search, page_size: 5 };
        const page = await ok(api.GET("/api/v1/warehouse-batches", { params: { query }, signal }));
        return page.items.map((batch) => ({
          id: batch.id,
          title: batch.batch_number,
          note: batch.product_name,
          to: `/warehouse/${batch.id}`,
        }));
      },
    },
    {
      label: "ledger",
      icon: IconArrowsExchange,
      right,
      find: async (search, signal) => {
        const query = { search, page_size: 5 };
        const page = await ok(api.GET("/api/v1/ledger-movements", { params: { query }, signal }));
        return page.items.map((movement) => ({
          id: movement.id,
          title: movement.number,
          note: movement.reference_number,
          to: `/ledger/${movement.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "stores",
      module: "explosives",
      right: "stock.move",
      roles: ["store_manager", "explosive_manager"],
      order: 20,
      component: lazy(() => import("./StoresPanel")),
    },
    {
      id: "expiring-stock",
      module: "explosives",
      right,
      roles: ["store_manager"],
      order: 30,
      component: lazy(() => import("./ExpiringLotsPanel")),
    },
    {
      id: "movements",
      module: "explosives",
      right,
      roles: ["auditor", "quality_manager"],
      order: 30,
      component: lazy(() => import("./MovementsPanel")),
    },
    {
      id: "expiring-batches",
      module: "explosives",
      right,
      roles: ["explosive_manager"],
      order: 30,
      component: lazy(() => import("./ExpiringBatchesPanel")),
    },
  ],
};
