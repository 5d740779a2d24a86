import { percent, plainNumber } from "../../catalog/declare/plain-number";
import type { NumberMarks } from "../../workbook/entry/number-marks";
import { inMarks } from "../../workbook/entry/shown-number";
import type { FigureKind } from "../figures/figure-kind";

/** The narrow space before a per cent sign, and between groups of digits in what the catalog writes. */
export const NARROW = "\u202f";

/**
 * A number as the catalog writes it: a point before decimals, narrow spaces between groups, or commas in its prose. In a
 * name it is none.
 */
const NUMBER = /(?<![\w.,])\d+(?:[\u202f,]\d{3}(?!\d))*(?:\.\d+)?(?![.,]?\d)/g;
/** What somebody else has written stays as it is, and so do blocks, which are written alike everywhere. */
const QUOTED = /(“[^”]*”|"[^"]*"|\{[^}]*\})/;

/** A text of the catalog, which is the same in every country, with its numbers in the marks of one. */
export const translated = (text: string, marks: NumberMarks): string =>
  text
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : numbersIn(part, marks)))
    .join("");

const numbersIn = (text: string, marks: NumberMarks): string =>
  text.replace(NUMBER, (number) => numberIn(number, marks));

const numberIn = (number: string, marks: NumberMarks): string =>
  GROUPS.test(number) ? inMarks(number.replace(ALL_GROUPS, ""), marks) : number.replace(".", marks.decimal);
const GROUPS = /[\u202f,]/;
const ALL_GROUPS = /[\u202f,]/g;

/** A number as the pane writes it. A per cent is given as a fraction. */
export function digitsOf(value: number, kind: FigureKind, marks: NumberMarks): string {
  const text = kind === "percent" ? percent(value) : plainNumber(value);
  return `${numbersIn(text, marks)}${kind === "times" ? "x" : ""}`;
}

/** The unit that is written once, beside an axis or over a column, because the numbers themselves do not carry it. */
export function unitOf(kind: FigureKind, coin: string): string {
  if (kind === "USD" || kind === "price") return "USD";
  if (kind === "coin") return coin;
  return kind === "contracts" ? "contracts" : "";
}

/** The number with its unit: "350,000 USD", "5.25 BTC", "10.56 %", "2x". */
export function inFull(value: number, kind: FigureKind, coin: string, marks: NumberMarks): string {
  const unit = Math.abs(value) === 1 && kind === "contracts" ? "contract" : unitOf(kind, coin);
  return [digitsOf(value, kind, marks), unit].filter(Boolean).join(" ");
}

/** A title with its unit: "Price (USD)". */
export const withUnit = (title: string, kind: FigureKind, coin: string): string => {
  const unit = unitOf(kind, coin);
  return unit === "" || title.toLowerCase().endsWith(unit.toLowerCase()) ? title : `${title} (${unit})`;
};

interface Size {
  readonly factor: number;
  readonly letter: string;
}

const PLAIN: Size = { factor: 1, letter: "" };
const SIZES: readonly Size[] = [
  { factor: 1e12, letter: "T" },
  { factor: 1e9, letter: "B" },
  { factor: 1e6, letter: "M" },
  { factor: 1e3, letter: "k" },
];

/**
 * How a number is abbreviated: from five digits on, since 3,500 is as short as 3.5k; from four beside a larger number.
 */
const sizeOf = (size: number, among = size): Size =>
  SIZES.find(({ factor }) => size >= (among < 1e4 ? Math.max(factor, 1e4) : factor)) ?? PLAIN;

/** The ticks of one axis, all abbreviated alike and with as many places as the step between them needs. */
export function axisWords(ticks: readonly number[], kind: FigureKind, marks: NumberMarks): string[] {
  const shown = kind === "percent" ? ticks.map((tick) => tick * 100) : ticks;
  const { factor, letter } = sizeOf(Math.max(...shown.map(Math.abs)));
  const step = Math.abs((shown[1] ?? 0) - (shown[0] ?? 0)) / factor;
  const places = step > 0 ? Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 2;
  return shown.map((tick) =>
    tick === 0 ? `0${behind(kind)}` : `${signed((tick / factor).toFixed(places), marks)}${letter}${behind(kind)}`,
  );
}

/**
 * A number where there is little room, with `digits` significant digits, or all that stand before the point if those
 * are more. Beside other numbers, of which `among` is the largest, places too small to matter are left out.
 */
export function inBrief(value: number, kind: FigureKind, marks: NumberMarks, digits = 3, among = 0): string {
  const percents = kind === "percent" ? 100 : 1;
  const shown = value * percents;
  const { factor, letter } = sizeOf(
    Math.abs(Number(shown.toPrecision(Math.max(3, digits)))),
    among * percents || undefined,
  );
  const scaled = shown / factor;
  const places = Math.min(placesFor(scaled, digits), placesFor((among * percents) / factor, digits + 1));
  const text = scaled.toFixed(Math.min(12, places));
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  const isZero = Number(short) === 0;
  return `${isZero ? "0" : signed(short, marks)}${isZero ? "" : letter}${behind(kind)}`;
}

/** Places after the point for so many significant digits. */
const placesFor = (value: number, digits: number): number =>
  value === 0 ? Infinity : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));

function behind(kind: FigureKind): string {
  if (kind === "percent") return `${NARROW}%`;
  return kind === "times" ? "x" : "";
}

/** What toFixed has written, grouped and with a sign of its own width; none before 0. */
function signed(fixed: string, marks: NumberMarks): string {
  const size = inMarks(fixed.replace("-", ""), marks);
  return Number(fixed) < 0 ? `−${size}` : size;
}
