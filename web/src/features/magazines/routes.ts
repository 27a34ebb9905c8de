import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

const read = { right: "explosives.read" };

export const magazineRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/magazines",
    staticData: read,
    component: page(() => import("./MagazineListPage"), "MagazineListPage", ["magazines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/magazines/new",
    staticData: { right: "stores.update" },
    component: page(() => import("./MagazineNewPage"), "MagazineNewPage", ["magazines"]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/magazines/$magazineId",
    staticData: read,
    component: page(() => import("./MagazinePage"), "MagazinePage", [
      "attachments",
      "audit",
      "comments",
      "magazines",
      "steps",
    ]),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/magazine-rounds/$roundId",
    staticData: read,
    component: page(() => import("./RoundPage"), "RoundPage", ["checklists", "magazines"]),
  }),
] as const;
