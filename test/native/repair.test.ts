import { CellError } from "../../src/catalog/declare/cell";
import { mended } from "../../src/native/formula/broken-calls";
import { repairOf } from "../../src/native/convert/repair";
import { whoCanOpen } from "../../src/native/convert/who-can-open";
import { MemoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import hard from "./hard-formulas.json";
import { toTheEnd } from "./to-the-end";

/**
 * The forms in which Excel shows a function whose add-in is missing: as its file stores it (ECMA-376 names, MS-OWEXML
 * 2.2.13), behind the file of another add-in (office-js#2568, #3872), behind _xll (#6611).
 */
test.each([
  ["=_xldudf_COINM_LIQ_PRICE(B2,C2,5)", "=COINM.LIQ_PRICE(B2,C2,5)"],
  ["=[2]!_xldudf_COINM_LIQ_PRICE(B2, C2,5)", "=COINM.LIQ_PRICE(B2, C2,5)"],
  ["='C:\\Add ins\\It''s.XLA'!_xldudf_COINM_NOTIONAL(1,2)+1", "=COINM.NOTIONAL(1,2)+1"],
  [
    "='My sheet'!A1+'C:\\x\\y.xlam'!_xldudf_COINM_NOTIONAL('My sheet'!B1,2)",
    "='My sheet'!A1+COINM.NOTIONAL('My sheet'!B1,2)",
  ],
  ["=Coinm.xlam!_xldudf_COINM_NOTIONAL(1,2)", "=COINM.NOTIONAL(1,2)"],
  ["=_xll.COINM.NOTIONAL( $A$1 ,2)", "=COINM.NOTIONAL( $A$1 ,2)"],
  [
    "=-_XLDUDF_coinm_inverse_pnl(-_xldudf_COINM_HEDGE_CONTRACTS(A1,B1,100),C1,D1,100)",
    "=-COINM.INVERSE_PNL(-COINM.HEDGE_CONTRACTS(A1,B1,100),C1,D1,100)",
  ],
  ['="_xldudf_COINM_NOTIONAL(1,2)"&A1', '="_xldudf_COINM_NOTIONAL(1,2)"&A1'],
  // somebody else's function, and a LAMBDA name of ours, are no business of the add-in's
  ["=_xldudf_OTHER_LIQ_PRICE(B2)+COINM_LIQ_PRICE(B2)", "=_xldudf_OTHER_LIQ_PRICE(B2)+COINM_LIQ_PRICE(B2)"],
])("%s is live again as %s", (lost, live) => {
  expect(mended(lost)).toEqual({ text: live, unknown: [] });
});

test("a function that this version does not have is named, and its call stays", () => {
  const formula = "=_xldudf_COINM_MOON_PRICE(1)+_xll.COINM.SUN(2)";
  expect(mended(formula)).toEqual({ text: formula, unknown: ["COINM_MOON_PRICE", "COINM.SUN"] });
});

test.each(hard.filter(({ formula }) => !/_xldudf_|_xll\./i.test(formula)))(
  "what is not broken is left to the letter: $feature",
  ({ formula }) => expect(mended(formula)).toEqual({ text: formula, unknown: [] }),
);

const LOST = new CellError("#NAME?");
/** A workbook as a colleague sends it back: some calls lost, one typed too early, one live, one sheet protected. */
function sentBack(): MemoryWorkbook {
  const workbook = new MemoryWorkbook(["Hedge", "Locked"], (formula) =>
    /=COINM\.NOTIONAL\(3/.test(formula) ? 3 : LOST,
  );
  const column = (...formulas: string[]) => formulas.map((formula) => [{ formula }]);
  workbook.enter(
    { sheet: "Hedge", cells: "B2" },
    column(
      "=_xldudf_COINM_NOTIONAL(1,2)",
      "=COINM.NOTIONAL(2,2)",
      "=COINM.NOTIONAL(3,2)",
      "=_xldudf_COINM_MOON(1)",
      "=LET(a,1,a)",
      "=MAP(B2:B3,LAMBDA(x,x))",
    ),
  );
  workbook.enter({ sheet: "Locked", cells: "A1" }, column("=_xll.COINM.NOTIONAL(1,2)"));
  workbook.protect("Locked");
  return workbook;
}

test("lost calls and those typed too early are entered again; what cannot be is told before the first write", async () => {
  const workbook = sentBack();
  const { changes, stays } = await toTheEnd(repairOf(await workbook.cellsInUse(), { kind: "workbook" }));
  expect(changes.map(({ at, from, to }) => [at.cells, from, to])).toEqual([
    ["B2", "=_xldudf_COINM_NOTIONAL(1,2)", "=COINM.NOTIONAL(1,2)"],
    ["B3", "=COINM.NOTIONAL(2,2)", "=COINM.NOTIONAL(2,2)"],
  ]);
  expect(stays.map(({ at, reason }) => [at.sheet, at.cells, reason])).toEqual([
    ["Hedge", "B5", "this version has no COINM_MOON"],
    ["Locked", "A1", "its sheet is protected: unprotect it on the Review tab first"],
  ]);
  expect(await workbook.replaceFormulas(changes)).toEqual({ outcome: "written" });
});

test.each([1, 2])("a host that refuses request %i of a repair leaves every formula as it was", async (request) => {
  const workbook = sentBack();
  const before = (await workbook.cellsInUse()).sheets.map(({ formulas }) => formulas);
  const { changes } = await toTheEnd(repairOf(await workbook.cellsInUse(), { kind: "workbook" }));
  workbook.refuse(request, "GeneralException");
  await expect(workbook.replaceFormulas(changes)).rejects.toThrow();
  expect((await workbook.cellsInUse()).sheets.map(({ formulas }) => formulas)).toEqual(before);
});

test("the check tells which cells need the add-in, which are lost, which Excel knows them, and what is protected", async () => {
  const found = await toTheEnd(whoCanOpen(await sentBack().cellsInUse()));
  const places = (cells: readonly { readonly at: { readonly cells: string } }[]) => cells.map(({ at }) => at.cells);
  expect(places(found.ours)).toEqual(["B4"]);
  expect(places(found.broken)).toEqual(["B2", "B3", "B5", "A1"]);
  expect(found.newer.map(({ since, cells, functions }) => [since, places(cells), functions])).toEqual([
    ["Excel 2021", ["B6"], ["LET"]],
    ["Excel 2024", ["B7"], ["LAMBDA", "MAP"]],
  ]);
  expect(found.protectedSheets).toEqual(["Locked"]);
  expect(found.recorded).toEqual([]);
});
