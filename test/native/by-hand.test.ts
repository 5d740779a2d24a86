import { AVG_ENTRY, FUNDING_APR, FUNDING_LEDGER, BASIS_APR, HEDGE_SPLIT, LIQ_PROB, NET_DELTA } from "../../src/catalog";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { calculate, type Rows } from "../../src/native/calculate/calculate";
import { normal } from "../../src/native/calculate/normal";
import { rounded } from "../../src/native/calculate/excel-rounding";
import { compared } from "../../src/native/certificate/compare";
import type { ArgumentShape } from "../../src/native/record/argument-shape";
import { twinOf } from "../../src/native/twins/twin";
import { mustMeet } from "../must-meet";
import { Random } from "../oracle/random";
import { plainRow } from "./plain-rows";

const ROWS = 300;

function native(definition: Definition, blocks: readonly (Rows | undefined)[], shape: readonly ArgumentShape[]): Rows {
  const names = Object.keys(definition.parameters);
  const twin = twinOf(definition, shape);
  if (!twin) throw new Error(`${definition.name} has no formula for these arguments`);
  return calculate(twin.expression, {
    given: (name) => blocks[names.indexOf(name)] ?? [[null]],
    reading: (name) => twin.readings.get(name),
  }).rows;
}

const ours = (definition: Definition, blocks: readonly (Rows | undefined)[]): Rows =>
  outcomes<Cell>(definition, blocks, (cell) => cell).map((row) =>
    row.map((one) => (one instanceof Refusal ? new CellError(one.kind === "none" ? "#N/A" : "#VALUE!") : one)),
  );

const CELL: ArgumentShape = { kind: "cell" };
const LEFT_OUT: ArgumentShape = { kind: "constant", cell: null };

/** Fills of one side or of two, with an empty row at times, and at times a price that is missing. */
function book(random: Random): { contracts: Cell[][]; prices: Cell[][] } {
  const count = random.integer(2, 12);
  const side = random.pick([-1, 1]);
  const isMixed = random.chance(0.2);
  const contracts: Cell[][] = [];
  const prices: Cell[][] = [];
  for (let row = 0; row < count; row++) {
    const isEmpty = row > 0 && row < count - 1 && random.chance(0.1);
    const sign = isMixed ? random.pick([-1, 1]) : side;
    contracts.push([isEmpty ? null : random.integer(1, 5000) * sign]);
    prices.push([isEmpty || random.chance(0.01) ? null : random.integer(1000000, 9000000) / 100]);
  }
  return { contracts, prices };
}

test.each([NET_DELTA, HEDGE_SPLIT])("$name over rows is the function, refusals included", (definition) => {
  const met = mustMeet({ refused: 3, "with an empty row": 20 });
  const random = new Random(19991231);
  for (let count = 0; count < ROWS; count++) {
    const { contracts, prices } = book(random);
    const coins = [[random.integer(0, 1000) / 100], [random.integer(0, 1000) / 100]];
    const blocks = [coins, contracts, prices, [[random.pick([1, 10, 100])]]];
    const expected = ours(definition, blocks);
    met("refused", expected[0]?.[0] instanceof CellError);
    met(
      "with an empty row",
      contracts.some(([held]) => held === null),
    );
    const shape = Object.keys(definition.parameters).map((_, place) => (place < 4 ? CELL : LEFT_OUT));
    const found = compared(expected, native(definition, blocks, shape));
    expect("difference" in found ? found.difference : found.unlike).toBeLessThan(1e-12);
  }
});

test("AVG_ENTRY over rows is the function, refusals included", () => {
  const met = mustMeet({ refused: 30, "with an empty row": 20 });
  const random = new Random(19870219);
  for (let count = 0; count < ROWS; count++) {
    const { contracts, prices } = book(random);
    const expected = ours(AVG_ENTRY, [contracts, prices]);
    met("refused", expected[0]?.[0] instanceof CellError);
    met(
      "with an empty row",
      contracts.some(([held]) => held === null),
    );
    const found = compared(expected, native(AVG_ENTRY, [contracts, prices], [CELL, CELL]));
    expect("difference" in found ? found.difference : found.unlike).toBeLessThan(1e-12);
  }
});

