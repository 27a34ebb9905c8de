import "@/lib/theme/mantine";
import "@fontsource-variable/inter/wght.css";
import "@/lib/theme/tokens.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { start } from "@/lib/auth/session";
import { startI18n } from "@/lib/i18n";
import { listenToKeys } from "@/lib/onScreen";
import { guardPresses } from "@/lib/press";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

guardPresses(document);
listenToKeys(window);
void start();
void startI18n().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
