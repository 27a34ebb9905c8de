import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";

const places = [
  { name: "quarantined", to: "/warehouse", search: { is_quarantined: true } },
  { name: "pending_checks", to: "/quality-checks", search: { status: "pending" } },
  { name: "proposals", to: "/warehouse", search: { has_proposal: true } },
  { name: "expired_with_stock", to: "/warehouse", search: { status: "expired" } },
  { name: "expiring", to: "/warehouse", search: { is_expiring_soon: true } },
  { name: "low", to: "/warehouse/levels", search: {} },
] as const;

/** What waits in the central warehouse, the most urgent first; nothing where nothing waits. */
export function WarehouseWork() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const work = useQuery({
    queryKey: ["list", "/api/v1/warehouse-work"],
    queryFn: () => ok(api.GET("/api/v1/warehouse-work")),
  });
  const waiting = places.filter(({ name }) => work.data?.[name]);
  return waiting.map(({ name, to, search }) => (
    <RouteButton key={name} to={to} search={search as never} variant="default" size="xs">
      {t(`work.${name}`)}: {format.number(work.data?.[name] ?? 0)}
    </RouteButton>
  ));
}
