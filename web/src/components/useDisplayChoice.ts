import { useCallback } from "react";
import { api, ok } from "@/lib/api/client";
import { getSession, type Me, updateMe } from "@/lib/auth/session";
import { setDoorChoice, setPreferences } from "@/lib/preferences";
import { notifyProblem } from "./toast";

/**
 * Changes language, theme, time zone or units: at once here, and on the account of somebody signed in. Before the
 * sign-in the choice waits for the person who signs in.
 */
export function useDisplayChoice() {
  return useCallback(async (choice: Partial<Pick<Me, "language" | "theme" | "time_zone" | "units">>) => {
    setPreferences(choice);
    const { phase } = getSession();
    const { language, theme } = choice;
    if (phase === "signed-out") setDoorChoice({ ...(language && { language }), ...(theme && { theme }) });
    if (phase !== "signed-in") return;
    try {
      updateMe(await ok(api.PATCH("/api/v1/auth/me", { body: choice })));
    } catch (error) {
      notifyProblem(error, "common:problem.preferenceNotKept");
    }
  }, []);
}
