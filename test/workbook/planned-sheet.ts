import type { Extent } from "../../src/workbook/cell-address";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

const area = (row: number, column: number, rows = 1, columns = 1): Extent => ({ row, column, rows, columns });

/** One of everything that a plan can hold, in B2:G20. Its formulas are known to every workbook under test. */
export const everything: SheetPlan = {
  title: "Hedge",
  extent: area(1, 1, 19, 6),
  blocks: [
    { row: 1, column: 1, entries: [["Lock the dollar value"], ["Change a blue number."]] },
    {
      row: 4,
      column: 1,
      entries: [
        ["Coins", 5, "coins"],
        ["Price", 70000],
        ["Side", "short", null],
        ["Sum", { formula: "=1+2" }],
        ["Known", true],
      ],
    },
    { row: 10, column: 1, entries: [["Price", "Unhedged"]] },
    { row: 11, column: 1, entries: [[{ formula: "=SEQUENCE(3,2)" }]], spills: { rows: 3, columns: 2 } },
    { row: 14, column: 1, entries: [["red: look"]] },
  ],
  looks: [
    { area: area(1, 1), role: "title" },
    { area: area(2, 1), role: "note" },
    { area: area(4, 1, 5), role: "label" },
    { area: area(4, 2, 2), role: "input", format: "#,##0.00" },
    { area: area(7, 2), role: "result", format: "0.0%" },
    { area: area(10, 1, 1, 2), role: "head" },
    { area: area(10, 1), align: "left" },
  ],
  columnWidths: [30, 14],
  validations: [
    { area: area(4, 2, 2), rule: { above: 0 }, says: "A number above 0." },
    { area: area(6, 2), rule: { list: ["long", "short"] }, says: "long or short." },
  ],
  names: [
    { name: "Coins_held", area: area(4, 2) },
    { name: "Ladder", area: area(11, 1, 3, 2) },
  ],
  highlights: [
    { area: area(11, 1, 3, 2), rule: { scale: "around zero" } },
    { area: area(14, 1), rule: { text: "red", level: "red" } },
  ],
  charts: [
    {
      kind: "lines",
      title: "Wealth against price",
      source: area(10, 1, 4, 2),
      place: area(3, 4, 8, 3),
      xTitle: "Price",
      yTitle: "Wealth",
      xFormat: "#,##0",
      yFormat: "#,##0",
    },
  ],
  frozenRows: 3,
};

/** A plan of nothing but cells, from one place on. */
export const cellsOnly = (row: number, column: number, entries: SheetPlan["blocks"][number]["entries"]): SheetPlan => ({
  title: "Cells",
  extent: area(row, column, entries.length, Math.max(...entries.map((cells) => cells.length))),
  blocks: [{ row, column, entries }],
  looks: [],
  columnWidths: [],
  validations: [],
  names: [],
  highlights: [],
  charts: [],
  frozenRows: 0,
});
