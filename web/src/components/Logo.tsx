/** The mark: two benches of a highwall seen in section, each with its blast hole. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      style={{ display: "block", flex: "none" }}
    >
      <path d="M1 29h30v-7h-8v-8h-9V4H1z" fill="var(--hw-accent)" />
      <path d="M7.5 3v15M18.5 13v10" stroke="var(--hw-on-accent)" strokeWidth="2.4" fill="none" />
    </svg>
  );
}
