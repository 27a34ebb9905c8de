import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ListPage } from "@/components/list";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useAccessoryColumns, useAccessoryFilters } from "./columns";

/** The accessories in reach. */
export function AccessoryListPage() {
  const { t } = useTranslation("parts");
  const can = useCan();
  const columns = useAccessoryColumns();
  const filters = useAccessoryFilters({ withStatus: true });
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/accessories"
      columns={columns}
      filters={filters}
      defaultSort="name"
      rowTo={(row) => `/accessories/${row.id}`}
      above={<Statistics />}
      actions={
        can("parts.create") && (
          <Group gap="xs">
            <RouteButton to="/accessories/import" variant="default">
              {t("importTitle")}
            </RouteButton>
            <RouteButton to="/accessories/new">{t("new")}</RouteButton>
          </Group>
        )
      }
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

function Statistics() {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const found = useQuery({
    queryKey: ["parts", "statistics"],
    queryFn: () => ok(api.GET("/api/v1/accessories/statistics")),
  });
  const counts = found.data;
  const figure = (value: number | undefined, digits = 0) =>
    value === undefined ? "–" : format.number(value, digits);
  return (
    <KeyFigures>
      <KeyFigure label={t("stock.available")} value={figure(counts?.available)} />
      <KeyFigure label={t("stock.low")} value={figure(counts?.low)} />
      <KeyFigure label={t("stock.out")} value={figure(counts?.out)} />
      <KeyFigure label={t("criticalShort")} value={figure(counts?.critical_short)} />
      <KeyFigure label={t("value")} value={figure(counts?.value, 3)} />
    </KeyFigures>
  );
}
