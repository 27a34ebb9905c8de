import { QueryClient } from "@tanstack/react-query";
import { Problem } from "@/lib/api/problem";
import { SignedOut } from "@/lib/auth/session";

/** One cache for the whole client. A refusal is an answer and is not asked again; a lost line is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        !(error instanceof SignedOut) &&
        failures < 2 &&
        (!(error instanceof Problem) || error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});
