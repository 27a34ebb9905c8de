import { getSession } from "@/lib/auth/session";
import { router } from "./router";

/**
 * Begins to fetch the code and the texts of the page that the address asks for, or of the sign-in where nobody can be
 * signed in, without waiting for the answer about the session.
 */
export function fetchFirstPage(): void {
  const isOutside = getSession().phase === "signed-out";
  const asked = router.latestLocation;
  const wanted = isOutside && leadsInside(asked) ? router.buildLocation({ to: "/sign-in" as never }) : asked;
  for (const { routeId } of router.matchRoutes(wanted)) {
    // A failure is kept, and shown once the page is.
    void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
  }
}

function leadsInside(location: typeof router.latestLocation): boolean {
  return router.matchRoutes(location).some(({ routeId }) => routeId === "/frame");
}
