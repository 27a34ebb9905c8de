/** One part of a hole, measured along it from the toe. */
export interface SectionDeck {
  kind: "explosive" | "air" | "stemming";
  fromM: number;
  toM: number;
  /** Position of the product in the legend; explosive decks only. */
  productId?: string | null;
  massKg?: number;
}

/** The loading rule as typed so far; null where a field is empty. */
export interface RuleSketch {
  baseProductId: string | null;
  baseLengthM: number | null;
  baseMassKg: number | null;
  columnProductId: string | null;
  airDeckM: number;
  stemmingM: number;
}

/** Mass of explosive in a metre of hole, kg/m, from the diameter in mm and the density in g/cm3. */
export function kilogramsPerMetre(diameterMm: number, densityGCm3: number): number {
  return ((Math.PI * diameterMm * diameterMm) / 4 / 1e6) * densityGCm3 * 1000;
}

/**
 * What a rule looks like in a dry hole, for the drawing beside the form; what is charged is calculated by the server.
 * The column fills what is left. When nothing is left, the parts are drawn in proportion within the hole and `fits` is false.
 */
export function sketch(
  rule: RuleSketch,
  lengthM: number,
  basePerMetreKg: number | null,
): { decks: SectionDeck[]; fits: boolean } {
  const byMass = rule.baseMassKg !== null && basePerMetreKg ? rule.baseMassKg / basePerMetreKg : 0;
  const base = rule.baseProductId === null ? 0 : (rule.baseLengthM ?? byMass);
  const fixed = base + rule.airDeckM + rule.stemmingM;
  const fits = fixed < lengthM;
  const scale = fits || fixed === 0 ? 1 : lengthM / fixed;
  const parts: [SectionDeck["kind"], number, string | null][] = [
    ["explosive", base * scale, rule.baseProductId],
    ["explosive", fits ? lengthM - fixed : 0, rule.columnProductId],
    ["air", rule.airDeckM * scale, null],
    ["stemming", rule.stemmingM * scale, null],
  ];
  const decks: SectionDeck[] = [];
  let from = 0;
  for (const [kind, length, productId] of parts) {
    if (length > 1e-9) decks.push({ kind, fromM: from, toM: from + length, productId });
    from += length;
  }
  return { decks, fits };
}

/** The middle value; null of nothing. Holes without the value are left out. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null && value > 0).sort((a, b) => a - b);
  return known[known.length >> 1] ?? null;
}
