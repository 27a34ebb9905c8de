import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { EmptyState } from "./EmptyState";
import { listKey } from "./list";
import { ProblemAlert } from "./Notice";
import classes from "./NotificationList.module.css";
import { RouteButton } from "./RouteButton";
import { useNotifications } from "./useNotifications";

/** The latest notifications of the person signed in. Opening one marks it as read and goes to what it is about. */
export function NotificationList({ onOpen, size = 12 }: { onOpen?: () => void; size?: number }) {
  const { t } = useTranslation("notifications");
  const format = useFormat();
  const { words, open, markAllRead } = useNotifications();
  const list = useQuery({
    queryKey: [...listKey("/api/v1/notifications"), "latest", size],
    queryFn: () => ok(api.GET("/api/v1/notifications", { params: { query: { page_size: size } } })),
    staleTime: 0,
  });
  const items = list.data?.items ?? [];
  return (
    <div>
      <div className={classes.head}>
        <strong>{t("title")}</strong>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={!items.some(({ read_at }) => !read_at)}
          onClick={() => void markAllRead()}
        >
          {t("readAll")}
        </Button>
      </div>
      {list.isPending && <Skeleton height={72} />}
      {list.isError && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t("empty")} hint={t("emptyHint")} />}
      <ul className={classes.list}>
        {items.map((notification) => (
          <li key={notification.id} className={classes.item}>
            <button
              type="button"
              className={classes.open}
              onClick={() => {
                if (notification.link) onOpen?.();
                open(notification);
              }}
            >
              <span className={notification.read_at ? classes.dot : `${classes.dot} ${classes.new}`} />
              <span>
                <span className={notification.read_at ? undefined : classes.newText}>
                  {words(notification)}
                </span>
                <br />
                <time className={classes.time} dateTime={notification.created_at}>
                  {format.relative(notification.created_at)}
                </time>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <RouteButton to="/notifications" variant="subtle" size="compact-xs" onClick={onOpen}>
          {t("seeAll")}
        </RouteButton>
      </div>
    </div>
  );
}
