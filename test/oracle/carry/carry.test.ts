import { CATALOG } from "../../../src/catalog";
import type { Cell as CatalogCell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { Refusal } from "../../../src/core/refusal";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { Random } from "../random";
import * as answers from "./answers";
import type { Argument, Block, Cell, Oracle, Row, Situation } from "./cells";
import * as rows from "./rows";
import * as scenarios from "./scenarios";

const ROWS = 6000;

interface Examined {
  readonly name: string;
  readonly answer: Oracle;
  readonly row: (random: Random) => Row;
  readonly atLeast: Partial<Record<Situation, number>>;
  readonly seed: number;
}

/** Every method and table, each of them on a liquidation price, and where it decides otherwise than one rate by "mark". */
const RULES: Partial<Record<Situation, number>> = {
  mark: 1000,
  entry: 400,
  bankruptcy: 400,
  loss: 400,
  boundary: 1000,
  "boundary by mark": 250,
  "boundary by entry": 180,
  "boundary by bankruptcy": 180,
  "boundary by loss": 180,
  "not as by mark": 800,
  tiers: 2000,
  "one tier": 300,
  "level rates": 600,
  "higher tier": 3000,
  floor: 500,
  "not as by the first tier": 150,
  "blank table": 40,
  "refused table": 80,
};

const EXAMINED: readonly Examined[] = [
  { name: "FUNDING_LEDGER", answer: answers.fundingLedger, row: rows.fundingLedgerRow, atLeast: { cancels: 400 }, seed: 20160514 }, // prettier-ignore
  { name: "FUNDING_APR", answer: answers.fundingApr, row: rows.fundingAprRow, atLeast: {}, seed: 20160515 },
  { name: "BASIS_APR", answer: answers.basisApr, row: rows.basisAprRow, atLeast: {}, seed: 20171210 },
  { name: "CASH_CARRY", answer: answers.cashCarry, row: rows.cashCarryRow, atLeast: {}, seed: 20171218 },
  { name: "ROLL_HEDGE", answer: answers.rollHedge, row: rows.rollHedgeRow, atLeast: { tie: 1000 }, seed: 20190613 },
  { name: "HEDGE_COST", answer: answers.hedgeCost, row: rows.hedgeCostRow, atLeast: { cancels: 300 }, seed: 20200312 },
  { name: "SCENARIO_TABLE", answer: scenarios.scenarioTable, row: rows.scenarioTableRow, atLeast: { liquidated: 2000, covered: 500, unbacked: 40, ...RULES }, seed: 20210519 }, // prettier-ignore
  { name: "SCENARIO_GRID", answer: scenarios.scenarioGrid, row: rows.scenarioGridRow, atLeast: { tie: 500, liquidated: 2000, covered: 2000, ...RULES, boundary: 1500 }, seed: 20221111 }, // prettier-ignore
];

const defined = (name: string): Definition => {
  const definition = CATALOG.find((entry) => entry.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  return definition;
};

/** Lists go down a column; the hedge ratios of the grid, as in a sheet, along a row. */
const range = (argument: Argument, index: number, { name }: Definition): CatalogCell[][] | undefined => {
  if (argument === null) return undefined;
  if (!Array.isArray(argument)) return [[argument as CatalogCell]];
  if (Array.isArray(argument[0])) return argument as CatalogCell[][];
  const alongARow = name === "SCENARIO_GRID" && index === 3;
  return alongARow ? [argument as CatalogCell[]] : argument.map((cell) => [cell as CatalogCell]);
};

function blockOf(definition: Definition, row: Row): Block {
  const blocks = row.map((argument, index) => range(argument, index, definition));
  const block = outcomes<CatalogCell>(definition, blocks, (cell) => cell ?? null);
  return block.map((cells) => cells.map((cell) => (cell instanceof Refusal ? { refuses: cell.kind } : (cell as Cell))));
}

/** The same to the last bit: 0 is not −0. */
const sameCell = (a: Cell, b: Cell | undefined): boolean =>
  typeof a === "object" && typeof b === "object" ? a.refuses === b.refuses : Object.is(a, b);
const identical = (a: Block, b: Block): boolean =>
  a.length === b.length &&
  a.every(
    (cells, at) => cells.length === b[at]?.length && cells.every((cell, place) => sameCell(cell, b[at]?.[place])),
  );

describe.each(EXAMINED)("$name against an independent exact oracle", ({ name, answer, row, atLeast, seed }) => {
  const met: Partial<Record<Situation, number>> = {};
  const different: string[] = [];
  let refused = 0;

  beforeAll(() => {
    const random = new Random(seed);
    const definition = defined(name);
    for (let count = 0; count < ROWS; count++) {
      const given = row(random);
      const { block, met: situations } = answer(given);
      const actual = blockOf(definition, given);
      if (!identical(actual, block))
        different.push(`${name}(${JSON.stringify(given)}) gave ${JSON.stringify(actual)}, exactly ${JSON.stringify(block)}`); // prettier-ignore
      if (typeof block[0]?.[0] === "object" && block.length === 1) refused++;
      for (const situation of situations) met[situation] = (met[situation] ?? 0) + 1;
    }
  });

  test(`${ROWS} rows of seed ${seed} are the same to the last bit, refusals included`, () => {
    expect(different.slice(0, 10)).toEqual([]);
  });

  test("the rows were hard, and most of them had an answer", () => {
    const counts = Object.entries(atLeast).map(([special, least]) => ({ special, least, was: met[special as Situation] ?? 0 })); // prettier-ignore
    expect(counts.filter(({ least, was }) => was < least)).toEqual([]);
    expect(refused).toBeGreaterThan(ROWS / 100);
    expect(refused).toBeLessThan(ROWS / 3);
  });
});
