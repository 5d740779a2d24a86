import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { convert, convertBack } from "../../src/native/convert/convert";
import { converted } from "../../src/native/convert/conversion";
import { cellsSeenFrom } from "../../src/native/convert/seen-cells";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { Entry } from "../../src/workbook/sheet-plan";
import { formulasOf } from "./plan-in-memory";

const PRICES: readonly Cell[][] = [[56000], [70000], [84000.5]];

/** A book that calls its cells by everything there is, and calculates one spill. */
function open(): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Hedge", "Prices 2026"], (formula) =>
    formula === "=FILTER(prices,prices>0)" ? PRICES : new CellError("#NAME?"),
  );
  workbook.enter({ sheet: "Hedge", cells: "A1" }, [[-3500, 70000, 100, "mark"]]);
  workbook.enter({ sheet: "Prices 2026", cells: "B3" }, [
    ["Coin", "Price", "Size"],
    ["BTC", 56000, 100],
    ["BTC", 70000, 100],
    ["BTC", 84000.5, 10],
    ["all", 3, null],
  ]);
  workbook.enter({ sheet: "Prices 2026", cells: "F1" }, [[{ formula: "=FILTER(prices,prices>0)" }]]);
  workbook.addTable("Prices 2026", {
    name: "Marks",
    extent: { row: 2, column: 1, rows: 5, columns: 3 },
    columns: ["Coin", "Price", "Size"],
    hasHeadings: true,
    hasTotals: true,
  });
  workbook.define("prices", "='Prices 2026'!$C$4:$C$6");
  workbook.define("position", "=Hedge!$A$1");
  workbook.define("size", "=10*10");
  workbook.define("size", "=Hedge!$C$1", "Hedge");
  workbook.define("shown", "='Prices 2026'!$F$1");
  workbook.define("fee", "=0.05%");
  workbook.define("one", "=other");
  workbook.define("other", "=one");
  workbook.define("others", "=OFFSET(Hedge!$A$1,0,0,2,2)");
  return workbook;
}

const column = (...values: readonly Cell[]): Cell[][] => values.map((value) => [value]);

test.each<[text: string, at: { sheet: string; cells: string }, rows: Cell[][] | undefined]>([
  ["A1:B1", { sheet: "Hedge", cells: "E1" }, [[-3500, 70000]]],
  ["'Prices 2026'!C4", { sheet: "Hedge", cells: "E1" }, [[56000]]],
  ["Nowhere!C4", { sheet: "Hedge", cells: "E1" }, undefined],
  ["POSITION", { sheet: "Prices 2026", cells: "E1" }, [[-3500]]],
  ["prices", { sheet: "Hedge", cells: "E1" }, column(56000, 70000, 84000.5)],
  ["fee", { sheet: "Hedge", cells: "E1" }, [[0.0005]]],
  // a sheet's own name goes before the workbook's
  ["size", { sheet: "Hedge", cells: "E1" }, [[100]]],
  ["Hedge!size", { sheet: "Prices 2026", cells: "E1" }, [[100]]],
  ["'Prices 2026'!size", { sheet: "Hedge", cells: "E1" }, [[100]]],
  ["one", { sheet: "Hedge", cells: "E1" }, undefined],
  ["others", { sheet: "Hedge", cells: "E1" }, undefined],
  ["unknown", { sheet: "Hedge", cells: "E1" }, undefined],
  ["'Prices 2026'!F1#", { sheet: "Hedge", cells: "E1" }, PRICES as Cell[][]],
  ["shown#", { sheet: "Hedge", cells: "E1" }, PRICES as Cell[][]],
  ["A1#", { sheet: "Hedge", cells: "E1" }, undefined],
  ["Marks[Price]", { sheet: "Hedge", cells: "E1" }, column(56000, 70000, 84000.5)],
  [
    "Marks[[Price]:[Size]]",
    { sheet: "Hedge", cells: "E1" },
    [
      [56000, 100],
      [70000, 100],
      [84000.5, 10],
    ],
  ],
  ["Marks[[#Headers],[Price]]", { sheet: "Hedge", cells: "E1" }, [["Price"]]],
  ["Marks[[#Totals],[Price]]", { sheet: "Hedge", cells: "E1" }, [[3]]],
  ["Marks[[#All],[Price]]", { sheet: "Hedge", cells: "E1" }, column("Price", 56000, 70000, 84000.5, 3)],
  ["Marks[Nothing]", { sheet: "Hedge", cells: "E1" }, undefined],
  ["Others[Price]", { sheet: "Hedge", cells: "E1" }, undefined],
  ["Marks[@Price]", { sheet: "Prices 2026", cells: "H5" }, [[70000]]],
  ["[@Price]", { sheet: "Prices 2026", cells: "D6" }, [[84000.5]]],
  // a row of headings is no row of the data, nor is one of another sheet
  ["Marks[@Price]", { sheet: "Prices 2026", cells: "H3" }, undefined],
  ["Marks[@Price]", { sheet: "Hedge", cells: "H5" }, undefined],
  ["@prices", { sheet: "Hedge", cells: "J5" }, [[70000]]],
  ["@prices", { sheet: "Hedge", cells: "J9" }, [[new CellError("#VALUE!")]]],
  ["@A1:B1", { sheet: "Hedge", cells: "B7" }, [[70000]]],
  ["@position", { sheet: "Hedge", cells: "B7" }, [[-3500]]],
])("%s, seen from a cell, is what Excel takes it for", async (text, at, rows) => {
  expect(cellsSeenFrom(await open().cellsInUse(), at)(text)).toEqual(rows);
});

