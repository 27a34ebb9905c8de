import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import { getSession, type Me, updateMe } from "@/lib/auth/session";
import { setPreferences } from "@/lib/preferences";
import { notifyProblem } from "./toast";

/** Changes language, theme, time zone or units: at once here, and on the account of somebody signed in. */
export function useDisplayChoice() {
  const { t } = useTranslation();
  return useCallback(
    async (choice: Partial<Pick<Me, "language" | "theme" | "time_zone" | "units">>) => {
      setPreferences(choice);
      if (getSession().phase !== "signed-in") return;
      try {
        updateMe(await ok(api.PATCH("/api/v1/auth/me", { body: choice })));
      } catch (error) {
        notifyProblem(error, t("problem.preferenceNotKept"));
      }
    },
    [t],
  );
}
