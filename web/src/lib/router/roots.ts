import { createRootRoute, createRoute } from "@tanstack/react-router";
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
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: "frame" });
