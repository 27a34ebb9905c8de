import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import classes from "./List.module.css";
import { pageSizes } from "./state";

interface ListFootProps {
  page: number;
  pageSize: number;
  /** How many rows are on the page. */
  rows: number;
  total: number;
  /** The server stopped counting: there are at least `total`. */
  capped: boolean;
  hasNext: boolean;
  /** The next page is on its way, and the rows on screen are still those of the page before. */
  turning: boolean;
  onPage: (page: number) => void;
  onPageSize: (size: number) => void;
}

export function ListFoot(props: ListFootProps) {
  const { page, pageSize, rows, capped, turning, onPage, onPageSize } = props;
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const from = (page - 1) * pageSize + 1;
  const to = from + rows - 1;
  const isEnd = capped && !props.hasNext && !turning;
  const total = isEnd ? to : Math.max(props.total, capped ? to : 0);
  // Beyond the numbered pages each is found from the one before, which has to be there first.
  const hasNext = turning ? page * pageSize < props.total : props.hasNext;
  const rtl = i18n.dir() === "rtl";
  const Back = rtl ? IconChevronRight : IconChevronLeft;
  const Forward = rtl ? IconChevronLeft : IconChevronRight;
  return (
    <div className={classes.foot}>
      <span>
        <bdi dir="ltr">
          {format.number(from)}–{format.number(to)}
        </bdi>{" "}
        {t("list.of")}{" "}
        <bdi dir="ltr">
          {format.number(total)}
          {capped && !isEnd && "+"}
        </bdi>
      </span>
      <ActionIcon
        size={26}
        disabled={page <= 1}
        aria-label={t("list.previousPage")}
        onClick={() => onPage(page - 1)}
      >
        <Back size={16} />
      </ActionIcon>
      <ActionIcon
        size={26}
        disabled={!hasNext}
        aria-label={t("list.nextPage")}
        onClick={() => onPage(page + 1)}
      >
        <Forward size={16} />
      </ActionIcon>
      <span className={classes.spacer} />
      <NativeSelect
        size="xs"
        w={84}
        aria-label={t("list.rowsPerPage")}
        title={t("list.rowsPerPage")}
        value={String(pageSize)}
        data={pageSizes.map(String)}
        onChange={(event) => onPageSize(Number(event.currentTarget.value))}
      />
    </div>
  );
}