/** A period's payment and the sums so far; a sum of which next to nothing is left has fewer digits, as any in a cell has. */
test("FUNDING_LEDGER over rows is the function, refusals included", () => {
  const met = mustMeet({ refused: 15, "with an empty row": 60, "valued at another price": 60 });
  const random = new Random(20200312);
  for (let count = 0; count < ROWS; count++) {
    const { contracts, prices } = book(random);
    const rows = contracts.map(([held]) => held !== null);
    const rates = rows.map((isHeld) => [
      isHeld && !random.chance(0.005) ? random.pick([0.0001, -0.0003, 0.00075]) : null,
    ]);
    const values = random.chance(0.5) ? [[random.integer(1000000, 9000000) / 100]] : undefined;
    const periods = random.chance(0.5) ? [[random.integer(1, 9)]] : undefined;
    const blocks = [contracts, prices, rates, [[random.pick([1, 10, 100])]], values, undefined, periods];
    const expected = ours(FUNDING_LEDGER, blocks);
    met("refused", expected[0]?.[0] instanceof CellError);
    met("with an empty row", rows.includes(false));
    met("valued at another price", values !== undefined);
    const shape = blocks.map((block) => (block ? CELL : LEFT_OUT));
    const found = compared(expected, native(FUNDING_LEDGER, blocks, shape));
    expect([blocks, "difference" in found ? found.difference : found.unlike]).toEqual([blocks, expect.any(Number)]);
    expect("difference" in found && found.difference).toBeLessThan(1e-11);
  }
});

test("a ledger of amounts that a venue booked is left to the add-in", () => {
  const shape = [CELL, CELL, LEFT_OUT, CELL, LEFT_OUT, CELL];
  expect(twinOf(FUNDING_LEDGER, shape)).toBeUndefined();
});

test("steps of coins and tables of tiers are left to the add-in", () => {
  expect(twinOf(AVG_ENTRY, [CELL, CELL, CELL])).toBeUndefined();
});

test.each([FUNDING_APR, BASIS_APR])("$name compounded is the function to 1e-12", (definition) => {
  const random = new Random(20080103);
  const names = Object.keys(definition.parameters);
  const shape = names.map((name): ArgumentShape => (name === "compound" ? { kind: "constant", cell: true } : CELL));
  for (let count = 0; count < ROWS; count++) {
    const row = plainRow(definition, random).map((cell, place) => (names[place] === "compound" ? true : cell));
    const blocks = row.map((cell) => [[cell]]);
    const found = compared(ours(definition, blocks), native(definition, blocks, shape), 1e-15);
    expect("difference" in found ? found.difference : found.unlike).toBeLessThan(1e-12);
  }
});

test("LIQ_PROB is the function to 1e-12 of a probability, which is what it promises", () => {
  const random = new Random(17180101);
  for (let count = 0; count < ROWS; count++) {
    const blocks = plainRow(LIQ_PROB, random).map((cell) => [[cell]]);
    const found = compared(
      ours(LIQ_PROB, blocks),
      native(
        LIQ_PROB,
        blocks,
        blocks.map(() => CELL),
      ),
      1e-12,
    );
    expect(found).toEqual({ difference: 0 });
  }
});

/** Abramowitz and Stegun, table 26.1, and 26.2 for the tail. */
test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [-1.5, 0.066807201268858],
  [2.5, 0.993790334674224],
  [-4, 0.0000316712418331199],
])("the normal distribution at %d is %d", (x, probability) => {
  expect(normal(x) / probability).toBeCloseTo(1, 13);
});

/** What Excel shows for these, whose doubles lie a last place beside the decimal. */
test.each([
  ["ROUND", 2.675, 2, 2.68],
  ["ROUND", 1.005, 2, 1.01],
  ["ROUND", -2.5, 0, -3],
  ["ROUND", 1234567.5, -1, 1234570],
  ["ROUNDUP", 2.1, 0, 3],
  ["ROUNDUP", -2.1, 0, -3],
  ["ROUNDDOWN", 77388.88888888889, 2, 77388.88],
] as const)("%s(%d,%d) is %d", (by, value, decimals, result) => {
  expect(rounded(by, value, decimals)).toBe(result);
});
