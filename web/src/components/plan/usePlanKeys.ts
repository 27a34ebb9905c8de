import { useTranslation } from "react-i18next";
import { useKeys } from "@/lib/onScreen";

/** Tells the list of keys what the drawing listens to while it has the focus (`keyboard.ts`). */
export function usePlanKeys(): void {
  const { t } = useTranslation();
  useKeys(t("keys.plan"), [
    { keys: ["N"], label: t("keys.nextHole") },
    { keys: ["P"], label: t("keys.previousHole") },
    { keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], label: t("keys.moveView") },
    { keys: ["Enter"], label: t("keys.use") },
    { keys: ["+"], label: t("keys.zoomIn") },
    { keys: ["-"], label: t("keys.zoomOut") },
    { keys: ["0"], label: t("keys.fit") },
    { keys: ["mod+A"], label: t("keys.all") },
    { keys: ["Escape"], label: t("keys.escape") },
  ]);
}
