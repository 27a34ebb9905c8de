import { createRoute } from "@tanstack/react-router";
import { page } from "@/lib/router/page";
import { frameRoute } from "@/lib/router/roots";

export const mailboxRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/mailbox",
    staticData: { right: "mail.read" },
    component: page(() => import("./MailboxPage"), "MailboxPage", ["mailbox"]),
  }),
] as const;