const FORMULAS = [
  "=COINM.INVERSE_PNL(position,Hedge!$B$1,prices,Hedge!$C$1)",
  "= COINM.NOTIONAL( position ,@prices , size )*(1-fee)",
  "=SUM(COINM.INVERSE_PNL(position,70000,shown#,100))*1.1",
  "=COINM.NOTIONAL(position,Marks[@Price],Marks[@Size])",
  "=COINM.NOTIONAL(position,Marks[Price],Marks[[Size]:[Size]])",
  '=IFERROR(COINM.LIQ_PRICE(position,Hedge!$B$1,0.5,0.5%,size),"never")',
  "=LET(position,2,COINM.NOTIONAL(position,\n  @'Prices 2026'!C4:C6,100)+position)",
  "=@COINM.NOTIONAL(position,prices,size)",
  "=COINM.AVG_ENTRY(Marks[Size],Marks[Price])",
];

test.each(["let", "plain"] as const)(
  "formulas that call cells by names, tables, spills and @ are compared, written with %s, and come back to the letter",
  async (spelling) => {
    const workbook = open();
    const rows = FORMULAS.map((formula): Entry[] => [{ formula }]);
    // beside the table's second row, where @ finds one
    rows.forEach((row, place) => workbook.enter({ sheet: "Prices 2026", cells: `${"JKLMNOPQR"[place]}5` }, [row]));
    const inUse = await workbook.cellsInUse();
    const plan = await converted(inUse, { kind: "workbook" }, spelling);
    expect(plan?.stays).toEqual([]);
    expect(plan?.changes).toHaveLength(FORMULAS.length);
    expect(plan?.difference).toBeLessThan(1e-12);
    expect(plan?.changes.filter(({ to }) => to.includes("COINM."))).toEqual([]);
    await convert(workbook, { changes: plan?.changes ?? [] });
    await convertBack(workbook);
    expect(formulasOf(await workbook.cellsInUse())).toEqual(formulasOf(inUse));
  },
);

test("a formula on a protected sheet is told before anything is written", async () => {
  const workbook = open();
  workbook.enter({ sheet: "Hedge", cells: "F1" }, [[{ formula: "=COINM.NOTIONAL(position,prices,size)" }]]);
  workbook.protect("Hedge");
  const plan = await converted(await workbook.cellsInUse(), { kind: "workbook" }, "let");
  expect(plan?.changes).toEqual([]);
  expect(plan?.stays.map(({ at, reason }) => [at.cells, reason])).toEqual([
    ["F1", "its sheet is protected: unprotect it on the Review tab first"],
  ]);
});
