import { queryOptions } from "@tanstack/react-query";
import { api, ok } from "@/lib/api/client";

/** The kinds that can concern the person signed in, with the channels in force. */
export const preferencesQuery = queryOptions({
  queryKey: ["notification-preferences"],
  queryFn: ({ signal }) => ok(api.GET("/api/v1/notifications/preferences", { signal })),
});
