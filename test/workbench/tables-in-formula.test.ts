import { areaName } from "../../workbench/excel/address";
import { withTables } from "../../workbench/sheet/tables-in-formula";
import type { NamedTable } from "../../workbench/sheet/tables-in-formula";

/** Headings in row 1, trades in rows 2 to 4, totals in row 5. */
const fills: NamedTable = {
  name: "Fills",
  area: { row: 0, column: 0, rows: 5, columns: 3 },
  columns: ["Qty", "Entry price", "a]b"],
  totals: true,
};
const plain: NamedTable = { ...fills, name: "Plain", totals: false };
const seen = (formula: string, row = 2) =>
  withTables(
    formula,
    row,
    (name) => [fills, plain].find((table) => table.name.toLowerCase() === name.toLowerCase()),
    (_, area) => areaName(area),
  );

/** As Excel's help on structured references has them. */
test.each([
  ["=SUM(Fills[Qty])", "=SUM(A2:A4)"],
  ["=SUM(fills[qty])", "=SUM(A2:A4)"],
  ["=SUM(Plain[Qty])", "=SUM(A2:A5)"],
  ["=Fills[]", "=A2:C4"],
  ["=Fills[#All]", "=A1:C5"],
  ["=Fills[#Data]", "=A2:C4"],
  ["=Fills[[#Headers],[Qty]]", "=A1"],
  ["=Fills[[#Totals],[Entry price]]", "=B5"],
  ["=Fills[[#Headers],[#Data],[Qty]]", "=A1:A4"],
  ["=Fills[[Qty]:[Entry price]]", "=A2:B4"],
  ["=Fills[[#This Row],[Qty]]*2", "=A3*2"],
  ["=Fills[@Qty]*Fills[@[Entry price]]", "=A3*B3"],
  ["=Fills[@]", "=A3:C3"],
  ["=Fills[a']b]", "=C2:C4"],
])("%s is %s", (formula, cells) => {
  expect(seen(formula)).toBe(cells);
});

test.each(["=Fills[Typo]", "=Plain[[#Totals],[Qty]]", "=Fills[[Qty]:[Typo]]"])(
  "%s is of what the table has not",
  (formula) => {
    expect(seen(formula)).toBe("=#REF!");
  },
);

test("this row is none beside the table", () => {
  expect(seen("=Fills[@Qty]", 9)).toBe("=#REF!");
});

test.each(['="Fills[Qty]"', "='Fills[Qty]'!A1", "=Other[Qty]", "=MyFills[Qty]", "=[1]Fills!A1", "=A1+B1"])(
  "%s says nothing of the table",
  (formula) => {
    expect(seen(formula)).toBe(formula);
  },
);
