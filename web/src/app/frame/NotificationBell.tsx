import { ActionIcon, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list/key";
import { api, ok } from "@/lib/api/client";
import { useSession } from "@/lib/auth/useSession";
import classes from "./Frame.module.css";
import { PageLoading } from "./states";

const NotificationList = lazy(() =>
  import("@/components/NotificationList").then(({ NotificationList }) => ({ default: NotificationList })),
);

export function NotificationBell() {
  const { t } = useTranslation();
  const { phase } = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const count = useQuery({
    queryKey: ["unread-notifications"],
    queryFn: () => ok(api.GET("/api/v1/notifications/unread-count")),
    refetchInterval: (query) => (query.state.data?.refresh_s ?? 30) * 1000,
    enabled: phase === "signed-in",
  });
  const unread = count.data?.unread ?? 0;
  // A list on screen is as new as the number at the bell.
  const shown = useRef(unread);
  useEffect(() => {
    if (shown.current === unread) return;
    shown.current = unread;
    void client.invalidateQueries({ queryKey: listKey("/api/v1/notifications") });
  }, [unread, client]);
  const label = unread > 0 ? t("notification.unread", { count: unread }) : t("notification.none");
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={360} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon size={34} aria-label={label} title={label} onClick={() => setOpen(!open)}>
          <span style={{ position: "relative", lineHeight: 0 }}>
            <IconBell size={18} stroke={1.6} />
            {unread > 0 && (
              <span className={classes.unread} aria-hidden="true">
                {unread > 99 ? "99+" : unread}
              </span>
            )}
          </span>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Suspense fallback={<PageLoading />}>
          <NotificationList onOpen={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
