import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { getSession } from "@/lib/auth/session";
import type { Search } from "./search";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The right without which the page is not shown, such as `users.read`. */
    right?: string;
  }
}

/** The parent of every page. Search values are plain text. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

/** The parent of every page inside the frame, that is, of every page for somebody signed in. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  beforeLoad: ({ location }) => {
    const { me, left } = getSession();
    if (me) return;
    // Whoever left by choice starts afresh; others come back to the page that they asked for.
    const next = left || location.href === "/" ? undefined : location.href;
    throw redirect({ to: "/sign-in" as never, search: { next } as never, replace: true });
  },
});
