import "@/lib/theme/mantine";
import "@fontsource-variable/inter/wght.css";
import "@/lib/theme/tokens.css";
import { start } from "@/lib/auth/session";
import { FIRST_TEXTS } from "@/lib/i18n/firstTexts";
import { fetchTexts } from "@/lib/i18n/texts";

// The session and the first texts are asked for before any of the application runs, which holds the page while it
// starts. Its code is fetched meanwhile (scripts/preload.ts). The question about the session first takes its turn with
// other tabs, and nobody waits for those here.
const turnMs = 200;
const asked = new Promise<void>((resolve) => {
  void start(resolve);
  setTimeout(resolve, turnMs);
});
fetchTexts(FIRST_TEXTS);
void asked.then(() => import("@/app/boot")).then(({ boot }) => boot());
