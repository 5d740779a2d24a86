import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows } from "../../../src/catalog/declare/define";
import { evaluate, type Outcome } from "../../../src/catalog/read/evaluate";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { Refusal } from "../../../src/core/refusal";
import { Random } from "../random";
import * as answers from "./answers";
import { neighbour } from "../numbers";
import { absolute, same, shown, times } from "../rational";
import { readTiers, type Tier } from "../read-tiers";
import type { Cells } from "../tier-tables";
import type { Answer, Given, Oracle, Row } from "./answers";
import * as rows from "./rows";

const ROWS = 8000;

interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  readonly seed: number;
  /** Answers and rows of a kind that a run must have met often enough, or its rows were not hard. */
  readonly met: Readonly<Record<string, (answer: Answer, row: Row) => boolean>>;
}

const isNone = (answer: Answer) => answer === answers.NONE;
const isZero = (answer: Answer) => answer === 0;
const isOne = (answer: Answer) => answer === 1;
const isTier = (from: number) => (answer: Answer) => Array.isArray(answer) && (answer[2] as number) >= from;

/** The other argument in that place has another answer. */
const differs = (oracle: Oracle, place: number, instead: (given: Given) => Given) => (answer: Answer, row: Row) =>
  answer !== answers.INVALID && !identical(answer, oracle(row.with(place, instead(row[place] as Given))));
const step = (steps: number) => (given: Given) => neighbour(given as number, steps);
const without = () => null;

/** Rows that each method answers, and those to which "mark" has another answer. */
const methods = (oracle: Oracle, place: number) => ({
  ...Object.fromEntries(["mark", "entry", "bankruptcy", "loss"].map((method) => [method, (answer: Answer, row: Row) => row[place] === method && answer !== answers.INVALID])), // prettier-ignore
  otherwise: differs(oracle, place, without),
});

/** Tables in place of the rate, which it may change the answer or not; blank blocks, and blocks that are no table. */
const tables = (oracle: Oracle, place: number) => {
  const read = (row: Row) => readTiers(row[place]);
  return {
    tiered: (_: Answer, row: Row) => Array.isArray(read(row)),
    oneTier: (_: Answer, row: Row) => read(row)?.length === 1,
    blankTable: (_: Answer, row: Row) => read(row) === undefined && row[place] !== null,
    refusedTable: (_: Answer, row: Row) => read(row) === "refused",
    otherwiseThanTheRate: differs(oracle, place, without),
    otherwiseThanTheFirstTier: differs(oracle, place, (given) => Array.isArray(readTiers(given)) ? (given as Cells).filter((_, k) => k === 0) : given), // prettier-ignore
  };
};

/** A price of a path at which the position is worth exactly what a tier begins at. */
const isOnAFloor = (answer: Answer, row: Row): boolean => {
  const [tiers, prices] = [readTiers(row[8]), row[0] as readonly (number | null)[]];
  if (!Array.isArray(tiers) || answer === answers.INVALID) return false;
  const dollars = times(shown(Number(row[1])), shown(Number(row[5] ?? 1)));
  return tiers.slice(1).some(({ floor }: Tier) => prices.some((price) => price !== null && same(times(floor, shown(price)), absolute(dollars)))); // prettier-ignore
};

const EXAMINED: readonly Examined[] = [
  { name: "INIT_MARGIN", answer: answers.initialMargin, row: rows.initialMarginRow, seed: 1900, met: {} },
  { name: "MAINT_MARGIN", answer: answers.maintenanceMargin, row: rows.maintenanceMarginRow, seed: 1905, met: { isZero } }, // prettier-ignore
  { name: "MARGIN_RATIO", answer: answers.marginRatio, row: rows.marginRatioRow, seed: 1923, met: { isNone, isOne, isZero } }, // prettier-ignore
  { name: "MARGIN_FOR_LIQ", answer: answers.marginForLiquidation, row: rows.marginForLiquidationRow, seed: 1933, met: { isZero, aboveZero: (answer) => Number(answer) > 0, ...methods(answers.marginForLiquidation, 7) } }, // prettier-ignore
  {
    name: "MAX_CONTRACTS",
    answer: answers.maxContracts,
    row: rows.maxContractsRow,
    seed: 1944,
    met: { isZero, onALot: differs(answers.maxContracts, 0, step(-1)), ...methods(answers.maxContracts, 6) },
  },
  { name: "LIQ_PRICE_TIERED", answer: answers.tieredLiquidation, row: rows.tieredRow, seed: 1951, met: { isNone, two: isTier(2), ten: isTier(10) } }, // prettier-ignore
  { name: "LIQ_PRICE_CROSS", answer: answers.crossLiquidation, row: rows.crossRow, seed: 1962, met: { isNone } },
  { name: "FIRST_BREACH", answer: answers.firstBreach, row: rows.breachRow, seed: 1973, met: { isNone, isOne, later: (answer) => Number(answer) > 2, isOnAFloor, onThePrice: differs(answers.firstBreach, 3, step(1)), ...methods(answers.firstBreach, 7), ...tables(answers.firstBreach, 8) } }, // prettier-ignore
];

/** A list is a column of cells, a table a block. */
const block = (given: Given): Rows<Cell> | undefined =>
  given === null ? undefined : Array.isArray(given) ? given.map((row) => (Array.isArray(row) ? row : [row])) : [[given as Cell]]; // prettier-ignore

function answerOf(definition: Definition, row: Row): Answer {
  const outcomes = definition.takes ? evaluateOnRanges(definition, row.map(block)) : [[evaluate(definition, row as readonly Cell[])]]; // prettier-ignore
  const [cells] = outcomes as [Outcome[]];
  if (cells.length > 1) return cells as number[];
  const [outcome] = cells;
  return outcome instanceof Refusal ? { refuses: outcome.kind } : (outcome as number | string);
}

/** The same to the last bit: 0 is not −0. */
const identical = (a: Answer, b: Answer): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, k) => Object.is(value, b[k]));
  const kind = (answer: Answer) => (typeof answer === "object" && "refuses" in answer ? answer.refuses : undefined);
  return Object.is(a, b) || (kind(a) !== undefined && kind(a) === kind(b));
};

describe.each(EXAMINED)("$name against an independent exact oracle", ({ name, answer, row, seed, met }) => {
  const definition = CATALOG.find((entry) => entry.name === name) as Definition;
  const different: string[] = [];
  const kinds: Examined["met"] = { refused: (expected: Answer) => expected === answers.INVALID, ...met };
  const counted = new Map<string, number>();

  beforeAll(() => {
    const random = new Random(seed);
    for (let count = 0; count < ROWS; count++) {
      const given = row(random);
      const expected = answer(given);
      const actual = answerOf(definition, given);
      if (!identical(actual, expected))
        different.push(`${name}(${JSON.stringify(given)}) gave ${JSON.stringify(actual)}, exactly ${JSON.stringify(expected)}`); // prettier-ignore
      for (const [kind, is] of Object.entries(kinds))
        counted.set(kind, (counted.get(kind) ?? 0) + +is(expected, given));
    }
  });

  test(`${ROWS} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
    expect(different.slice(0, 20)).toEqual([]);
  });

  test("the rows were hard, and most of them had an answer", () => {
    expect([...counted].filter(([, times]) => times < ROWS / 100)).toEqual([]);
    expect(counted.get("refused")).toBeLessThan(ROWS / 3);
  });
});
