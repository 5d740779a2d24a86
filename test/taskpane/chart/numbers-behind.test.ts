import { numbersBehind } from "../../../src/taskpane/chart/numbers-behind";
import { CHANGE, WEALTH } from "./example-charts";
import { SHEET_WORDS } from "../../../src/builder/words/words";

test("behind lines stand all their points, with the units in the headings", () => {
  const { heads, rows } = numbersBehind(WEALTH, "BTC", SHEET_WORDS);
  expect(heads).toEqual(["Price (USD)", "Unhedged (USD)", "Hedged (USD)", "Hedged until liquidation (USD)"]);
  expect(rows).toHaveLength(6);
  expect(rows[4]).toEqual({ head: "139,300", cells: ["696,500", "350,000", "348,250"] });
});

test("behind a heat map stand its cells, and a dash where there is no value", () => {
  const { heads, rows } = numbersBehind(CHANGE, "BTC", SHEET_WORDS);
  expect(heads.slice(0, 3)).toEqual(["Price move", "Hedge ratio 0\u202f% (USD)", "Hedge ratio 50\u202f% (USD)"]);
  expect(rows[2]).toEqual({ head: "100\u202f%", cells: ["350,000", "175,000", "0", "–"] });
});

test("where the position has been liquidated, the cell says so beside its number", () => {
  const marked = [[], [], [false, true, false, false]];
  const { rows } = numbersBehind({ ...CHANGE, marked }, "BTC", SHEET_WORDS);
  expect(rows[2]?.cells).toEqual(["350,000", "175,000 liquidated", "0", "–"]);
});
