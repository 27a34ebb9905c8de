import { Button, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { EmptyState } from "./EmptyState";
import { listKey } from "./list";
import { ProblemAlert } from "./Notice";
import classes from "./NotificationList.module.css";
import { notifyProblem } from "./toast";

type Notification = Schema<"NotificationRow">;

/** The latest notifications of the person signed in. Opening one marks it as read and goes to what it is about. */
export function NotificationList({ onOpen, size = 12 }: { onOpen?: () => void; size?: number }) {
  const { t } = useTranslation("notifications");
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: [...listKey("/api/v1/notifications"), "latest", size],
    queryFn: () => ok(api.GET("/api/v1/notifications", { params: { query: { page_size: size } } })),
    staleTime: 0,
  });
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: listKey("/api/v1/notifications") }),
      client.invalidateQueries({ queryKey: ["unread-notifications"] }),
    ]);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await refresh();
    } catch (error) {
      notifyProblem(error, t("common:problem.refused"));
    }
  };
  const open = (notification: Notification) => {
    if (!notification.read_at) {
      void attempt(() =>
        ok(
          api.POST("/api/v1/notifications/{notification_id}/read", {
            params: { path: { notification_id: notification.id } },
          }),
        ),
      );
    }
    if (notification.link) {
      onOpen?.();
      void navigate({ to: notification.link } as never);
    }
  };
  const items = list.data?.items ?? [];
  return (
    <div>
      <div className={classes.head}>
        <strong>{t("title")}</strong>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={!items.some(({ read_at }) => !read_at)}
          onClick={() => void attempt(() => ok(api.POST("/api/v1/notifications/read-all")))}
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
            <button type="button" className={classes.open} onClick={() => open(notification)}>
              <span className={notification.read_at ? classes.dot : `${classes.dot} ${classes.new}`} />
              <span>
                <span className={notification.read_at ? undefined : classes.newText}>
                  {t(`kind.${notification.kind}`, {
                    ...notification.facts,
                    defaultValue: notification.kind.replaceAll(/[._-]/g, " "),
                  })}
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
    </div>
  );
}
