import { percent, plainNumber } from "../../catalog/declare/plain-number";
import type { FigureKind } from "../figures/figure-kind";

/** The narrow space before a per cent sign and between groups of digits. */
const NARROW = "\u202f";

/** A number as the pane writes it, with commas between thousands. A per cent is given as a fraction. */
export function digitsOf(value: number, kind: FigureKind): string {
  if (kind === "percent") return withCommas(percent(value));
  return kind === "times" ? `${withCommas(plainNumber(value))}x` : withCommas(plainNumber(value));
}

/** A sentence of the catalog with commas between thousands, as the pane writes them. */
export const withCommas = (text: string): string => text.replace(/\u202f(?=\d)/g, ",");

/** The unit that is written once, beside an axis or over a column, because the numbers themselves do not carry it. */
export function unitOf(kind: FigureKind, coin: string): string {
  if (kind === "USD" || kind === "price") return "USD";
  if (kind === "coin") return coin;
  return kind === "contracts" ? "contracts" : "";
}

/** The number with its unit: "350,000 USD", "5.25 BTC", "10.56 %", "2x". */
export function inFull(value: number, kind: FigureKind, coin: string): string {
  const unit = Math.abs(value) === 1 && kind === "contracts" ? "contract" : unitOf(kind, coin);
  return [digitsOf(value, kind), unit].filter(Boolean).join(" ");
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
export function axisWords(ticks: readonly number[], kind: FigureKind): string[] {
  const shown = kind === "percent" ? ticks.map((tick) => tick * 100) : ticks;
  const { factor, letter } = sizeOf(Math.max(...shown.map(Math.abs)));
  const step = Math.abs((shown[1] ?? 0) - (shown[0] ?? 0)) / factor;
  const places = step > 0 ? Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 2;
  return shown.map((tick) =>
    tick === 0 ? `0${behind(kind)}` : `${fixed(tick / factor, places)}${letter}${behind(kind)}`,
  );
}

/**
 * A number where there is little room, with `digits` significant digits, or all that stand before the point if those
 * are more. Beside other numbers, of which `among` is the largest, places too small to matter are left out.
 */
export function inBrief(value: number, kind: FigureKind, digits = 3, among = 0): string {
  const percents = kind === "percent" ? 100 : 1;
  const shown = value * percents;
  const { factor, letter } = sizeOf(
    Math.abs(Number(shown.toPrecision(Math.max(3, digits)))),
    among * percents || undefined,
  );
  const scaled = shown / factor;
  const places = Math.min(placesFor(scaled, digits), placesFor((among * percents) / factor, digits + 1));
  const text = fixed(scaled, Math.min(12, places));
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return `${short}${short === "0" ? "" : letter}${behind(kind)}`;
}

/** Places after the point for so many significant digits. */
const placesFor = (value: number, digits: number): number =>
  value === 0 ? Infinity : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));

function behind(kind: FigureKind): string {
  if (kind === "percent") return `${NARROW}%`;
  return kind === "times" ? "x" : "";
}

function fixed(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  const [whole = "", ...rest] = text.split(".");
  const grouped = [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
  return value < 0 && Number(text) !== 0 ? `−${grouped}` : grouped;
}
