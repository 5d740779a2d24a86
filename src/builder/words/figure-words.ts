import { percent, plainNumber } from "../../catalog/declare/plain-number";
import type { FigureKind } from "../figures/figure-kind";

/** The narrow space that the house sets between groups of digits and before a per cent sign. */
const NARROW = "\u202f";

/** The digits as the pane writes them, thousands apart by commas. A per cent is given as a fraction. */
export function digitsOf(value: number, kind: FigureKind): string {
  if (kind === "percent") return withCommas(percent(value));
  return kind === "times" ? `${withCommas(plainNumber(value))}x` : withCommas(plainNumber(value));
}

/** As the pane writes numbers that the catalogue has written. */
export const withCommas = (text: string): string => text.replace(/\u202f(?=\d)/g, ",");

/** What stands once beside an axis or over a column, because its numbers do not carry it themselves. */
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

/** A name with its unit behind it: "Price (USD)". */
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

/** Thousands are abbreviated from five digits on, for 3,500 is as short as 3.5k; beside such, from four. */
const sizeOf = (size: number, among = size): Size =>
  SIZES.find(({ factor }) => size >= (among < 1e4 ? Math.max(factor, 1e4) : factor)) ?? PLAIN;

/** The ticks of one axis, all of one size and with as many places as their step needs. */
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
 * One number where there is little room: `digits` significant ones, and never fewer than stand before the point. Beside
 * others of which the largest is `among`, places that could not be seen there are left out.
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

/** After the point, for so many significant digits. */
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
