import "@/lib/theme/mantine";
import "@fontsource-variable/inter/wght.css";
import "@/lib/theme/tokens.css";
import { start } from "@/lib/auth/session";
import { FIRST_TEXTS, fetchTexts } from "@/lib/i18n/texts";

// The session and the first texts are asked for before any of the application runs, so that the answers come while it
// starts. The page fetches its code meanwhile (scripts/preload.ts).
void start();
fetchTexts(FIRST_TEXTS);
void import("@/app/boot").then(({ boot }) => boot());
