import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/list";
import { useMoveColumns, useMoveFilters } from "./columns";

/** Every move of the accessories in reach. */
export function MoveListPage() {
  const { t } = useTranslation("parts");
  const columns = useMoveColumns({ ofOne: false });
  const filters = useMoveFilters();
  return (
    <ListPage
      title={t("movesTitle")}
      path="/api/v1/stock-moves"
      columns={columns}
      filters={filters}
      defaultSort="-at"
      rowTo={(move) => `/accessories/${move.accessory_id}/moves`}
      empty={{ title: t("movesEmpty") }}
    />
  );
}
