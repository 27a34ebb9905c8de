import type { Schema } from "@/lib/api/types";
import { isUnread } from "@/lib/figures";

export type DraftItem = Omit<Schema<"TemplateItem">, "id" | "low" | "high"> & {
  key: string;
  id: string | null;
  low: number | string;
  high: number | string;
};
export interface DraftGroup {
  key: string;
  title: string;
  comes_first: boolean;
  items: DraftItem[];
}

export function emptyItem(): DraftItem {
  return {
    key: crypto.randomUUID(),
    id: null,
    text: "",
    answer: "check",
    unit: "",
    low: "",
    high: "",
    photo: "never",
    guidance: "",
    topic: "",
    is_critical: false,
    is_required: true,
  };
}

export function emptyGroup(): DraftGroup {
  return { key: crypto.randomUUID(), title: "", comes_first: false, items: [emptyItem()] };
}

const limit = (value: number | string) => (value === "" || isUnread(value) ? null : Number(value));

/** Groups as the server takes them. */
export function groupsOf(groups: DraftGroup[]): Schema<"Group">[] {
  return groups.map(({ title, comes_first, items }) => ({
    title,
    comes_first,
    items: items.map(({ key: _, low, high, ...item }) => ({
      ...item,
      unit: item.answer === "figure" ? item.unit : "",
      low: item.answer === "figure" ? limit(low) : null,
      high: item.answer === "figure" ? limit(high) : null,
    })),
  }));
}
