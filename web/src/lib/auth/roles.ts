/** The name of a role in the language on screen. */
export function roleName(role: { name: string; name_ar?: string }, language: string): string {
  return (language === "ar" && role.name_ar) || role.name;
}
