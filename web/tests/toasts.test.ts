import i18next from "i18next";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { currentToasts, dismissToast, notifyProblem, spoken, toast } from "@/components/toast";
import { Problem } from "@/lib/api/problem";
import ar from "@/lib/i18n/ar/jobs.json";
import arProblems from "@/lib/i18n/ar/problems.json";
import en from "@/lib/i18n/en/jobs.json";
import enProblems from "@/lib/i18n/en/problems.json";

beforeAll(async () => {
  await i18next.init({
    lng: "en",
    resources: { en: { jobs: en, problems: enProblems }, ar: { jobs: ar, problems: arProblems } },
  });
});
beforeEach(async () => {
  for (const { id } of currentToasts()) dismissToast(id);
  await i18next.changeLanguage("en");
});

test("a toast follows the language while it stands, with what is put into it", async () => {
  toast({
    key: "jobs:ended.done",
    values: () => ({ name: i18next.t("jobs:kindName.administration_backup") }),
  });
  const [shown] = currentToasts();
  if (!shown) throw new Error("There is no toast");
  expect(spoken(shown).message).toBe("Backup: done");
  await i18next.changeLanguage("ar");
  expect(spoken(shown).message).toBe("نسخة احتياطية: اكتمل");
});

test("a refusal that is told of follows it as well", async () => {
  notifyProblem(new Problem(409, { code: "not_exported", detail: "As the server says it." }), "jobs:title");
  const [shown] = currentToasts();
  if (!shown) throw new Error("There is no toast");
  expect(spoken(shown).message).toBe(enProblems.refusal.not_exported);
  await i18next.changeLanguage("ar");
  expect(spoken(shown).message).toBe(arProblems.refusal.not_exported);
});
