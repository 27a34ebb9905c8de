import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

const read = { right: "explosives.read" };

export const explosivesRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/products",
    staticData: read,
    component: lazyRouteComponent(() => import("./ProductListPage"), "ProductListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse",
    staticData: read,
    component: lazyRouteComponent(() => import("./BatchListPage"), "BatchListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse/new",
    staticData: { right: "explosives.create" },
    component: lazyRouteComponent(() => import("./BatchNewPage"), "BatchNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/warehouse/$batchId",
    staticData: read,
    component: lazyRouteComponent(() => import("./BatchPage"), "BatchPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores",
    staticData: read,
    component: lazyRouteComponent(() => import("./StoreListPage"), "StoreListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores/new",
    staticData: { right: "stores.create" },
    component: lazyRouteComponent(() => import("./StoreNewPage"), "StoreNewPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stores/$storeId",
    staticData: read,
    component: lazyRouteComponent(() => import("./StorePage"), "StorePage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stock",
    staticData: read,
    component: lazyRouteComponent(() => import("./LotListPage"), "LotListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/store-transactions",
    staticData: read,
    component: lazyRouteComponent(() => import("./TransactionListPage"), "TransactionListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/ledger",
    staticData: read,
    component: lazyRouteComponent(() => import("./MovementListPage"), "MovementListPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/ledger/$movementId",
    staticData: read,
    component: lazyRouteComponent(() => import("./MovementPage"), "MovementPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/reservations",
    staticData: read,
    component: lazyRouteComponent(() => import("./ReservationListPage"), "ReservationListPage"),
  }),
] as const;
