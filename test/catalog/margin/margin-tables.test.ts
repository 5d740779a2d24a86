import { FIRST_BREACH, LIQ_PRICE_CROSS, LIQ_PRICE_TIERED, MARGIN_RATIO } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows } from "../../../src/catalog/declare/define";
import { evaluate } from "../../../src/catalog/read/evaluate";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { rowsOf } from "../rows-of";

type Block = Rows<Cell> | Cell;
const call = (definition: Definition, blocks: Record<string, Block>) =>
  evaluateOnRanges(
    definition,
    Object.keys(definition.parameters).map((name) => {
      const block = blocks[name];
      return block === undefined ? undefined : Array.isArray(block) ? (block as Rows<Cell>) : [[block as Cell]];
    }),
  );

describe("the tier table", () => {
  const tiered = (tiers: Rows<Cell>, more: Record<string, Block> = {}) =>
    call(LIQ_PRICE_TIERED, { contracts: -18000, entry_price: 60000, margin: 3, tiers, contract_size: 100, ...more });
  const blank = [null, ""];

  test.each<[string, Rows<Cell>, string]>([
    ["a first floor above 0", rowsOf([5, 0.004], [10, 0.01]), "tiers: the first floor must be 0, was 5, in row 1"],
    [
      "floors that fall",
      rowsOf([0, 0.004], [20, 0.01], [10, 0.02]),
      "tiers: floor must be above the one before it, was 10 after 20, in row 3",
    ],
    [
      "a floor twice",
      rowsOf([0, 0.004], [20, 0.01], [20, 0.02]),
      "tiers: floor must be above the one before it, was 20 after 20, in row 3",
    ],
    [
      "a rate that falls",
      rowsOf([0, 0.01], [20, 0.005]),
      "tiers: mmr must not be below the one before it, was 0.005 after 0.01, in row 2",
    ],
    ["a floor below 0", rowsOf([0, 0.01], [-20, 0.02]), "tiers: floor must not be below 0, was -20, in row 2"],
    ["a rate below 0", [[0, -0.01]], "tiers: mmr must be above 0 and below 1 (0.5 % is 0.005), was -0.01, in row 1"],
    [
      "a heading over one column",
      rowsOf(["floor", 0.004], [0, 0.01]),
      'tiers: floor must be a number, was "floor", in row 1',
    ],
    ["a heading within", rowsOf([0, 0.01], ["floor", "mmr"]), 'tiers: floor must be a number, was "floor", in row 2'],
    ["a hole", rowsOf([0, 0.01], [20, null]), "tiers: mmr is empty: it has no default, in row 2"],
    [
      "rows of the sheet, blank ones counted",
      [blank, [0, 0.01], blank, [0, 0.02]],
      "tiers: floor must be above the one before it, was 0 after 0, in row 4",
    ],
    ["no row at all", [blank], "tiers is empty: it takes rows of floor, mmr"],
  ])("%s: refused, with the row", (_, tiers, message) => {
    expect(tiered(tiers)).toMatchObject([[{ kind: "invalid", message }]]);
  });

  test("one row is enough, a hundred are not too many", () => {
    const many = Array.from({ length: 100 }, (_, k) => [k, (4 + k) / 1000]);
    expect(tiered([[0, 0.004]])).toEqual([[expect.any(Number), 0.004, 1]]);
    const [[price, mmr, number]] = tiered(many) as [[number, number, number]];
    expect(mmr).toBe(many[number - 1]?.[1]);
    expect(Math.floor(1800000 / price)).toBe(number - 1);
  });

  test("without a position there is no such price, or what if_none says", () => {
    expect(tiered([[0, 0.004]], { contracts: null })).toMatchObject([[{ kind: "none" }]]);
    expect(tiered([[0, 0.004]], { contracts: 0, if_none: "flat" })).toEqual([["flat"]]);
  });
});

describe("the cross book", () => {
  const book = {
    contracts: [[-3500], [null], [1000]],
    entry_prices: [[70000], [null], [71400]],
    balance: 0.5,
    mmrs: [[0.005]],
    contract_size: [[100]],
  };

  test("empty rows are passed over, whatever else stands in them", () => {
    const without = call(LIQ_PRICE_CROSS, { ...book, contracts: [[-3500], [1000]], entry_prices: [[70000], [71400]] });
    expect(call(LIQ_PRICE_CROSS, book)).toEqual(without);
    expect(call(LIQ_PRICE_CROSS, { ...book, entry_prices: [[70000], [-1], [71400]] })).toEqual(without);
  });

  test("a full row must be sound", () => {
    const message = "entry_prices must be above 0, was -1, in row 3";
    expect(call(LIQ_PRICE_CROSS, { ...book, entry_prices: [[70000], [1], [-1]] })).toMatchObject([[{ message }]]);
  });

  test("if_none stands in for a covered book and for none at all, not for one below maintenance", () => {
    const one = { ...book, contracts: [[-3500]], entry_prices: [[70000]], if_none: "never" };
    expect(call(LIQ_PRICE_CROSS, { ...one, balance: 5 })).toEqual([["never"]]);
    expect(call(LIQ_PRICE_CROSS, { ...one, contracts: [[0]] })).toEqual([["never"]]);
    const lost = { ...one, contracts: [[-3500], [3500]], entry_prices: [[70000], [80000]] };
    expect(call(LIQ_PRICE_CROSS, lost)).toMatchObject([[{ kind: "none" }]]);
  });
});

test("FIRST_BREACH takes one funding rate for the whole path, and survives without a position", () => {
  const path = {
    prices: [[71000, 77300, 77300]],
    contracts: -3500,
    entry_price: 70000,
    margin: 0.5,
    mmr: 0.005,
    contract_size: 100,
  };
  expect(call(FIRST_BREACH, path)).toMatchObject([
    [{ kind: "none", message: "survived: none of the 3 prices liquidates the position" }],
  ]);
  expect(call(FIRST_BREACH, { ...path, funding_rates: -0.001 })).toEqual([[2]]);
  expect(call(FIRST_BREACH, { ...path, contracts: null })).toMatchObject([
    [{ kind: "none", message: "survived: there is no position" }],
  ]);
  expect(call(FIRST_BREACH, { ...path, prices: [[71000, null, 77300]] })).toMatchObject([
    [{ message: "prices is empty: it has no default, in row 2" }],
  ]);
});

test("without a position a margin ratio is 0, or none the other way round", () => {
  expect(evaluate(MARGIN_RATIO, [0])).toBe(0);
  const cells = [null, null, null, null, null, null, null, "equity/maintenance"];
  expect(evaluate(MARGIN_RATIO, cells)).toMatchObject({ kind: "none" });
});
