import { ActionIcon, Popover } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
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
  const [open, setOpen] = useState(false);
  const count = useQuery({
    queryKey: ["unread-notifications"],
    queryFn: () => ok(api.GET("/api/v1/notifications/unread-count")),
    refetchInterval: (query) => (query.state.data?.refresh_s ?? 30) * 1000,
    enabled: phase === "signed-in",
  });
  const unread = count.data?.unread ?? 0;
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
