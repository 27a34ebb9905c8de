import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import classes from "./List.module.css";
import { pageSizes } from "./state";

interface ListFootProps {
  page: number;
  pageSize: number;
  total: number;
  /** The server stopped counting: there are at least `total`. */
  capped: boolean;
  onPage: (page: number) => void;
  onPageSize: (size: number) => void;
}

export function ListFoot({ page, pageSize, total, capped, onPage, onPageSize }: ListFootProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, capped ? page * pageSize : total);
  const hasNext = capped ? true : page * pageSize < total;
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
          {capped && "+"}
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
