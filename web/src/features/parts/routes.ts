import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const partsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/accessories",
    staticData: { right: "parts.read" },
    component: page(() => import("./AccessoryListPage"), "AccessoryListPage", ["parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/accessories/new",
    staticData: { right: "parts.create" },
    component: page(() => import("./AccessoryNewPage"), "AccessoryNewPage", ["parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/accessories/import",
    staticData: { right: "parts.create" },
    component: page(() => import("./ImportPage"), "ImportPage", ["parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/accessories/$accessoryId/{-$tab}",
    staticData: { right: "parts.read" },
    component: page(() => import("./AccessoryPage"), "AccessoryPage", [
      "attachments",
      "audit",
      "comments",
      "parts",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/low-stock",
    staticData: { right: "parts.read" },
    component: page(() => import("./LowStockPage"), "LowStockPage", ["parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/stock-moves",
    staticData: { right: "parts.read" },
    component: page(() => import("./MoveListPage"), "MoveListPage", ["parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/parts-use",
    staticData: { right: "parts.read" },
    component: page(() => import("./UsePage"), "UsePage", ["charts", "parts"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/storage-locations",
    staticData: { right: "parts.read" },
    component: page(() => import("./LocationsPage"), "LocationsPage", ["parts"]),
  }),
] as const;
