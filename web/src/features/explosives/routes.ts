import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

const read = { right: "explosives.read" };

export const explosivesRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/products",
    staticData: read,
    component: page(() => import("./ProductListPage"), "ProductListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse",
    staticData: read,
    component: page(() => import("./BatchListPage"), "BatchListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse/new",
    staticData: { right: "explosives.create" },
    component: page(() => import("./BatchNewPage"), "BatchNewPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse/levels",
    staticData: read,
    component: page(() => import("./LevelsPage"), "LevelsPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse/$batchId",
    staticData: read,
    component: page(() => import("./BatchPage"), "BatchPage", [
      "attachments",
      "audit",
      "explosives",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/quality-checks",
    staticData: read,
    component: page(() => import("./CheckListPage"), "CheckListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/quality-checks/$checkId",
    staticData: read,
    component: page(() => import("./CheckPage"), "CheckPage", [
      "attachments",
      "audit",
      "comments",
      "explosives",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/expiry-reports",
    staticData: read,
    component: page(() => import("./ExpiryReportListPage"), "ExpiryReportListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores",
    staticData: read,
    component: page(() => import("./StoreListPage"), "StoreListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores/new",
    staticData: { right: "stores.create" },
    component: page(() => import("./StoreNewPage"), "StoreNewPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores/$storeId",
    staticData: read,
    component: page(() => import("./StorePage"), "StorePage", ["audit", "explosives", "steps"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stock",
    staticData: read,
    component: page(() => import("./LotListPage"), "LotListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/store-transactions",
    staticData: read,
    component: page(() => import("./TransactionListPage"), "TransactionListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/ledger",
    staticData: read,
    component: page(() => import("./MovementListPage"), "MovementListPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/ledger/$movementId",
    staticData: read,
    component: page(() => import("./MovementPage"), "MovementPage", ["explosives"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/reservations",
    staticData: read,
    component: page(() => import("./ReservationListPage"), "ReservationListPage", ["explosives"]),
  }),
] as const;
