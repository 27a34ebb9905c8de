import { TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { mentions } from "@/lib/folding";
import classes from "../blasting.module.css";
import { Pager, paged } from "../Pager";
import type { Plan } from "../plan";

/** The holes in the order in which they fire; those that don't fire come last. */
export function FiringTable(props: {
  plan: Plan;
  timesMs: Float64Array;
  chargeKg: Float64Array;
  onShow: (place: number) => void;
}) {
  const { plan, timesMs, chargeKg, onShow } = props;
  const { t } = useTranslation("blasting");
  const [page, setPage] = useState(1);
  const [search, setSearch] = useState("");
  const order = useMemo(() => firingPlaces(timesMs), [timesMs]);
  const numbers = plan.pattern.hole_number;
  const shown = order.filter(({ place }) => mentions(numbers[place] ?? "", search));
  const view = paged(shown, page);
  return (
    <Panel
      flush
      title={t("order.title")}
      actions={
        <TextInput
          size="xs"
          w={150}
          aria-label={t("order.find")}
          placeholder={t("order.find")}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setPage(1);
          }}
        />
      }
    >
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.numeric}>
                {t("order.rank")}
              </th>
              <th scope="col">{t("hole")}</th>
              <th scope="col" className={classes.numeric}>
                {t("firingTime")}
              </th>
              <th scope="col" className={classes.numeric}>
                {t("order.gap")}
              </th>
              <th scope="col" className={classes.numeric}>
                {t("charge")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map(({ place, rank, gapMs }) => {
              const time = timesMs[place] ?? Number.NaN;
              return (
                <tr key={place}>
                  <td className={classes.numeric}>{Number.isNaN(time) ? "–" : <Code>{rank}</Code>}</td>
                  <td>
                    <button type="button" className={classes.linkLike} onClick={() => onShow(place)}>
                      <Code>{numbers[place]}</Code>
                    </button>
                  </td>
                  <td className={classes.numeric}>
                    {Number.isNaN(time) ? t("neverFires") : <Quantity value={time} unit="ms" digits={1} />}
                  </td>
                  <td className={classes.numeric}>
                    <Quantity value={gapMs} unit="ms" digits={1} />
                  </td>
                  <td className={classes.numeric}>
                    <Quantity value={chargeKg[place]} unit="kg" digits={1} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <Pager view={view} onPage={setPage} />
    </Panel>
  );
}

interface Firing {
  place: number;
  /** Holes that fire together share the rank of the first. */
  rank: number;
  /** Time since the firing before; null for the first and for holes that don't fire. */
  gapMs: number | null;
}

/** Places in firing order, with rank and the time since the hole before. */
export function firingPlaces(timesMs: Float64Array): Firing[] {
  const places = Array.from(timesMs, (_, place) => place).sort((a, b) => {
    const [first, second] = [timesMs[a] ?? Number.NaN, timesMs[b] ?? Number.NaN];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a - b;
    }
    return first - second || a - b;
  });
  let rank = 1;
  return places.map((place, index) => {
    const time = timesMs[place] ?? Number.NaN;
    const before = index > 0 ? (timesMs[places[index - 1] ?? 0] ?? Number.NaN) : Number.NaN;
    if (time !== before) rank = index + 1;
    const gap = time - before;
    return { place, rank, gapMs: Number.isNaN(gap) ? null : gap };
  });
}
