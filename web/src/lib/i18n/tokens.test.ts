import i18next, { type i18n } from "i18next";
import { beforeAll, expect, test } from "vitest";
import arNotifications from "./ar/notifications.json";
import arProblems from "./ar/problems.json";
import arStatus from "./ar/status.json";
import enNotifications from "./en/notifications.json";
import enProblems from "./en/problems.json";
import enStatus from "./en/status.json";
import { isolate } from "./isolate";

const spoken: Record<string, i18n> = {};

beforeAll(async () => {
  for (const language of ["en", "ar"]) {
    const instance = i18next.createInstance();
    await instance.init({
      lng: language,
      resources: {
        en: { notifications: enNotifications, problems: enProblems, status: enStatus },
        ar: { notifications: arNotifications, problems: arProblems, status: arStatus },
      },
      interpolation: { escapeValue: true, escape: (text) => isolate(text, language) },
    });
    spoken[language] = instance;
  }
});

const facts = { name: "Main pit", number: "PRJ-1", by_name: "Ali", reason: "Wrong rows" };

test("a notification says a status in words, in Arabic too", () => {
  const say = (language: string, to_status: string) =>
    spoken[language]?.t("notifications:kind.projects.status_changed", { ...facts, to_status });
  expect(say("en", "in_progress")).toContain("“In progress”");
  expect(say("ar", "in_progress")).toContain(`«${arStatus.in_progress}»`);
  expect(say("ar", "completed")).not.toContain("completed");
});

test("a notification names the milestone that was taken back", () => {
  const say = (language: string) =>
    spoken[language]?.t("notifications:kind.projects.milestone_taken_back", {
      ...facts,
      milestone: "pattern_approved",
    });
  expect(say("en")).toContain("the approval of the pattern");
  expect(say("ar")).toContain("اعتماد نمط الحفر");
});
