import { expect, it } from "vitest";
import { refusalOf } from "./details";

it("lets a telephone number pass that has the code of its country", () => {
  expect(refusalOf("phone_home", "+968 9912 3456")).toBeNull();
  expect(refusalOf("phone_home", "0096899123456")).toBeNull();
  expect(refusalOf("phone_home", "+٩٦٨ ٩٩١٢ ٣٤٥٦")).toBeNull();
});

it("says what is plainly wrong with a value", () => {
  expect(refusalOf("first_name", "  ")).toBe("empty");
  expect(refusalOf("phone_resident", "9912 3456")).toBe("countryCode");
  expect(refusalOf("phone_resident", "+968 1")).toBe("tooFewDigits");
  expect(refusalOf("last_name", "42")).toBe("noLetter");
  expect(refusalOf("address", "12 3456")).toBe("noLetter");
  expect(refusalOf("address", "Sur")).toBe("shortAddress");
  expect(refusalOf("address", "Way 3, Sur")).toBeNull();
});
