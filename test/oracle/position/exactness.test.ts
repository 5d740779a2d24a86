import { answerOf, identical } from "../answer-of";
import type { Oracle, Row } from "../answers";
import { Random } from "../random";
import { isMultiple, isTie } from "../rational";
import * as answers from "./answers";
import * as rows from "./rows";

interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  /** The least number of rows that must have been refused as "no such value". */
  readonly none: number;
  /** Rows that stand exactly on a lot, or between two, and how many there must have been. */
  readonly onBoundary?: (row: Row) => boolean;
  readonly seed: number;
}

const ROWS = 10000;
const EXAMINED: readonly Examined[] = [
  { name: "INVERSE_PNL_USD", answer: answers.inversePnlUsd, row: rows.pnlUsdRow, none: 0, seed: 20110601 },
  { name: "INVERSE_ROE", answer: answers.inverseRoe, row: rows.roeRow, none: 0, seed: 20110602 },
  { name: "LINEAR_PNL", answer: answers.linearPnl, row: rows.linearRow, none: 0, seed: 20110603 },
  { name: "TARGET_PRICE", answer: answers.targetPrice, row: rows.targetRow, none: 1500, seed: 20110604 },
  { name: "BREAKEVEN_PRICE", answer: answers.breakevenPrice, row: rows.breakevenRow, none: 1500, seed: 20110605 },
  { name: "NOTIONAL", answer: answers.notional, row: rows.notionalRow, none: 0, seed: 20110606 },
  {
    name: "COINS_TO_CONTRACTS",
    answer: answers.coinsToContracts,
    row: rows.coinsRow,
    none: 0,
    onBoundary: (row) => {
      const parts = answers.contractsOfCoins(row);
      return parts !== undefined && (isTie(parts.lot, parts.exact) || isMultiple(parts.lot, parts.exact));
    },
    seed: 20110607,
  },
  {
    name: "POSITION_SIZE",
    answer: answers.positionSize,
    row: rows.sizeRow,
    none: 300,
    onBoundary: (row) => {
      const found = answers.sizeAtStop(row);
      return typeof found === "object" && "lot" in found && isMultiple(found.lot, found.exact);
    },
    seed: 20110608,
  },
];

describe.each(EXAMINED)(
  "$name against an independent exact oracle",
  ({ name, answer, row, none, onBoundary, seed }) => {
    const different: string[] = [];
    const refused = { invalid: 0, none: 0 };
    let boundary = 0;

    beforeAll(() => {
      const random = new Random(seed);
      for (let count = 0; count < ROWS; count++) {
        const given = row(random);
        const expected = answer(given);
        const actual = answerOf(name, given);
        if (!identical(actual, expected))
          different.push(
            `${name}(${JSON.stringify(given)}) gave ${JSON.stringify(actual)}, exactly ${JSON.stringify(expected)}`,
          );
        if (typeof expected === "object") refused[expected.refuses]++;
        if (onBoundary?.(given)) boundary++;
      }
    });

    test(`${ROWS} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
      expect(different.slice(0, 20)).toEqual([]);
    });

    test("the rows were hard, and most of them had an answer", () => {
      expect(refused.invalid).toBeGreaterThan(ROWS / 200);
      expect(refused.none).toBeGreaterThanOrEqual(none);
      expect(refused.invalid + refused.none).toBeLessThan(ROWS / 2);
      if (onBoundary) expect(boundary).toBeGreaterThan(ROWS / 10);
    });
  },
);
