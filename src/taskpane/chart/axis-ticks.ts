import type { ScaleLinear } from "d3-scale";
import type { FigureKind } from "../../builder/figures/figure-kind";
import type { Words } from "../../builder/words/words";
import { textWidth } from "./text-width";

export type Scale = ScaleLinear<number, number>;

export interface Tick {
  /** In pixels along the axis. */
  readonly at: number;
  readonly value: number;
  readonly text: string;
}

/** Between two texts beside each other. */
const GAP = 12;
const MOST = 8;

export function ticksOf(scale: Scale, kind: FigureKind, count: number, { axis }: Words): Tick[] {
  const values = scale.ticks(count);
  const words = axis(values, kind);
  return values.map((value, index) => ({ at: scale(value), value, text: words[index] ?? "" }));
}

/** As many ticks below the plot as have room beside each other. */
export function ticksAcross(scale: Scale, kind: FigureKind, words: Words): Tick[] {
  for (let count = MOST; count > 1; count -= 1) {
    const ticks = ticksOf(scale, kind, count, words);
    if (fits(ticks)) return ticks;
  }
  return ticksOf(scale, kind, 1, words).slice(0, 1);
}

const fits = (ticks: readonly Tick[]): boolean =>
  ticks.every(({ at, text }, index) => {
    const next = ticks[index + 1];
    return !next || next.at - at >= (textWidth(text) + textWidth(next.text)) / 2 + GAP;
  });
