import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { UserStatus } from "./UserStatus";

const statuses = ["active", "locked", "suspended", "inactive"] as const;

/** How many accounts stand where, each a way into the list. */
export default function AccountsPanel() {
  const { t } = useTranslation("users");
  const counts = useQuery({
    queryKey: ["list", "/api/v1/users", "counts"],
    queryFn: () =>
      Promise.all(
        statuses.map(async (status) => {
          const query = { status, page_size: 1 };
          const page = await ok(api.GET("/api/v1/users", { params: { query } }));
          return { status, total: page.total };
        }),
      ),
  });
  return (
    <Panel
      flush
      title={t("accounts")}
      actions={
        <RouteButton to="/users/new" variant="default" size="compact-sm">
          {t("new")}
        </RouteButton>
      }
    >
      {counts.isError && <ProblemAlert error={counts.error} retry={() => void counts.refetch()} />}
      <KeyFigures bare>
        {statuses.map((status) => (
          <KeyFigure
            key={status}
            label={<UserStatus value={status} />}
            value={
              <Link to="/users" search={{ status }}>
                <Quantity value={counts.data?.find((count) => count.status === status)?.total} />
              </Link>
            }
          />
        ))}
      </KeyFigures>
    </Panel>
  );
}
