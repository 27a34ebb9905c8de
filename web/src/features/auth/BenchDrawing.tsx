const benches = [
  { top: 330, from: 0, crest: 250, toe: 285, floor: 470 },
  { top: 470, from: 285, crest: 540, toe: 575, floor: 610 },
  { top: 610, from: 575, crest: 830, toe: 865, floor: 750 },
];

/** A highwall in section: three benches with their holes, charged below and stemmed above. */
export function BenchDrawing({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 900 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d="M0 330H250l35 140H540l35 140H830l35 140H900V900H0z" fill="#0f2d32" />
      <path d="M0 330H250l35 140H540l35 140H830l35 140H900" fill="none" stroke="#3f9fa6" strokeWidth="2" />
      {benches.map(({ top, crest, floor }) =>
        [0, 1, 2, 3].map((row) => {
          const x = crest - 36 - row * 52;
          return (
            <g key={`${top} ${row}`} stroke="#7fb9bd" fill="none">
              <path d={`M${x} ${top}V${floor + 16}`} strokeWidth="7" stroke="#0b2226" />
              <path
                d={`M${x} ${top + 52}V${floor + 16}`}
                strokeWidth="4"
                stroke={row === 0 ? "#e9ae4c" : "#3f9fa6"}
              />
              <path d={`M${x} ${top}V${top + 50}`} strokeWidth="4" strokeDasharray="2 4" opacity="0.7" />
              <circle cx={x} cy={floor + 8} r="3.2" fill="#0b2226" stroke="#dcebec" strokeWidth="1.4" />
            </g>
          );
        }),
      )}
      {benches.map(({ top, from, crest }) => (
        <path
          key={top}
          d={`M${Math.max(0, from)} ${top - 12}H${crest}`}
          stroke="#7fb9bd"
          strokeWidth="1"
          strokeDasharray="1 9"
          opacity="0.8"
        />
      ))}
    </svg>
  );
}
