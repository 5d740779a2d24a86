import { AVG_ENTRY, FUNDING_LEDGER } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { defineOnRanges, type Definition, type Rows } from "../../../src/catalog/declare/define";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { aboveZero, anyNumber, notNegative } from "../../../src/catalog/declare/rules";
import type { Quantity } from "../../../src/core/units";
import { rowsOf } from "../rows-of";

const only = (blocks: (Rows<Cell> | undefined)[], definition: Definition = AVG_ENTRY) =>
  evaluateOnRanges(definition, blocks)[0]?.[0];

test("a list is read from a column or from a row", () => {
  expect(
    only([
      [[1000], [1000]],
      [[60000], [40000]],
    ]),
  ).toBe(48000);
  expect(only([[[1000, 1000]], [[60000], [40000]]])).toBe(48000);
  expect(only([rowsOf([1, 2], [3, 4]), [[60000]]])).toMatchObject({
    message: "contracts takes one column or one row, was a range of 2 × 2",
  });
});

test("one value stands for every row, two for three do not", () => {
  expect(only([[[10], [30]], [[50000]]])).toBe(50000);
  expect(
    only([
      [[10], [30], [5]],
      [[50000], [1]],
    ]),
  ).toMatchObject({
    message: "prices and contracts must have as many rows as each other, were 2 and 3",
  });
});

test("an empty row is passed over, whatever else stands in it; a full one must be sound", () => {
  for (const blank of [0, null, ""])
    expect(
      only([
        [[1000], [blank], [1000]],
        [[60000], [blank], [40000]],
      ]),
    ).toBe(48000);
  expect(
    only([
      [[1000], [1000]],
      [[60000], [null]],
    ]),
  ).toMatchObject({ message: "prices is empty: it has no default, in row 2" });
  expect(
    only([
      [[1000], ["x"]],
      [[60000], [1]],
    ]),
  ).toMatchObject({ message: 'contracts must be a number, was "x", in row 2' });
});

test("an error cell in a list is the result", () => {
  const error = new CellError("#DIV/0!");
  expect(
    only([
      [[1000], [error]],
      [[60000], [40000]],
    ]),
  ).toBe(error);
});

interface Everything {
  coins: Quantity<"coin">;
  bands: readonly { floor: Quantity<"coin">; rate: Quantity<"fraction"> }[];
  venue: string;
  headers: boolean;
  mark_price: Quantity<"USD/coin"> | null;
  value_price: Quantity<"USD/coin"> | null;
}
const { name, group, summary, formula, result, guidance, errors, sources, related } = AVG_ENTRY;
const EVERYTHING = defineOnRanges<Everything>({
  letters: { result: "x" },
  ...{ name, group, summary, formula, result, guidance, errors, sources, related },
  takes: "values",
  parameters: {
    coins: { unit: "coin", about: "", rule: anyNumber },
    bands: {
      about: "",
      columns: {
        floor: { unit: "coin", about: "", rule: notNegative },
        rate: { unit: "fraction", about: "", rule: aboveZero },
      },
    },
    venue: { text: true, about: "" },
    headers: { truth: true, about: "", otherwise: true },
    mark_price: { unit: "USD/coin", about: "", rule: aboveZero, otherwise: null },
    value_price: { unit: "USD/coin", about: "", rule: aboveZero, otherwise: null },
  },
  examples: [],
  compute: ({ coins, bands, venue, headers, mark_price }) => [
    [coins, bands.length, venue, headers, mark_price ?? "not given"],
  ],
});
const sound: (Rows<Cell> | undefined)[] = [
  [[5]],
  [
    [0, 0.01],
    [10, 0.02],
    [null, ""],
  ],
  [["Bybit"]],
];

test("single values, tables, texts, truth values and what is not given", () => {
  expect(evaluateOnRanges(EVERYTHING, sound)).toEqual([[5, 2, "Bybit", true, "not given"]]);
  expect(evaluateOnRanges(EVERYTHING, [...sound, [["false"]], [[70000]]])).toEqual([[5, 2, "Bybit", false, 70000]]);
});

