import type { Given } from "./cells";
import { STEPS_IN_THOUSANDTHS, decimal, spelled } from "./numbers";
import type { Random } from "./random";
import { over, shown, type Rational } from "./rational";

/** A position of so many coins at entry, and coins behind it as leverage leaves them: rounded as a venue rounds. */
export function leveraged(random: Random, position: number, size: number, entry: number): number {
  const coins = (Math.abs(position) * size) / entry / random.pick([1, 1.5, 2, 3, 5, 10, 25, 100, 0.5]);
  const rounded = Number(coins.toPrecision(random.pick([3, 8, 16])));
  return rounded > 0 && Number.isFinite(rounded) ? rounded : 1;
}

export interface OnTick {
  tick: number;
  /** A multiple, or a half multiple, of the tick. */
  price: Rational;
  entry: number;
  /** entry·price: a position of so many dollars keeps every other number of the row short. */
  dollars: number;
}

/** A price on a tick (or midway between two), from which a row is worked out backwards. */
export function onTick(random: Random, side: 1 | -1): OnTick {
  const thousandths = random.pick(STEPS_IN_THOUSANDTHS);
  const ticks = random.integer(1, 4000) + (random.chance(0.3) ? 0.5 : 0);
  const price: Rational = { n: BigInt(ticks * 2 * thousandths), d: 2000n };
  const approximate = (ticks * thousandths) / 1000;
  const distance = 1 + decimal(random, 2, 2) + 0.25;
  const entry = Math.max(1, Math.round(side > 0 ? approximate * distance : approximate / distance));
  const dollars = spelled(over({ n: price.n * BigInt(entry), d: price.d }, shown(1)));
  return { tick: thousandths / 1000, price, entry, dollars };
}

export const tickOrNone = (random: Random, step: () => number): Given => (random.chance(0.4) ? step() : null);
