import { QueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/api/problem";
import { SignedOut } from "@/lib/auth/session";
import { keepFresh } from "./freshness";

/** One cache for the whole client. A refusal is an answer and is not asked again; a lost line is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without a line a page says so; it doesn't wait for one in silence.
      networkMode: "always",
      refetchOnReconnect: true,
      retryDelay: 700,
      retry: (failures, error) =>
        !(error instanceof SignedOut) &&
        failures < 2 &&
        navigator.onLine &&
        (!(error instanceof Problem) || (error.status === 0 && error.code !== "late") || error.status >= 502),
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

keepFresh(queryClient);
