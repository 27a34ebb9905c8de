import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { listKey } from "./list";
import { notifyProblem } from "./toast";

type Notification = Schema<"NotificationRow">;

/** The facts of a notification, its days as they are shown everywhere. */
export function daysInWords(
  facts: Record<string, unknown>,
  date: (day: string) => string,
): Record<string, unknown> {
  const said = (fact: unknown) =>
    typeof fact === "string" && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? date(fact) : fact;
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(fact)]));
}

/** What can be done with notifications, wherever they are shown: their words, opening, marking as read. */
export function useNotifications() {
  const { t } = useTranslation("notifications");
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await Promise.all([
        client.invalidateQueries({ queryKey: listKey("/api/v1/notifications") }),
        client.invalidateQueries({ queryKey: ["unread-notifications"] }),
      ]);
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    }
  };
  const markRead = (notification: Notification) =>
    attempt(() =>
      ok(
        api.POST("/api/v1/notifications/{notification_id}/read", {
          params: { path: { notification_id: notification.id } },
        }),
      ),
    );
  return {
    words: (notification: Notification): string =>
      t(`kind.${notification.kind}`, {
        ...daysInWords(notification.facts, format.date),
        defaultValue: notification.kind.replaceAll(/[._-]/g, " "),
      }),
    markRead,
    markAllRead: () => attempt(() => ok(api.POST("/api/v1/notifications/read-all"))),
    /** Marks as read and goes to what it is about. */
    open: (notification: Notification) => {
      if (!notification.read_at) void markRead(notification);
      if (notification.link) void navigate({ to: notification.link } as never);
    },
  };
}
