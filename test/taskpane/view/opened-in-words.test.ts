import { openedInWords } from "../../../src/taskpane/view/share/opened-in-words";
import type { FormulaCell } from "../../../src/native/convert/where";

const cells = (count: number): FormulaCell[] =>
  Array.from({ length: count }, (_, row) => ({
    at: { sheet: "Hedge", cells: `B${row + 1}` },
    formula: "=COINM.NOTIONAL(1,2)",
  }));
const NOTHING = { ours: [], broken: [], newer: [], protectedSheets: [], recorded: [] };

test("a workbook that needs no add-in is live for everybody, and nothing is to be done", () => {
  const lines = openedInWords(NOTHING);
  expect(lines.map(({ sees }) => sees)).toEqual(["Everything is live.", "Everything is live.", "Everything is live."]);
  expect(lines.filter(({ remedy }) => remedy)).toEqual([]);
});

test("each line that costs somebody a number has what mends it beside it", () => {
  const opened = {
    ours: cells(8),
    broken: cells(1),
    newer: [{ since: "Excel 2021" as const, cells: cells(2), functions: ["LET"] }],
    protectedSheets: ["Locked"],
    recorded: ["Hedge BTC"],
  };
  expect(openedInWords(opened).map(({ who, cells: which, remedy }) => [who, which, remedy?.do])).toEqual([
    ["You, here and now", "Hedge!B1", "repair"],
    ["Excel 2021 and later, 365 or the web, with the add-in", "", undefined],
    ["Excel without the add-in", "Hedge!B1, Hedge!B2, Hedge!B3, Hedge!B4, Hedge!B5, Hedge!B6 and 2 more", "compare"],
    ["Excel on a tablet or a phone", "", "compare"],
    ["Excel before 2021", "Hedge!B1, Hedge!B2", "back"],
    ["Whoever opens it, with the add-in or without", "Hedge BTC", undefined],
    ["Protected sheets", "", undefined],
  ]);
});
