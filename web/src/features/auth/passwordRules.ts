/** The complexity rules of REQ-AUTH-036, in the order in which they are listed. The server is the judge. */
export const passwordRules = [
  { name: "length", isMet: (password: string) => password.length >= 8 },
  { name: "upper", isMet: (password: string) => /\p{Lu}/u.test(password) },
  { name: "lower", isMet: (password: string) => /\p{Ll}/u.test(password) },
  { name: "digit", isMet: (password: string) => /\p{Nd}/u.test(password) },
  { name: "special", isMet: (password: string) => /[^\p{L}\p{N}]/u.test(password) },
] as const;

export function meetsAllRules(password: string): boolean {
  return passwordRules.every(({ isMet }) => isMet(password));
}
