import { CATALOG } from "../../src/catalog";
import { INVALID, NONE, sameBlock, textOf, type Block, type Cell, type Row } from "../oracle/cells";
import { blockOf } from "../oracle/product";
import table from "./python-rows.json";

/** Rows of test/oracle/python/rows.py: arguments, and a value or a block of values; refusals as Excel shows them. */
type Told = number | string;
const ROWS = table as unknown as Record<string, readonly (readonly [Row, Told | readonly (readonly Told[])[]])[]>;

/** Approximate, with rows of their own programs (hedge_beta.py, touch_probability.py); or no formula at all. */
const WITHOUT = ["HEDGE_BETA", "LIQ_PROB", "HEDGE_CHECK", "RECONCILE_LIQ", "CONTRACT_SPEC"];

const cellOf = (told: Told): Cell => (told === "#N/A" ? NONE : told === "#VALUE!" ? INVALID : told);
const toldBlock = (told: (typeof ROWS)[string][number][1]): Block =>
  Array.isArray(told) ? (told as Told[][]).map((cells) => cells.map(cellOf)) : [[cellOf(told as Told)]];

test("every function with a closed form has rows, of every group", () => {
  const names = CATALOG.map(({ name }) => name);
  expect(names.filter((name) => !(name in ROWS)).sort()).toEqual([...WITHOUT].sort());
  expect(Object.keys(ROWS).filter((name) => !names.includes(name))).toEqual([]);
});

test("there are many of each, some of them to be refused, and most have a value", () => {
  const counts = Object.entries(ROWS).map(([name, rows]) => {
    const valued = rows.filter(([, told]) => told !== "#N/A" && told !== "#VALUE!").length;
    return { name, rows: rows.length, valued };
  });
  expect(counts.filter(({ rows, valued }) => rows < 40 || valued < 0.55 * rows)).toEqual([]);
  expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(3500);
  expect(Object.values(ROWS).filter((rows) => rows.some(([, told]) => told === "#VALUE!")).length).toBeGreaterThan(30);
});

test.each(Object.entries(ROWS))("%s gives the same to the last bit", (name, rows) => {
  const different = rows.flatMap(([args, told]) => {
    const [actual, expected] = [blockOf(name, args), toldBlock(told)];
    return sameBlock(actual, expected) ? [] : [{ args, gave: textOf(actual), exactly: textOf(expected) }];
  });
  expect(different.slice(0, 5)).toEqual([]);
});
