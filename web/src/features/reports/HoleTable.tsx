import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import type { ReportPreview } from "./data";
import classes from "./Sheet.module.css";

const FIRST_ROWS = 25;
/** More rows than this are read in the PDF or in a spreadsheet. */
const MOST_ROWS = 2000;

const columns = [
  ["easting_m", "easting", 2],
  ["northing_m", "northing", 2],
  ["elevation_m", "elevation", 2],
  ["length_m", "length", 2],
  ["diameter_mm", "diameter", 0],
  ["angle_from_vertical_deg", "angle", 1],
  ["azimuth_deg", "azimuth", 1],
  ["actual_depth_m", "actual_depth", 2],
] as const;

/** The holes of the report; the first few until all are asked for. */
export function HoleTable({ report }: { report: ReportPreview }) {
  const { t } = useTranslation("reports");
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { holes, products } = report.report;
  const words = report.document.texts as Record<string, string>;
  const shown = holes.slice(0, all ? MOST_ROWS : FIRST_ROWS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className={classes.wide} tabIndex={0} aria-label={words.section_holes}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.hole}</th>
              {columns.map(([name, text]) => (
                <th key={name} scope="col" data-figure>
                  {words[text]}
                </th>
              ))}
              {["planned_group", "actual_group"].map((group) =>
                products.map((code) => (
                  <th key={`${group} ${code}`} scope="col" data-figure>
                    {words[group]} <bdi dir="ltr">{code}</bdi>
                  </th>
                )),
              )}
              <th scope="col" data-figure>
                {words.stemming}
              </th>
              <th scope="col" data-figure>
                {words.firing_time}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((hole) => (
              <tr key={hole.number}>
                <td>
                  <bdi dir="ltr">{hole.number}</bdi>
                </td>
                {columns.map(([name, , digits]) => (
                  <Figure key={name} value={hole[name]} digits={digits} />
                ))}
                {products.map((code) => (
                  <Figure key={`planned ${code}`} value={hole.planned_kg[code]} digits={1} />
                ))}
                {products.map((code) => (
                  <Figure key={`actual ${code}`} value={hole.actual_kg?.[code]} digits={1} />
                ))}
                <Figure value={hole.stemming_m} digits={2} />
                <Figure value={hole.firing_time_ms} digits={Number.isInteger(hole.firing_time_ms) ? 0 : 1} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < holes.length && (
        <p className={classes.more}>
          {t("shown", { shown: format.number(shown.length), all: format.number(holes.length) })}{" "}
          {!all && (
            <Button variant="default" onClick={() => setAll(true)}>
              {t("showAll")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function Figure({ value, digits }: { value: number | null | undefined; digits: number }) {
  return (
    <td data-figure>
      <bdi dir="ltr">{value === null || value === undefined ? "–" : value.toFixed(digits)}</bdi>
    </td>
  );
}
