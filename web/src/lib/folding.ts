/** Text as people compare it, as the server does (`blastcalc.folding`): the two are held to the same examples. */

/** Characters that leave no mark of their own on paper, and the Arabic stroke that only lengthens a word. */
const HIDDEN =
  "00ad 0640 061c 115f 1160 17b4 17b5 180b-180f 200b-200f 202a-202e 2060-206f fe00-fe0f feff fff9-fffb 1bca0-1bca3 1d173-1d17a e0000-e0fff";

/** Marks on Latin, Greek, Cyrillic, Hebrew and Arabic letters; those of other writings are vowels as often as not. */
const MARKS =
  "0300-036f 0483-0489 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f 0591-05bd 05bf 05c1 05c2 05c4 05c5 05c7 0610-061a 064b-065f 0670 06d6-06dc 06df-06e4 06e7 06e8 06ea-06ed 0898-089f 08ca-08e1 08e3-08ff";

const DROPPED = new RegExp(
  `[${`${HIDDEN} ${MARKS}`.replace(/[0-9a-f]+/g, "\\u{$&}").replaceAll(" ", "")}]`,
  "gu",
);

const PAIRS =
  "ٱا ىي یي ےي کك ڪك ةه ۃه ہه ھه ەه øo đd ðd łl ħh ŧt ıi ςσ ‐- ‑- ‒- –- —- ―- −- ‘' ’' ‛' ʼ' “\" ”\" „\" ،, ؛; ؟? ٫. ٬, ٪%";

const ALIKE = new Map<string, string>([
  ...PAIRS.split(" ").map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);

const IS_PLAIN = /^[\x21-\x7e]*$/;
const DIGIT = /\p{Nd}/u;

/** The value of a digit of any writing: those of each stand together, ten by ten, and begin with their zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** What reads alike folds to the same text: case, marks, hidden characters, forms of one letter, digits and blanks. */
export function fold(text: string): string {
  if (IS_PLAIN.test(text)) return text.toLowerCase();
  const letters = text.normalize("NFKD").toLowerCase().replace(DROPPED, "");
  const folded = Array.from(letters, (letter) =>
    letter > "\x7f" ? (ALIKE.get(letter) ?? (DIGIT.test(letter) ? digitOf(letter) : letter)) : letter,
  );
  return folded.join("").replace(/\s+/gu, " ").trim();
}

/** Whether a text contains every word of a question; always when there is none. */
export function mentions(text: string, question: string): boolean {
  const folded = fold(text);
  return fold(question)
    .split(" ")
    .every((word) => folded.includes(word));
}

/** A text that sorts as people count; of two numbers of holes with the same key, one is the other. */
export function naturalKey(text: string): string {
  return fold(text).replace(/[0-9]+/g, (run) => {
    const number = run.replace(/^0+/, "");
    const size = number.length;
    return (size < 9 ? String(size) : `9${String(Math.min(size, 999)).padStart(3, "0")}`) + number;
  });
}

/** Which of two names comes first: by their letters, and by their figures as numbers. */
export function byName(a: string, b: string): number {
  const [first, second] = [naturalKey(a), naturalKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
