import { CellError, type Cell } from "../../src/catalog/declare/cell";
import { convert, convertBack } from "../../src/native/convert/convert";
import { frozen, hasOurs } from "../../src/native/convert/frozen";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { openExcelDesk } from "../workbook/excel/excel-desk";
import { formulasOf } from "./plan-in-memory";
import { toTheEnd } from "./to-the-end";

const KNOWN: Readonly<Record<string, Cell | Cell[][]>> = {
  "=COINM.NOTIONAL(-3500, 70000)": 5,
  "=COINM.AVG_ENTRY(A1:A2,B1:B2)*2": 77388.88888888889,
  "=COINM.LIQ_PRICE(1,2,3)": new CellError("#N/A"),
  "=COINM.HEDGE_CHECK(5)": [
    ["OK", 'a "sound" hedge'],
    ["L4", -1e-7],
    [true, new CellError("#VALUE!")],
  ],
  "=SUM(A1:A3)": 7,
};
const ROWS = [...Object.keys(KNOWN), "=COINM.UNWIND(1)", "=COINM.NOTIONAL(9,9)"];

/** Each formula in a column of its own: one below the other a spill would be in the way. */
function open(): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Hedge", "Locked"], (formula) => KNOWN[formula] ?? new CellError("#NAME?"));
  ROWS.forEach((formula, place) => workbook.enter({ sheet: "Hedge", cells: `${"ACEGIKM"[place]}1` }, [[{ formula }]]));
  workbook.enter({ sheet: "Locked", cells: "A1" }, [[{ formula: "=COINM.NOTIONAL(-3500, 70000)" }]]);
  workbook.protect("Locked");
  return workbook;
}

test("formulas of ours become the values that they show, spills as one; the others are left alone", async () => {
  const { changes, stays } = await toTheEnd(frozen(await open().cellsInUse(), { kind: "workbook" }));
  expect(changes.map(({ at, to }) => [at.cells, to])).toEqual([
    ["A1", "=5"],
    ["C1", "=77388.88888888889"],
    ["E1", "=#N/A"],
    ["G1", '={"OK","a ""sound"" hedge";"L4",-1E-7;TRUE,#VALUE!}'],
  ]);
  expect(stays.map(({ at, reason }) => [at.sheet, at.cells, reason])).toEqual([
    ["Hedge", "K1", "it shows #NAME?, which is no result"],
    ["Hedge", "M1", "it shows #NAME?, which is no result"],
    ["Locked", "A1", "its sheet is protected: unprotect it on the Review tab first"],
  ]);
});

test("what was frozen comes back to the very text", async () => {
  const workbook = open();
  const before = formulasOf(await workbook.cellsInUse());
  const { changes } = await toTheEnd(frozen(await workbook.cellsInUse(), { kind: "workbook" }));
  expect(await convert(workbook, { changes })).toEqual({ outcome: "written" });
  expect(await convertBack(workbook)).toMatchObject({ outcome: "written", others: [], cells: 4 });
  expect(formulasOf(await workbook.cellsInUse())).toEqual(before);
});

test("values that are longer than a formula may be stay live", async () => {
  const many = Array.from({ length: 2000 }, (_, row) => [row + 0.5]);
  const workbook = new MemoryWorkbook(["Long"], () => many);
  workbook.enter({ sheet: "Long", cells: "A1" }, [[{ formula: "=COINM.NOTIONAL(A1:A2000,2)" }]]);
  const { changes, stays } = await toTheEnd(frozen(await workbook.cellsInUse(), { kind: "workbook" }));
  expect(changes).toEqual([]);
  expect(stays.map(({ reason }) => reason)).toEqual(["its values are longer than one formula may be"]);
});

test("on Office.js a workbook tells what the formulas that are asked about spill over", async () => {
  const desk = await openExcelDesk();
  await desk.enter({ sheet: "My sheet", cells: "B2" }, [["=SEQUENCE(3,2)"]]);
  await desk.enter({ sheet: "My sheet", cells: "E2" }, [["=1+2"]]);
  const asked = await desk.workbook.cellsInUse((formula) => formula.includes("SEQUENCE"));
  expect(asked.sheets.map(({ spills }) => spills)).toEqual([[], [{ row: 1, column: 1, rows: 3, columns: 2 }]]);
  expect((await desk.workbook.cellsInUse(hasOurs)).sheets.map(({ spills }) => spills)).toEqual([[], []]);
  desk.close();
});
