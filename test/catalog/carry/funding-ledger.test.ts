import { FUNDING_LEDGER, TRADE_LEDGER } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";

const column = (...cells: Cell[]): Cell[][] => cells.map((cell) => [cell]);
const marks = column(50000, 40000);
const dollars = (values: Cell[][] | undefined) =>
  evaluateOnRanges(FUNDING_LEDGER, [[[1000]], marks, [[0.0001]], undefined, values]).map(([, usd]) => usd);

test("coins are valued at the marks where nothing else is given: for all periods, or in a blank row for that one", () => {
  expect(dollars(undefined)).toEqual([0.1, 0.1]);
  expect(dollars(column(null))).toEqual([0.1, 0.1]);
  expect(dollars(column(60000, null))).toEqual([0.12, 0.1]);
  expect(dollars(column(null, 60000))).toEqual([0.1, 0.15]);
  expect(dollars(column(60000))).toEqual([0.12, 0.15]);
});

test("one mark for all periods stands in for a blank in any of them", () => {
  const rows = evaluateOnRanges(FUNDING_LEDGER, [
    [[1000]],
    [[50000]],
    [[0.0001]],
    undefined,
    column(60000, null, null),
  ]);
  expect(rows.map(([, usd]) => usd)).toEqual([0.12, 0.1, 0.1]);
});

test("a mark that is missing is named, not what it would have stood in for", () => {
  expect(evaluateOnRanges(FUNDING_LEDGER, [[[1000]], undefined, [[0.0001]]])).toMatchObject([
    [{ kind: "invalid", message: "mark_prices is empty: it has no default" }],
  ]);
});

test("the ledgers leave a row without contracts empty, between others and below them, and go on as if it were not there", () => {
  const held = column(1000, 500);
  const spread = column(null, 1000, 0, 500, null, "");
  for (const ledger of [FUNDING_LEDGER, TRADE_LEDGER]) {
    const [first, last] = evaluateOnRanges(ledger, [held, marks, [[0.0001]]]);
    const prices = column(null, 50000, 45000, 40000, 30000, null);
    const rows = evaluateOnRanges(ledger, [spread, prices, [[0.0001]]]);
    const empty = first?.map(() => "");
    expect(rows).toEqual([empty, first, empty, last, empty, empty]);
  }
});
