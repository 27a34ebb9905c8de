import type { MantineColorSchemeManager } from "@mantine/core";
import { preferences, setPreferences, subscribePreferences } from "@/lib/preferences";

let stop: (() => void) | undefined;

/** Lets Mantine keep the colour scheme where the other preferences are. */
export const colourScheme: MantineColorSchemeManager = {
  get: () => preferences().theme,
  set: (theme) => {
    if (theme !== preferences().theme) setPreferences({ theme });
  },
  subscribe: (onUpdate) => {
    stop = subscribePreferences(() => onUpdate(preferences().theme));
  },
  unsubscribe: () => stop?.(),
  clear: () => setPreferences({ theme: "auto" }),
};
