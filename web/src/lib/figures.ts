/** What the text of a field says: a figure, nothing, several things, or nothing that can be read. */
export type Reading =
  | { kind: "empty" }
  | { kind: "figure"; value: number }
  | { kind: "ambiguous"; values: [decimal: number, grouped: number] }
  | { kind: "unknownUnit"; unit: string }
  | { kind: "unreadable" };

export interface FigureBounds {
  min?: number;
  max?: number;
  /** What is converted from another unit is rounded to so many decimals; what is typed never is. */
  decimals?: number;
}

const hidden = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const minus = /[−–‒]/g;
/** Blanks that group digits, as some countries write, and as the narrow ones of typeset tables. */
const blank = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const signsOf: Record<string, string> = { "٫": ".", "٬": "'", "،": ",", "’": "'", "٪": "%" };

/** Spellings of a unit, and how many of the first-named unit it is. */
const families: Record<string, Record<string, number>> = {
  kg: {
    ...{ kg: 1, كجم: 1, كغ: 1, كغم: 1, كلغ: 1, g: 0.001, t: 1000, طن: 1000, lb: 0.45359237, lbs: 0.45359237 },
    ...{ رطل: 0.45359237, "short ton": 907.18474, "short tons": 907.18474, "طن أمريكي": 907.18474 },
  },
  m: { m: 1, م: 1, متر: 1, mm: 0.001, مم: 0.001, cm: 0.01, سم: 0.01, ft: 0.3048, in: 0.0254 },
  ms: { ms: 1, s: 1000, "م.ث": 1, ملث: 1 },
};

/**
 * Reads a figure as people type and paste it: grouping as the product prints it (`1,250.5`), decimal comma and point,
 * Arabic and Persian digits and marks, blanks and apostrophes between groups, the unit behind it. A unit of the same kind is
 * converted into `unit`. One comma before three digits (`3,000`) means thousands to some and a decimal to others: both
 * readings are given, unless only one of them is within the bounds.
 */
export function readFigure(text: string, unit = "", bounds: FigureBounds = {}): Reading {
  const plain = latin(text).trim();
  if (plain === "") return { kind: "empty" };
  const [, sign = "", digits = "", tail = ""] =
    /^([+-]?)\s*([\d.,'\s]*\d[.,']?|[.,]\d+)\s*(\D*)$/s.exec(plain) ?? [];
  if (digits === "") return { kind: "unreadable" };
  const factor = factorOf(tail.trim(), unit);
  if (factor === null) return { kind: "unknownUnit", unit: tail.trim() };
  const values = readingsOf(digits.trim())
    .map((value) => rounded((sign === "-" ? -1 : 1) * value * factor))
    .map((value) => (factor === 1 ? value : toDecimals(value, bounds.decimals)))
    .filter(Number.isFinite);
  const possible = values.length > 1 ? values.filter((value) => isWithin(value, bounds)) : values;
  const [first, second] = possible.length > 0 ? possible : values;
  if (first === undefined) return { kind: "unreadable" };
  return second === undefined
    ? { kind: "figure", value: first }
    : { kind: "ambiguous", values: [first, second] };
}

/** Digits and marks as in Latin script, without what nobody sees. */
function latin(text: string): string {
  return text
    .normalize("NFKC")
    .replace(hidden, "")
    .replace(minus, "-")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٫٬،’٪]/g, (mark) => signsOf[mark] ?? mark)
    .replace(blank, " ");
}

/** What digits with marks can mean; the decimal reading first. Nothing where the groups are not of three digits. */
function readingsOf(digits: string): number[] {
  const marks = [...new Set(digits.replace(/\d/g, ""))];
  const last = digits.search(/[.,'\s](?=[^.,'\s]*$)/);
  const lastMark = last < 0 ? "" : digits.charAt(last);
  const isDecimalMark = lastMark === "." || lastMark === ",";
  const once = digits.split(lastMark).length === 2;
  if (marks.length === 0) return [Number(digits)];
  if (marks.length === 1 && isDecimalMark && once) {
    const decimal = Number(digits.replace(",", "."));
    const mayGroup = lastMark === "," && /^[1-9]\d{0,2},\d{3}$/.test(digits);
    return mayGroup ? [decimal, Number(digits.replace(",", ""))] : [decimal];
  }
  if (marks.length === 1) return grouped(digits, lastMark);
  // Two marks: the last one is the decimal, the other one groups.
  if (marks.length > 2 || !isDecimalMark || !once) return [];
  const group = marks.find((mark) => mark !== lastMark) ?? "";
  const [whole] = grouped(digits.slice(0, last), group);
  return whole === undefined ? [] : [Number(`${whole}.${digits.slice(last + 1)}`)];
}

function grouped(digits: string, mark: string): number[] {
  const groups = digits.split(mark);
  const isGrouped =
    /^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  return isGrouped ? [Number(groups.join(""))] : [];
}

/** How much of `unit` one of what was written is; null for a unit of another kind. */
function factorOf(written: string, unit: string): number | null {
  if (written === "") return 1;
  const spelling = written.toLowerCase().replace(/\.$/, "");
  if (spelling === unit.normalize("NFKC").toLowerCase() || spelling === unit.toLowerCase()) return 1;
  for (const family of Object.values(families)) {
    const [from, to] = [family[spelling], family[unit.toLowerCase()]];
    if (from !== undefined && to !== undefined) return from / to;
  }
  return null;
}

/** Without the last binary digits that a conversion leaves behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function toDecimals(value: number, decimals: number | undefined): number {
  return decimals === undefined ? value : Number(value.toFixed(decimals));
}

function isWithin(value: number, { min, max }: FigureBounds): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

let withoutExponent: Intl.NumberFormat | undefined;

/** A figure as a field holds it: without grouping, so that whatever is typed behind it is read as meant. */
export function plainFigure(value: number): string {
  const text = String(value);
  // Beyond this JavaScript writes exponents, which no field reads.
  if (!text.includes("e")) return text;
  withoutExponent ??= new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 12 });
  return withoutExponent.format(value);
}

/** How many digits stand behind the decimal point. */
export function decimalsOf(value: number): number {
  return plainFigure(value).split(".")[1]?.length ?? 0;
}

/** Stands for a field whose text is no figure yet: nothing that holds it can be saved. */
export const UNREAD = Number.NaN;
/** The same for a field of a day, whose values are texts. */
export const UNREAD_DAY = "?";

/**
 * A figure that a record can't be without, as it is sent. An empty field is none, which JSON writes as null and the server
 * refuses; `Number` would make it zero, and a stock, a meter or a minimum be set to nothing that nobody has typed.
 */
export function neededFigure(value: number | string): number {
  return value === "" ? UNREAD : Number(value);
}

export function isUnread(value: unknown): boolean {
  return value === UNREAD_DAY || (typeof value === "number" && Number.isNaN(value));
}
