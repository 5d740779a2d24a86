import type { tokens } from "@fluentui/react-components";
import type { HeatMap } from "../../builder/charts/chart";
import { rangeOf, type Range } from "./value-range";

/** How much of its colour a cell takes: from a breath to as much as the digits on it can stand. */
export const SHARES = [0, 8, 17, 26, 35, 44] as const;
const STRONGEST = SHARES.length - 1;
const UNSEEN = 1e-3;

export const HUES = {
  above: "colorBrandForeground1",
  below: "colorPaletteDarkOrangeForeground1",
} as const satisfies Record<string, keyof typeof tokens>;

/** What a marked cell stands for, in a word. */
export const MARKED = "liquidated";

export interface Heat {
  readonly hue: keyof typeof HUES;
  /** An index into the shares. */
  readonly strength: number;
}

export const heatRange = (map: HeatMap): Range =>
  rangeOf(map.values.flat().map((value) => (Number.isFinite(value) ? (value ?? undefined) : undefined))) ?? [0, 0];

/** Around 0 both sides are measured by the same yard, so that equal strength is equal size. */
export function heatOf(value: number, [low, high]: Range, scale: HeatMap["scale"]): Heat {
  if (scale === "low to high") return { hue: "above", strength: strengthOf(value - low, high - low) };
  return { hue: value < 0 ? "below" : "above", strength: strengthOf(Math.abs(value), Math.max(-low, high)) };
}

/** What is too small to be written beside the largest has no colour either; anything else has at least a breath of it. */
const strengthOf = (size: number, most: number): number =>
  size <= most * UNSEEN ? 0 : Math.ceil((size / most) * STRONGEST);

/** The colours from one end of the scale to the other, for its key. */
export const heatKey = (scale: HeatMap["scale"]): Heat[] => {
  const up = SHARES.map((_, strength): Heat => ({ hue: "above", strength }));
  const down = up.slice(1).map(({ strength }): Heat => ({ hue: "below", strength }));
  return scale === "low to high" ? up : [...down.reverse(), ...up];
};
