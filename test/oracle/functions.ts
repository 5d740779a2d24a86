import * as answers from "./answers";
import type { Oracle, Row, Situation } from "./answers";
import type { Random } from "./random";
import { bankruptcyRow } from "./rows/bankruptcy";
import { fundingRow } from "./rows/funding";
import { hedgeRow } from "./rows/hedge";
import { liquidationRow } from "./rows/liquidation";
import { pnlRow } from "./rows/pnl";

export interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  readonly situation?: (row: Row) => Situation | undefined;
  /** The least number of rows in each situation that a run must have met. */
  readonly atLeast: Partial<Record<Situation, number>>;
  readonly seed: number;
}

/** Every function with its oracle and its source of rows. */
export const EXAMINED: readonly Examined[] = [
  { name: "INVERSE_PNL", answer: answers.inversePnl, row: pnlRow, atLeast: {}, seed: 20090103 },
  {
    name: "HEDGE_CONTRACTS",
    answer: answers.hedgeContracts,
    row: hedgeRow,
    situation: answers.hedgeSituation,
    atLeast: { tie: 5000, multiple: 4000 },
    seed: 20100522,
  },
  {
    name: "LIQ_PRICE",
    answer: answers.liqPrice,
    row: liquidationRow,
    situation: (row) => answers.priceSituation(row, answers.liquidationFraction),
    atLeast: { tie: 500, multiple: 2000, covered: 2000, zero: 2000 },
    seed: 20140224,
  },
  {
    name: "BANKRUPTCY_PRICE",
    answer: answers.bankruptcyPrice,
    row: bankruptcyRow,
    situation: (row) => answers.priceSituation(row, answers.bankruptcyFraction),
    atLeast: { tie: 500, multiple: 2000, covered: 2000, zero: 2000 },
    seed: 20160513,
  },
  { name: "FUNDING_COST", answer: answers.fundingCost, row: fundingRow, atLeast: {}, seed: 20171217 },
];
