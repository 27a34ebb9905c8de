import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./blasting.module.css";

const SIZE = 50;

export interface PageView<Row> {
  rows: Row[];
  page: number;
  pages: number;
  first: number;
  total: number;
}

/** Fifty rows of a table that is in memory as a whole. A page beyond the end becomes the last one. */
export function paged<Row>(rows: readonly Row[], page: number): PageView<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / SIZE));
  const shown = Math.min(Math.max(1, page), pages);
  const first = (shown - 1) * SIZE;
  return { rows: rows.slice(first, first + SIZE), page: shown, pages, first, total: rows.length };
}

export function Pager({ view, onPage }: { view: PageView<unknown>; onPage: (page: number) => void }) {
  const { t } = useTranslation();
  if (view.pages < 2) return null;
  return (
    <div className={classes.more}>
      <bdi dir="ltr">
        {view.first + 1}–{view.first + view.rows.length} / {view.total}
      </bdi>
      <Button
        size="compact-xs"
        variant="default"
        disabled={view.page <= 1}
        onClick={() => onPage(view.page - 1)}
      >
        {t("list.previousPage")}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={view.page >= view.pages}
        onClick={() => onPage(view.page + 1)}
      >
        {t("list.nextPage")}
      </Button>
    </div>
  );
}
