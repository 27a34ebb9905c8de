import type { components } from "./schema";

/** A named schema of the API: `Schema<"UserDetail">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** What every list endpoint answers. */
export interface Page<Item> {
  items: Item[];
  total: number;
  total_is_capped: boolean;
  page: number | null;
  page_size: number;
  next_cursor: string | null;
}
