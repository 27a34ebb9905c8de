import { useEffect, useState } from "react";
import { getJson, type Query } from "@/lib/api/transfer";
import type { Page } from "@/lib/api/types";

/** As many rows as one step of the server takes. */
export const mostChosen = 2000;
const pageSize = 200;

interface ChosenOptions<Row> {
  address: string;
  /** What the list is asked for, page and size apart. */
  query: Query;
  rows: Row[];
  keyOf: (row: Row) => string;
}

/** Rows that are chosen: of the page on screen, or all that match, which are then read from the server. */
export function useChosen<Row>({ address, query, rows, keyOf }: ChosenOptions<Row>) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState<Row[] | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const asked = JSON.stringify([address, query]);

  // Another filter is another list: what was chosen of all that matched is no longer what is on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is asked for counts
  useEffect(() => {
    setWhole(null);
    setKeys(new Set());
  }, [asked]);

  const clear = () => {
    setWhole(null);
    setKeys(new Set());
  };
  const toggle = (key: string) => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setKeys(next);
  };
  /** Reads all rows that match, page by page, and chooses them; the first `mostChosen` where there are more. */
  const chooseWhole = async () => {
    const found = new Map<string, Row>();
    setReading(0);
    try {
      let cursor: string | undefined;
      do {
        const answer: Page<Row> = await getJson(address, { ...query, cursor, page_size: pageSize });
        for (const row of answer.items) found.set(keyOf(row), row);
        setReading(found.size);
        cursor = answer.next_cursor ?? undefined;
      } while (cursor && found.size < mostChosen);
    } finally {
      setReading(null);
    }
    setWhole([...found.values()]);
    setKeys(new Set(found.keys()));
  };

  return {
    keys,
    rows: (whole ?? rows).filter((row) => keys.has(keyOf(row))),
    /** Every row of the page on screen is chosen. */
    isPage: rows.length > 0 && rows.every((row) => keys.has(keyOf(row))),
    isWhole: whole?.every((row) => keys.has(keyOf(row))) === true,
    /** How many have been read so far, while all that match are read. */
    reading,
    toggle,
    choosePage: (on: boolean) => {
      setWhole(null);
      setKeys(new Set(on ? rows.map(keyOf) : []));
    },
    chooseWhole,
    clear,
  };
}
