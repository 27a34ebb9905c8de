import { lazyRouteComponent } from "@tanstack/react-router";
import { loadTexts } from "@/lib/i18n";

/**
 * The component of a route, whose code is fetched when it is first opened, and beside the code the texts that it uses:
 * one that is not named here is fetched only once the code has come and asks for it (tests/pages.test.ts).
 */
export function page<Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
  texts: string[],
) {
  const both = async () => (await Promise.all([load(), loadTexts(texts)]))[0];
  // The kinds of the modules' components are as wide as the router's own.
  return lazyRouteComponent(both as () => Promise<Record<string, never>>, name);
}
