import { sameBlock, type Argument, type Cell, type Oracle, type Row } from "../cells";
import { METHODS } from "../methods";
import { neighbour } from "../numbers";
import { absolute, same, shown, times } from "../rational";
import { readTiers } from "../read-tiers";
import type { Cells } from "../tier-tables";

/** What a row is by its answer: true where it is in the situation. */
type Is = (cell: Cell, row: Row) => boolean;
export type Situations = Readonly<Record<string, Is>>;

/** An oracle that also tells which of these situations a row is in. */
export const telling =
  (oracle: Oracle, situations: Situations): Oracle =>
  (row) => {
    const { block, met } = oracle(row);
    const cell = block[0]?.[0] as Cell;
    const others = Object.entries(situations).flatMap(([name, is]) => (is(cell, row) ? [name] : []));
    return { block, met: [...met, ...others] };
  };

export const isInvalid = (cell: Cell): boolean => typeof cell === "object" && cell.refuses === "invalid";

/** The other argument in that place has another answer. */
export const differs =
  (oracle: Oracle, place: number, instead: (given: Argument) => Argument): Is =>
  (cell, row) => {
    if (isInvalid(cell)) return false;
    const other = row.with(place, instead(row[place] as Argument));
    return !sameBlock([[cell]], oracle(other).block);
  };
export const step =
  (steps: number) =>
  (given: Argument): Argument =>
    neighbour(given as number, steps);
const without = () => null;

/** Rows that each method answers, and those to which "mark" has another answer. */
export const methods = (oracle: Oracle, place: number): Situations => ({
  ...Object.fromEntries(
    METHODS.map((method): [string, Is] => [method, (cell, row) => row[place] === method && !isInvalid(cell)]),
  ),
  "not as by mark": differs(oracle, place, without),
});

/** Tables in place of the rate, which it may change the answer or not; blank blocks, and blocks that are no table. */
export const tables = (oracle: Oracle, place: number): Situations => {
  const read = (row: Row) => readTiers(row[place]);
  const firstTier = (given: Argument): Argument =>
    Array.isArray(readTiers(given)) ? (given as Cells).filter((_, k) => k === 0) : given;
  return {
    tiers: (_, row) => Array.isArray(read(row)),
    "one tier": (_, row) => read(row)?.length === 1,
    "blank table": (_, row) => read(row) === undefined && row[place] !== null,
    "refused table": (_, row) => read(row) === "refused",
    "not as by the rate": differs(oracle, place, without),
    "not as by the first tier": differs(oracle, place, firstTier),
  };
};

/** A price of a path at which the position is worth exactly what a tier begins at. */
export const isOnAFloor: Is = (cell, row) => {
  const [tiers, prices] = [readTiers(row[8]), row[0] as readonly (number | null)[]];
  if (!Array.isArray(tiers) || isInvalid(cell)) return false;
  const dollars = absolute(times(shown(Number(row[1])), shown(Number(row[5] ?? 1))));
  return tiers
    .slice(1)
    .some(({ floor }) => prices.some((price) => price !== null && same(times(floor, shown(price)), dollars)));
};
