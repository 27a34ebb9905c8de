/** The page asked for before the sign-in, when it is one of ours; else the home page. */
export function safeNext(next: string | undefined): string {
  // "//host" and "/\host" would lead away from here.
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/";
}
