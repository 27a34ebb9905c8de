import { useQuery } from "@tanstack/react-query";
import { listKey } from "@/components/list";
import { api, ok } from "@/lib/api/client";
import type { paths } from "@/lib/api/schema";

export type OrderQuery = NonNullable<paths["/api/v1/work-orders"]["get"]["parameters"]["query"]>;

/** A page of orders, kept with the lists so that every step reads it anew. */
export function useOrders(query: OrderQuery) {
  return useQuery({
    queryKey: [...listKey("/api/v1/work-orders"), query],
    queryFn: () => ok(api.GET("/api/v1/work-orders", { params: { query } })),
  });
}
