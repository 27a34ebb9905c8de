import { ActionIcon, Button } from "@mantine/core";
import { IconMailOpened } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { RouteButton } from "@/components/RouteButton";
import { useNotifications } from "@/components/useNotifications";
import { useFormat } from "@/lib/format";
import { preferencesQuery } from "./data";
import classes from "./Notifications.module.css";

type Notification = RowOf<"/api/v1/notifications">;

/** Everything that the person signed in was told, to be looked through, opened and marked as read. */
export function NotificationsPage() {
  const { t, i18n } = useTranslation("notifications");
  const format = useFormat();
  const { words, open, markRead, markAllRead } = useNotifications();
  const kinds = useQuery(preferencesQuery).data ?? [];
  const labels = new Map(
    kinds.map(({ kind, label, label_ar }) => [kind, i18n.language === "ar" ? label_ar : label]),
  );
  const columns: Column<Notification>[] = [
    {
      id: "message",
      header: t("message"),
      primary: true,
      wrap: true,
      cell: (notification) => (
        <span className={notification.read_at ? classes.read : classes.unread}>
          {!notification.read_at && <span className={classes.dot} role="img" aria-label={t("unread")} />}
          {words(notification)}
        </span>
      ),
    },
    { id: "kind", header: t("about"), cell: ({ kind }) => labels.get(kind) ?? "–" },
    {
      id: "created_at",
      header: t("when"),
      sort: "created_at",
      cell: ({ created_at }) => (
        <time dateTime={created_at} title={format.dateTime(created_at)}>
          {format.relative(created_at)}
        </time>
      ),
    },
    {
      id: "read",
      header: t("read"),
      width: 90,
      cell: (notification) =>
        notification.read_at ? (
          <time dateTime={notification.read_at} title={format.dateTime(notification.read_at)}>
            {format.relative(notification.read_at)}
          </time>
        ) : (
          <ActionIcon
            size={26}
            aria-label={t("markRead")}
            title={t("markRead")}
            onClick={(event) => {
              event.stopPropagation();
              void markRead(notification);
            }}
          >
            <IconMailOpened size={16} stroke={1.6} />
          </ActionIcon>
        ),
    },
  ];
  const filters: Filter[] = [
    { kind: "flag", id: "is_unread", label: t("onlyUnread") },
    {
      kind: "choice",
      id: "kind",
      label: t("about"),
      options: [...labels].map(([value, label]) => ({ value, label })),
    },
    { kind: "date", id: "created_from", label: t("from"), edge: "start" },
    { kind: "date", id: "created_to", label: t("until"), edge: "end" },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/notifications"
      columns={columns}
      filters={filters}
      defaultSort="-created_at"
      refetchMs={30_000}
      onRow={open}
      actions={
        <>
          <RouteButton to="/notifications/settings" variant="default">
            {t("settings.link")}
          </RouteButton>
          <Button onClick={() => void markAllRead()}>{t("readAll")}</Button>
        </>
      }
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
