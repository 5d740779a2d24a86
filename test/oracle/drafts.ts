import type { Argument, Given, Row } from "./cells";
import { neighbour, notPositive, price } from "./numbers";
import type { Random } from "./random";

/** A row that is still being made. */
export type Draft = Argument[];

/** A list of so many rows, at times one value for all of them. */
export const column = (random: Random, rows: number, make: () => Given): Argument =>
  random.chance(0.15) ? make() : Array.from({ length: rows }, make);

/** One number is not what it must be. */
export function spoilt(random: Random, row: Draft, places: readonly number[], chance = 0.03): Row {
  if (!random.chance(chance)) return row;
  const place = random.pick(places);
  const bad = notPositive(random);
  const there = row[place];
  if (Array.isArray(there)) there[random.integer(0, there.length - 1)] = bad;
  else row[place] = bad;
  return row;
}

/** Half of the time next to the other price, where all but the last digits cancel. */
export function beside(random: Random, other: number): number {
  const near = random.weighted([
    [4, () => price(random)],
    [3, () => Number((other * (1 + (random.fraction() - 0.4) / 10)).toPrecision(7))],
    [2, () => neighbour(other, random.integer(-9, 9))],
    [1, () => other],
  ]);
  return near > 0 ? near : other;
}
