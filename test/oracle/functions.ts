import { CARRY } from "./carry/examined";
import type { Given } from "./cells";
import type { Examined as OfAnyShape } from "./compare";
import { HEDGE } from "./hedge/examined";
import { MARGIN } from "./margin/examined";
import { POSITION } from "./position/examined";
import type { Random } from "./random";
import { SCENARIO } from "./scenario/examined";

/** Every function with its oracle and its source of rows, room by room. */
export const ORACLES: readonly OfAnyShape[] = [...POSITION, ...HEDGE, ...MARGIN, ...CARRY, ...SCENARIO];

export const oracleOf = (name: string): OfAnyShape => {
  const found = ORACLES.find((entry) => entry.name === name);
  if (!found) throw new Error(`there is no oracle for ${name}`);
  return found;
};

/** Functions of single cells, whose rows may stand below each other as ranges. */
export interface Examined extends OfAnyShape {
  readonly row: (random: Random) => readonly Exclude<Given, boolean>[];
}
export const EXAMINED = ["INVERSE_PNL", "HEDGE_CONTRACTS", "LIQ_PRICE", "BANKRUPTCY_PRICE", "FUNDING_COST"].map(
  (name) => oracleOf(name) as Examined,
);
