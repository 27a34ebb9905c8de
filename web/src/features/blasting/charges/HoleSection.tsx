import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import classes from "../blasting.module.css";
import type { SectionDeck } from "./section";

const TOP = 26;
const DEPTH = 264;
const LEFT = 58;
const WIDTH = 30;
const fills = ["var(--hw-accent)", "var(--hw-progress)", "var(--hw-good)", "var(--hw-attention)"];

/** A hole in section, to scale along its length: collar at the top, decks with their lengths, toe at the bottom. */
export function HoleSection(props: {
  lengthM: number;
  decks: SectionDeck[];
  nameOf: (productId: string) => string;
  caption: string;
}) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const { lengthM, decks, nameOf, caption } = props;
  const y = (fromToeM: number) => TOP + DEPTH * (1 - fromToeM / lengthM);
  const products = [...new Set(decks.flatMap(({ productId }) => productId ?? []))];
  const metres = (value: number) => `${format.number(value, 2)} m`;
  const spoken = decks
    .map((deck) => `${nameOfDeck(deck, t, nameOf)} ${metres(deck.toM - deck.fromM)}`)
    .join(", ");
  return (
    <figure className={classes.section}>
      <svg
        viewBox="0 0 236 316"
        width="236"
        height="316"
        role="img"
        aria-label={`${caption}: ${spoken}`}
        direction="ltr"
      >
        <defs>
          <pattern id="hw-stemming" width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M0 6 6 0M-1 1l2-2M5 7l2-2" stroke="var(--hw-ink-3)" strokeWidth="1" />
          </pattern>
        </defs>
        <path d={`M8 ${TOP}H${LEFT}M${LEFT + WIDTH} ${TOP}H228`} stroke="var(--hw-ink-3)" strokeWidth="1.5" />
        <rect
          x={LEFT}
          y={TOP}
          width={WIDTH}
          height={DEPTH}
          fill="var(--hw-surface)"
          stroke="var(--hw-ink-3)"
        />
        {decks.map((deck) => {
          const top = y(deck.toM);
          const height = y(deck.fromM) - top;
          const fill =
            deck.kind === "stemming"
              ? "url(#hw-stemming)"
              : deck.kind === "air"
                ? "none"
                : fills[products.indexOf(deck.productId ?? "") % fills.length];
          return (
            <g key={`${deck.fromM} ${deck.kind}`}>
              <rect
                x={LEFT + 1}
                y={top}
                width={WIDTH - 2}
                height={height}
                fill={fill}
                fillOpacity={deck.kind === "explosive" ? 0.82 : 1}
              />
              <path d={`M${LEFT - 6} ${top}H${LEFT + WIDTH + 6}`} stroke="var(--hw-line)" />
              {height >= 11 && (
                <>
                  <text
                    x={LEFT - 10}
                    y={top + height / 2}
                    textAnchor="end"
                    dominantBaseline="central"
                    className={classes.sectionFigure}
                  >
                    {metres(deck.toM - deck.fromM)}
                  </text>
                  <text
                    x={LEFT + WIDTH + 10}
                    y={top + height / 2 - (deck.massKg === undefined || height < 26 ? 0 : 7)}
                    dominantBaseline="central"
                    className={classes.sectionName}
                  >
                    {nameOfDeck(deck, t, nameOf)}
                  </text>
                  {deck.massKg !== undefined && deck.massKg > 0 && height >= 26 && (
                    <text
                      x={LEFT + WIDTH + 10}
                      y={top + height / 2 + 8}
                      dominantBaseline="central"
                      className={classes.sectionFigure}
                    >
                      {format.number(deck.massKg, 1)} kg
                    </text>
                  )}
                </>
              )}
            </g>
          );
        })}
        <text x={LEFT + WIDTH / 2} y={TOP - 10} textAnchor="middle" className={classes.sectionFigure}>
          {t("section.collar")}
        </text>
        <text x={LEFT + WIDTH / 2} y={TOP + DEPTH + 16} textAnchor="middle" className={classes.sectionFigure}>
          {metres(lengthM)}
        </text>
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function nameOfDeck(
  deck: SectionDeck,
  t: (key: string) => string,
  nameOf: (productId: string) => string,
): string {
  return deck.kind === "explosive" ? nameOf(deck.productId ?? "") : t(`section.${deck.kind}`);
}
