import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import type { Import } from "../data";
import classes from "../drilling.module.css";

const PAGE_SIZE = 50;
const figures = [
  ["collar_easting_m", "m", 3],
  ["collar_northing_m", "m", 3],
  ["collar_elevation_m", "m", 3],
  ["length_m", "m", 2],
  ["diameter_mm", "mm", 0],
  ["angle_from_vertical_deg", "°", 1],
  ["burden_m", "m", 2],
  ["spacing_m", "m", 2],
] as const;

/** The limits at the end of the server's sentence, without its words: `1 – 20 m`. */
const rangeOf = (message: string) => / range of (.*)/.exec(message)?.[1]?.replace(" to ", " – ");

/** The rows of a file as they were read, by page; bad ones with their reasons. */
export function RowTable({ file }: { file: Import }) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const bad = file.counts.bad_rows ?? 0;
  const [onlyErrors, setOnlyErrors] = useState(bad > 0);
  const [page, setPage] = useState(1);
  const query = { only_errors: onlyErrors, page, page_size: PAGE_SIZE };
  const rows = useQuery({
    queryKey: ["import", file.id, "rows", file.version, query],
    queryFn: () =>
      ok(api.GET("/api/v1/imports/{import_id}/rows", { params: { path: { import_id: file.id }, query } })),
    placeholderData: keepPreviousData,
  });
  const pages = Math.max(1, Math.ceil((rows.data?.total ?? 0) / PAGE_SIZE));
  return (
    <Panel
      flush
      title={t("import.rows")}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("import.rows")}
          value={onlyErrors ? "errors" : "all"}
          onChange={(value) => {
            setOnlyErrors(value === "errors");
            setPage(1);
          }}
          data={[
            { value: "all", label: t("import.allRows") },
            { value: "errors", label: t("import.badRows", { count: bad }) },
          ]}
        />
      }
    >
      {rows.isError && <ProblemAlert error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isPending && <Skeleton height={180} />}
      {rows.data && (
        <ScrollBox className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th className={classes.figure}>{t("import.row")}</th>
                <th>{t("hole")}</th>
                {figures.map(([name]) => (
                  <th key={name} className={classes.figure}>
                    {t(`field.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.data.items.map((row) => (
                <Fragment key={row.row_number}>
                  <tr className={row.errors.length > 0 ? classes.bad : undefined}>
                    <td className={classes.figure}>{format.number(row.row_number)}</td>
                    <td>
                      <Code>{row.hole_number ?? "–"}</Code>
                    </td>
                    {figures.map(([name, unit, digits]) => (
                      <td key={name} className={classes.figure}>
                        <Quantity value={row[name]} unit={unit} digits={digits} />
                      </td>
                    ))}
                  </tr>
                  {row.errors.length > 0 && (
                    <tr className={classes.bad}>
                      <td />
                      <td colSpan={figures.length + 1} className={classes.problem}>
                        {row.errors.map((error) => (
                          <div key={`${error.column} ${error.code} ${error.value}`}>
                            {error.column && <strong>{error.column}</strong>}{" "}
                            {error.value && <bdi dir="ltr">“{error.value}”</bdi>}{" "}
                            {t(`rowError.${error.code}`, { defaultValue: error.message })}{" "}
                            {rangeOf(error.message) && <bdi dir="ltr">({rangeOf(error.message)})</bdi>}
                          </div>
                        ))}
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <div className={classes.bar} style={{ padding: "8px 10px" }}>
        <Button variant="default" size="xs" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {t("import.previousRows")}
        </Button>
        <Button variant="default" size="xs" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          {t("import.nextRows")}
        </Button>
        <span className={classes.faint}>
          {t("import.pageOf", { page: format.number(page), pages: format.number(pages) })}
        </span>
      </div>
    </Panel>
  );
}
