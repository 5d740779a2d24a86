import { FUNDING_LEDGER, LIQ_PRICE, RECONCILE_LIQ } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import type { Definition } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";

/** What the long runs have found, each by its shortest input: docs/fuzz.md. */

const inCells = (definition: Definition, blocks: readonly (Cell[][] | undefined)[]) =>
  outcomes<Cell>(definition, blocks, (cell) => cell ?? null);

test("a heading over more columns than a table has is refused by their number, and breaks nothing", () => {
  const tiers = [
    ["floor", "mmr", "remark"],
    [0, 0.005, "first"],
  ];
  const hedge = [[[-3500]], [[70000]], [[0.5]], [[0.005]], [[100]]];
  const [[result] = []] = inCells(LIQ_PRICE, [...hedge, ...new Array<undefined>(6).fill(undefined), tiers]);
  expect(result).toMatchObject({ kind: "invalid", message: "tiers must have 2 columns (floor, mmr), had 3" });
});

test("a size that would be beyond all doubles in coin is no slip that RECONCILE_LIQ looks for", () => {
  const tiers = [
    [0, 0.004],
    [10, 0.005],
  ];
  const screen = [[[-1e308]], [[60000]], [[3]], tiers, [[66000]], [[100]], undefined, undefined, [["Binance"]]];
  const [[method] = []] = inCells(RECONCILE_LIQ, screen);
  expect(["string", "object"]).toContain(typeof method);
  expect(inCells(RECONCILE_LIQ, screen)).toEqual(inCells(RECONCILE_LIQ, screen));
});

test("contracts so large that a tier deducts more dollars than any double breaks no reading of a print", () => {
  const tiers = [
    [0, 0.01],
    [200, 0.02],
  ];
  const screen = [[[-300]], [[3000]], [[20]], tiers, [[3200]], [[Number.MAX_VALUE]]];
  const [[method] = []] = inCells(RECONCILE_LIQ, [...screen, undefined, undefined, [["Kraken"]]]);
  expect(["string", "object"]).toContain(typeof method);
});

test("a row without a cell, which no Excel sends, is a blank one", () => {
  const given = (valued: Cell[][]) =>
    inCells(FUNDING_LEDGER, [[[-3500]], [[70000], [56000]], [[0.0001]], [[100]], valued]);
  expect(given([[], []])).toEqual(given([[null], [null]]));
});
