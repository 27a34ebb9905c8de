import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { fetchFirstPage } from "@/app/firstPage";
import { startI18n } from "@/lib/i18n";
import { listenToKeys } from "@/lib/onScreen";
import { guardPresses } from "@/lib/press";

/** Starts the application in the page's root. */
export async function boot(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root");
  guardPresses(document);
  listenToKeys(window);
  const texts = startI18n();
  fetchFirstPage();
  await texts;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