test.each([
  ["a range for a single value", 0, [[1], [2]], "coins takes one value, was a range of 2 × 1"],
  ["a table with a column too few", 1, [[1]], "bands must have 2 columns (floor, rate), had 1"],
  [
    "a table with a bad number",
    1,
    [
      [0, 0.01],
      [1, 0],
    ],
    "bands: rate must be above 0, was 0 (is the cell empty?), in row 2",
  ],
  ["a table with a text", 1, [["a", 0.01]], 'bands: floor must be a number, was "a", in row 1'],
  ["an empty table", 1, [[null, null]], "bands is empty: it takes rows of floor, rate"],
  ["a text that is missing", 2, [[""]], "venue is empty: it has no default"],
  ["a word that is no truth value", 3, [["maybe"]], 'headers must be TRUE or FALSE, was "maybe"'],
  ["a price that is given and bad", 4, [[0]], "mark_price must be above 0, was 0 (is the cell empty?)"],
] as [string, number, Rows<Cell>, string][])("%s is refused", (_, place, block, message) => {
  const blocks = [...sound, undefined, undefined];
  blocks[place] = block;
  expect(only(blocks, EVERYTHING)).toMatchObject({ kind: "invalid", message });
});

interface Table {
  wallets: readonly Quantity<"coin">[];
  held: readonly Quantity<"contracts">[];
  wanted: readonly Quantity<"contracts">[];
  prices: readonly Quantity<"USD/coin">[];
}
const TABLE = defineOnRanges<Table>({
  letters: { result: "x" },
  ...{ name, group, summary, formula, result, guidance, errors, sources, related },
  takes: "columns",
  emptyWhere: ["held", "wanted"],
  parameters: {
    wallets: { list: true, alone: true, unit: "coin", about: "", rule: notNegative, blank: 0 },
    held: { list: true, unit: "contracts", about: "", rule: anyNumber, blank: 0 },
    wanted: { list: true, unit: "contracts", about: "", rule: anyNumber },
    prices: { list: true, unit: "USD/coin", about: "", rule: aboveZero },
  },
  examples: [],
  idle: ({ wallets }) => (wallets.length === 4 ? [[4, "wallets"]] : undefined),
  compute: ({ wallets, held, wanted, prices }) => [[wallets.length], held, wanted, prices],
});
const list = (...cells: Cell[]) => cells.map((cell) => [cell]);

test("a list that stands alone has a length of its own, and its rows are no rows of the table", () => {
  const three = [list(7), list(1, 2, 0), list(1, 1, 0), list(5, 6, null)];
  expect(evaluateOnRanges(TABLE, three)).toEqual([[1], [1, 2, 0], [1, 1, 0], [5, 6, 0]]);
  expect(evaluateOnRanges(TABLE, [list(7, 8, 9), list(1), list(1), list(5)])).toEqual([[3], [1], [1], [5]]);
  expect(only([list(7, 8, -9), ...three.slice(1)], TABLE)).toMatchObject({
    message: "wallets must not be below 0, was -9, in row 3",
  });
});

test("a list that stands alone may be left out, and may have a heading, which counts as a row", () => {
  expect(evaluateOnRanges(TABLE, [undefined, list(1), list(1), list(5)])).toEqual([[1], [1], [1], [5]]);
  expect(only([list("wallets", 7, -9), list(1), list(1), list(5)], TABLE)).toMatchObject({
    message: "wallets must not be below 0, was -9, in row 3",
  });
});

test("a row is empty where every list that marks it is blank or 0, and only there", () => {
  expect(only([list(1), list(0, 1), list(null, 1), list(-5, 6)], TABLE)).toBe(1);
  expect(only([list(1), list(0, 1), list(2, 1), list(-5, 6)], TABLE)).toMatchObject({
    message: "prices must be above 0, was -5, in row 1",
  });
  expect(only([list(1), list(3, 1), list(null, 1), list(5, 6)], TABLE)).toMatchObject({
    message: "wanted is empty: it has no default, in row 1",
  });
});

test("a table of empty rows alone needs none of its other lists, any other does", () => {
  expect(evaluateOnRanges(TABLE, [list(1), list(null)])).toEqual([[1], [0], [0], [0]]);
  expect(evaluateOnRanges(TABLE, [list(1), list(0, 0), list(0)])).toEqual([[1], [0, 0], [0, 0], [0, 0]]);
  expect(only([list(1), list(0, 1), list(0, 0)], TABLE)).toMatchObject({
    message: "prices is empty: it has no default",
  });
});

test("a function that is idle may answer with a row", () => {
  expect(evaluateOnRanges(TABLE, [list(1, 2, 3, 4)])).toEqual([[4, "wallets"]]);
});

test("a row without a cell, which no Excel sends, is a blank one", () => {
  const prices = [[70000], [56000]];
  const given = (valued: Cell[][]) =>
    evaluateOnRanges(FUNDING_LEDGER, [[[-3500]], prices, [[0.0001]], [[100]], valued]);
  expect(given([[], []])).toEqual(given([[null], [null]]));
});
