import { CATALOG } from "../../../src/catalog";
import type { Cell as Given } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { Refusal } from "../../../src/core/refusal";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { Random } from "../random";
import * as answers from "./answers";
import type { Argument, Block, Oracle, Row, Situation } from "./answers";
import * as rows from "./rows";

const ROWS = 6000;

interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  readonly atLeast: Partial<Record<Situation, number>>;
  readonly seed: number;
}

const EXAMINED: readonly Examined[] = [
  { name: "HEDGE_RATIO", answer: answers.hedgeRatio, row: rows.hedgeRatioRow, atLeast: {}, seed: 20110209 },
  { name: "NET_DELTA", answer: answers.netDelta, row: rows.netDeltaRow, atLeast: { flat: 900 }, seed: 20121128 },
  { name: "HEDGE_SPLIT", answer: answers.hedgeSplit, row: rows.hedgeSplitRow, atLeast: { flat: 900 }, seed: 20131204 },
  { name: "REHEDGE", answer: answers.rehedge, row: rows.rehedgeRow, atLeast: { tie: 800, multiple: 300, edge: 300 }, seed: 20150114 }, // prettier-ignore
  { name: "UNWIND", answer: answers.unwind, row: rows.unwindRow, atLeast: {}, seed: 20160709 },
  { name: "PROXY_HEDGE", answer: answers.proxyHedge, row: rows.proxyRow, atLeast: { tie: 800, multiple: 300 }, seed: 20170801 }, // prettier-ignore
  { name: "REBALANCE_CONTRACTS", answer: answers.rebalance, row: rows.rebalanceRow, atLeast: { tie: 400 }, seed: 20181215 }, // prettier-ignore
];

const defined = (name: string): Definition => {
  const definition = CATALOG.find((entry) => entry.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  return definition;
};

const range = (argument: Argument): Given[][] | undefined => {
  if (argument === null) return undefined;
  return Array.isArray(argument) ? argument.map((cell) => [cell as Given]) : [[argument as Given]];
};

const blockOf = (definition: Definition, row: Row): Block =>
  outcomes<Given>(definition, row.map(range), (cell) => cell).map((cells) =>
    cells.map((cell) => (cell instanceof Refusal ? { refuses: cell.kind } : (cell as number))),
  );

/** The same to the last bit: 0 is not −0. */
const identical = (a: Block, b: Block): boolean =>
  a.length === b.length &&
  a.every((cells, row) => cells.length === b[row]?.length && cells.every((cell, column) => sameCell(cell, b[row]?.[column]))); // prettier-ignore
const sameCell = (a: unknown, b: unknown): boolean =>
  typeof a === "object" && typeof b === "object" ? JSON.stringify(a) === JSON.stringify(b) : Object.is(a, b);

describe.each(EXAMINED)("$name against an independent exact oracle", ({ name, answer, row, atLeast, seed }) => {
  const met: Partial<Record<Situation, number>> = {};
  const different: string[] = [];
  let refused = 0;

  beforeAll(() => {
    const random = new Random(seed);
    const definition = defined(name);
    for (let count = 0; count < ROWS; count++) {
      const given = row(random);
      const { block, situation } = answer(given);
      const actual = blockOf(definition, given);
      if (!identical(actual, block))
        different.push(`${name}(${JSON.stringify(given)}) gave ${JSON.stringify(actual)}, exactly ${JSON.stringify(block)}`); // prettier-ignore
      if (block === answers.INVALID || block === answers.NONE) refused++;
      if (situation) met[situation] = (met[situation] ?? 0) + 1;
    }
  });

  test(`${ROWS} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
    expect(different.slice(0, 20)).toEqual([]);
  });

  test("the rows were hard, and most of them had an answer", () => {
    for (const [special, least] of Object.entries(atLeast))
      expect({ special, enough: (met[special as Situation] ?? 0) >= least, met }).toMatchObject({ enough: true });
    expect(refused).toBeGreaterThan(ROWS / 100);
    expect(refused).toBeLessThan(ROWS / 3);
  });
});
