import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

export type PasswordRules = Schema<"PasswordRules">;

interface RuleCheck {
  /** Key of its words. */
  name: "length" | "upper" | "lower" | "digit" | "special" | "notYou";
  count: number;
  isMet: (password: string) => boolean;
}

/** The rules of the server in force, with REQ-AUTH-036 as their least. */
export function fetchPasswordRules(): Promise<PasswordRules> {
  return ok(api.GET("/api/v1/auth/password-rules"));
}

const least: PasswordRules = {
  minimum_length: 8,
  maximum_length: 256,
  minimum_uppercase: 1,
  minimum_lowercase: 1,
  minimum_digits: 1,
  minimum_special: 1,
};

function count(password: string, kind: RegExp): number {
  return password.match(kind)?.length ?? 0;
}

/** What a password is checked for while it is typed. Whether it is a common one, the server alone knows. */
export function ruleChecks(rules: PasswordRules = least, email = ""): RuleCheck[] {
  const mailbox = email.split("@")[0]?.toLowerCase() ?? "";
  return [
    {
      name: "length",
      count: rules.minimum_length,
      isMet: (text) => [...text].length >= rules.minimum_length && [...text].length <= rules.maximum_length,
    },
    {
      name: "upper",
      count: rules.minimum_uppercase,
      isMet: (text) => count(text, /[A-Z]/g) >= rules.minimum_uppercase,
    },
    {
      name: "lower",
      count: rules.minimum_lowercase,
      isMet: (text) => count(text, /[a-z]/g) >= rules.minimum_lowercase,
    },
    {
      name: "digit",
      count: rules.minimum_digits,
      isMet: (text) => count(text, /[0-9]/g) >= rules.minimum_digits,
    },
    {
      name: "special",
      count: rules.minimum_special,
      isMet: (text) => count(text, /[^\p{L}\p{N}\p{C}\p{Z}]/gu) >= rules.minimum_special,
    },
    {
      name: "notYou",
      count: 0,
      isMet: (text) => mailbox.length < 4 || !text.toLowerCase().includes(mailbox),
    },
  ];
}
