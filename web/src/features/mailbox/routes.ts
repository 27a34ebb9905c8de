import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/lib/router/roots";

export const mailboxRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/mailbox",
    staticData: { right: "mail.read" },
    component: lazyRouteComponent(() => import("./MailboxPage"), "MailboxPage"),
  }),
] as const;
