import { POINT, type NumberMarks } from "../../workbook/entry/number-marks";
import { inMarks } from "../../workbook/entry/shown-number";
import type { FigureKind } from "../figures/figure-kind";
import { axisWords, digitsOf, inBrief, inFull, NARROW, translated } from "./figure-words";

/** Below 0.01 % a model says nothing more exact than that. */
const LEAST = 0.0001;

/** So many of a thing: "1 day", "90 days". */
export const counted = (count: number, what: string, written: (count: number) => string = String): string =>
  `${written(count)} ${what}${count === 1 ? "" : "s"}`;

/**
 * Numbers as the pane says them, with the marks of the user's country: the one way from a number to a text in the pane.
 * Whoever writes a sentence is handed it.
 */
export type Words = ReturnType<typeof wordsIn>;

export function wordsIn({ group, ...country }: NumberMarks) {
  // where a space parts groups, no line breaks at it
  const marks = { ...country, group: /\s/.test(group) ? NARROW : group };
  const digits = (value: number, kind: FigureKind): string => digitsOf(value, kind, marks);
  const plain = (value: number): string => digits(value, "count");
  const percent = (fraction: number): string => digits(fraction, "percent");
  const written = (value: number): string => String(value).toUpperCase();
  return {
    /** A number as figures show it. A per cent is given as a fraction. */
    digits,
    /** The number with its unit. */
    inFull: (value: number, kind: FigureKind, coin: string): string => inFull(value, kind, coin, marks),
    /** Where there is little room. */
    inBrief: (value: number, kind: FigureKind, most?: number, among?: number): string =>
      inBrief(value, kind, marks, most, among),
    /** The ticks of an axis. */
    axis: (ticks: readonly number[], kind: FigureKind): string[] => axisWords(ticks, kind, marks),
    /** A number in a sentence, as the figures and charts beside it write it. */
    plain,
    /** A number of which only a few digits mean anything. */
    roughly: (value: number, most = 3): string => plain(Number(value.toPrecision(most))),
    contracts: (count: number): string => counted(count, "contract", plain),
    percent,
    /** A probability. */
    chance: (probability: number): string =>
      probability > 0 && probability < LEAST ? `below ${percent(LEAST)}` : percent(probability),
    /** A fraction as per cent with its sign, as moves and rates are written. */
    signed: (fraction: number): string => `${fraction > 0 ? "+" : ""}${percent(fraction)}`,
    /** A funding rate in per cent, of which three digits mean something. */
    rate: (fraction: number): string =>
      translated(`${Number((fraction * 100).toPrecision(3))}${NARROW}%`.replace("-", "−"), marks),
    /** Every digit that the number has. */
    everyDigit: (value: number): string =>
      written(value).includes("E") ? translated(written(value), marks) : inMarks(written(value), marks),
    /** Digits that are none of a double's: more of them, or of a whole number that is larger. */
    ofDigits: (digits: string): string => inMarks(digits, marks),
    /** As it is typed or pasted into a cell: every digit, no groups. */
    forCell: (value: number): string => written(value).replace(".", marks.decimal),
    /** A sentence of the catalog, whose numbers are written alike in every country. It is translated once, not twice. */
    sentence: (text: string): string => translated(text, marks),
  };
}

/** As a sheet has them, which is opened in any country. */
export const SHEET_WORDS = wordsIn(POINT);
