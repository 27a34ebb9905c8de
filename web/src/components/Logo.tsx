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
      <path
        d="M7.5 4v15.5M18.5 14v10"
        stroke="var(--hw-on-accent)"
        strokeWidth="2.6"
        strokeDasharray="3.2 1.6 99"
        fill="none"
      />
    </svg>
  );
}
