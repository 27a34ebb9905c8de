const benchTerms = [
  "burden",
  "spacing",
  "stemming",
  "subdrill",
  "bench_height",
  "charge_length",
  "toe",
] as const;
export type BenchTerm = (typeof benchTerms)[number];

export function isBenchTerm(term: string): term is BenchTerm {
  return (benchTerms as readonly string[]).includes(term);
}

/** A bench with its first holes, in section (in plan for the spacing), with one measure brought out. */
export function BenchSection({ highlight, className }: { highlight: BenchTerm; className?: string }) {
  const on = "var(--hw-accent)";
  const rock = "var(--hw-ink-3)";
  const measure = { stroke: on, strokeWidth: 1.6, fill: "none" };
  if (highlight === "spacing") {
    return (
      <svg width="220" height="92" viewBox="0 0 220 92" className={className} aria-hidden="true">
        <path d="M6 82h208" stroke={rock} strokeWidth="1.5" />
        {[22, 50].map((y, row) =>
          [30, 78, 126, 174].map((x) => (
            <circle
              key={`${x} ${y}`}
              cx={x + row * 24}
              cy={y}
              r="5"
              fill="none"
              stroke={rock}
              strokeWidth="1.4"
            />
          )),
        )}
        <path d="M54 64h48M54 60v8M102 60v8" {...measure} />
      </svg>
    );
  }
  return (
    <svg width="220" height="118" viewBox="0 0 220 118" className={className} aria-hidden="true">
      <path d="M4 18h150l22 74h40" stroke={rock} strokeWidth="1.5" fill="none" />
      <path d="M4 92h172" stroke={rock} strokeWidth="1" strokeDasharray="3 4" opacity="0.6" />
      {[62, 112].map((x) => (
        <g key={x}>
          <rect x={x} y="18" width="10" height="88" fill="none" stroke={rock} strokeWidth="1.2" />
          <rect x={x + 1} y="46" width="8" height="59" fill={rock} opacity="0.35" />
        </g>
      ))}
      {highlight === "burden" && <path d="M122 62h45M122 58v8M167 58v8" {...measure} />}
      {highlight === "stemming" && (
        <>
          <rect x="113" y="19" width="8" height="27" fill={on} />
          <path d="M130 18v28M126 18h8M126 46h8" {...measure} />
        </>
      )}
      {highlight === "subdrill" && (
        <>
          <rect x="113" y="92" width="8" height="13" fill={on} />
          <path d="M130 92v14M126 92h8M126 106h8" {...measure} />
        </>
      )}
      {highlight === "charge_length" && (
        <>
          <rect x="113" y="46" width="8" height="59" fill={on} />
          <path d="M130 46v60M126 46h8M126 106h8" {...measure} />
        </>
      )}
      {highlight === "bench_height" && <path d="M30 18v74M26 18h8M26 92h8" {...measure} />}
      {highlight === "toe" && <circle cx="117" cy="105" r="7" {...measure} />}
    </svg>
  );
}
