import { expect, it } from "vitest";
import { keyName } from "@/lib/onScreen";

const pressed = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  keyName({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it("names a letter whatever the layout, and by its own place where that is Latin", () => {
  expect(pressed("c", "KeyC")).toBe("C");
  expect(pressed("ؤ", "KeyC")).toBe("C");
  expect(pressed("a", "KeyQ")).toBe("A");
});

it("names chords with Ctrl and Command alike", () => {
  expect(pressed("k", "KeyK", { ctrlKey: true })).toBe("mod+K");
  expect(pressed("ن", "KeyK", { metaKey: true })).toBe("mod+K");
  expect(pressed("Z", "KeyZ", { ctrlKey: true, shiftKey: true })).toBe("mod+shift+Z");
});

it("names a sign by itself, in both writings", () => {
  expect(pressed("?", "Slash", { shiftKey: true })).toBe("?");
  expect(pressed("؟", "Slash", { shiftKey: true })).toBe("?");
  expect(pressed("/", "Slash")).toBe("/");
});
