import { ExcelWorkbook, type Patience } from "../../../src/workbook/excel/excel-workbook";
import type { Destination, Progress } from "../../../src/workbook/sheet-plan";
import { openExcelDesk, type ExcelDesk } from "./excel-desk";
import { roughHost, type Mishap, type RoughHost } from "./rough-host";
import { cellsOnly, everything } from "../planned-sheet";

const newSheet: Destination = { kind: "new sheet" };
const onSheet1 = (replace: boolean): Destination => ({ kind: "cells", sheet: "Sheet1", replace });
const SHORT: Patience = { answer: 400, farewell: 400 };

/** The smallest cases in which somebody's work was lost. */
describe("nobody's work is lost", () => {
  let desk: ExcelDesk;
  let host: RoughHost;
  beforeEach(async () => {
    desk = await openExcelDesk();
    host = roughHost(desk.host.process.bind(desk.host));
    desk.host.process = host.process;
  });
  afterEach(() => desk.close());

  const pane = (patience?: Patience) => new ExcelWorkbook(desk.excel, () => false, patience);
  const sheet = (name: string) => desk.spreadsheet.workbook.getSheetByName(name);
  const nth = (number: number, mishap: Mishap) => host.plan(new Map([[number, mishap]]), new Map());
  const before = (number: number, act: () => void) => host.plan(new Map(), new Map([[number, async () => act()]]));
  const failure = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message);

  test.each([5, 6, 7, 8, 9, 10, 11, 12])(
    "the pane is reloaded at request %i of replacing: the next one puts back what was there",
    async (number) => {
      await desk.enter({ sheet: "Sheet1", cells: "B2" }, [
        [5, "'=1+2"],
        [true, "=1+2"],
      ]);
      await desk.enter({ sheet: "Sheet1", cells: "D6" }, [["=SEQUENCE(3,2)"]]);
      const picture = await desk.picture();
      nth(number, { kind: "reload", arrived: true });
      await failure(pane(SHORT).insertSheet(everything, onSheet1(true)));
      await host.calm();
      const next = pane();
      const [unfinished, ...others] = await next.unfinished();
      expect(others).toEqual([]);
      expect(unfinished).toMatchObject({ kind: "cells", at: { sheet: "Sheet1", cells: "B2:G20" } });
      if (unfinished) await next.takeBack(unfinished);
      expect(await desk.picture()).toEqual(picture);
      expect(await next.unfinished()).toEqual([]);
    },
  );

  test("what is there now can be kept instead, and is not spoken of again", async () => {
    nth(8, { kind: "reload", arrived: true });
    await failure(pane(SHORT).insertSheet(everything, onSheet1(false)));
    await host.calm();
    const [unfinished] = await pane().unfinished();
    if (unfinished) await pane().settle(unfinished);
    expect(await pane().unfinished()).toEqual([]);
    expect(await desk.workbook.read({ sheet: "Sheet1", cells: "B2" })).toEqual([["Lock the dollar value"]]);
  });

  test("nothing of the user's is cleared before the names stand, and what goes beside it", async () => {
    await desk.enter({ sheet: "Sheet1", cells: "B2" }, [["mine"]]);
    const told: [Progress, unknown][] = [];
    const progress = (made: Progress) => told.push([made, sheet("Sheet1")?.getRange("B2").getValue()]);
    await pane().insertSheet(everything, onSheet1(true), { progress });
    // Names, and the blocks in empty cells.
    expect(told.slice(0, 2).map(([, holds]) => holds)).toEqual(["mine", "mine"]);
    expect(told[2]?.[1]).toBe("Lock the dollar value");
  });

  test.each([false, true])("a cell typed after the look is asked about, and stays: replacing %p", async (replace) => {
    if (replace) await desk.enter({ sheet: "Sheet1", cells: "B2" }, [["mine"]]);
    before(6, () => void sheet("Sheet1")?.getRange("C9").setValue("typed"));
    expect(await pane().insertSheet(everything, onSheet1(replace))).toEqual({
      outcome: "occupied",
      cells: { sheet: "Sheet1", cells: "C9" },
      holds: "typed",
      filled: 1,
    });
    await host.calm();
    expect(await desk.workbook.read({ sheet: "Sheet1", cells: "C9" })).toEqual([["typed"]]);
    expect(await desk.workbook.read({ sheet: "Sheet1", cells: "B2" })).toEqual([[replace ? "mine" : null]]);
  });

  test("a cell typed over what was written stays when that is taken back", async () => {
    host.plan(
      new Map([[10, { kind: "refused", done: 0 }]]),
      new Map([[10, async () => void sheet("Sheet1")?.getRange("C6").setValue("typed")]]),
    );
    const said = await failure(pane().insertSheet(everything, onSheet1(false)));
    expect(said).toMatch(/Nothing was left behind/);
    await host.calm();
    expect(await desk.workbook.read({ sheet: "Sheet1", cells: "B5:C6" })).toEqual([
      [null, null],
      [null, "typed"],
    ]);
  });

  test("a sheet that somebody else has made under the name is never removed", async () => {
    host.plan(
      new Map([[2, { kind: "refused", done: 0 }]]),
      new Map([[2, async () => void desk.spreadsheet.workbook.insertSheet("Hedge").getRange("A1").setValue("theirs")]]),
    );
    const said = await failure(pane().insertSheet(everything, newSheet));
    await host.calm();
    expect(await desk.sheets()).toContain("Hedge");
    expect(await desk.workbook.read({ sheet: "Hedge", cells: "A1" })).toEqual([["theirs"]]);
    expect(said).toMatch(/There is a sheet “Hedge” now: if nobody else made it/);
  });

  test("an unfinished sheet in which somebody has written is left, and it is said why", async () => {
    host.plan(
      new Map([[6, { kind: "refused", done: 0 }]]),
      new Map([[6, async () => void sheet("Hedge")?.getRange("H30").setValue("typed")]]),
    );
    const said = await failure(pane().insertSheet(everything, newSheet));
    expect(said).toMatch(/The unfinished sheet “Hedge” was left, because H30 in it holds something of yours/);
    await host.calm();
    expect(await pane().unfinished()).toMatchObject([{ kind: "sheet", sheet: "Hedge" }]);
  });

  test.each<[string, Mishap]>([
    ["request", { kind: "lost" }],
    ["answer", { kind: "answer lost" }],
  ])("a lost %s is not waited for without end", async (_, mishap) => {
    const picture = await desk.picture();
    nth(4, mishap);
    const said = await failure(pane(SHORT).insertSheet(everything, newSheet));
    expect(said).toMatch(/^Excel has not answered for 1 seconds/);
    await host.calm();
    expect(await desk.picture()).toEqual(picture);
  });

  test("cancelling ends the waiting for an answer that never comes", async () => {
    const cancel = new AbortController();
    nth(4, { kind: "lost" });
    const inserted = pane({ answer: 60_000, farewell: 2_000 }).insertSheet(everything, newSheet, {
      signal: cancel.signal,
    });
    setTimeout(() => cancel.abort(), 1_000);
    expect(await inserted).toEqual({ outcome: "cancelled" });
    await host.calm();
    expect(await desk.sheets()).toEqual(["Sheet1", "My sheet"]);
  });

  test("a sheet whose pane was reloaded is found again, under whatever name, and can be removed", async () => {
    nth(5, { kind: "reload", arrived: true });
    await failure(pane(SHORT).insertSheet(everything, newSheet));
    await host.calm();
    sheet("Hedge")?.setName("Renamed");
    const next = pane();
    const [unfinished] = await next.unfinished();
    expect(unfinished).toMatchObject({ kind: "sheet", sheet: "Renamed" });
    if (unfinished) await next.takeBack(unfinished);
    expect(await desk.sheets()).toEqual(["Sheet1", "My sheet"]);
  });

  test("a sheet that is renamed before anything is written is written to all the same", async () => {
    before(3, () => sheet("Sheet1")?.setName("Renamed"));
    expect(await pane().insertSheet(everything, onSheet1(false))).toMatchObject({ outcome: "written" });
    expect(await desk.workbook.read({ sheet: "Renamed", cells: "B2" })).toEqual([["Lock the dollar value"]]);
  });

  test("two insertions into one sheet do not mix: the later one says that another is under way", async () => {
    const both = await Promise.all([
      failure(pane().insertSheet(everything, onSheet1(false))),
      failure(pane().insertSheet(cellsOnly(30, 0, [[1]]), onSheet1(false))),
    ]);
    expect(both.filter((said) => /An earlier insertion into this sheet is not done/.test(said))).toHaveLength(1);
    await host.calm();
    expect(await pane().unfinished()).toEqual([]);
  });

  test("a formula is written into a cell that is formatted as Text as a formula", async () => {
    await desk.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:H30").numberFormat = [["@"]];
      await context.sync();
    });
    await desk.select({ sheet: "Sheet1", cells: "A1" });
    const a1 = { sheet: "Sheet1", cells: "A1" };
    expect(await pane().insertFormula("=1+2", a1, { replace: false })).toMatchObject({ value: 3 });
    await pane().insertSheet(everything, onSheet1(false));
    expect(await desk.workbook.read({ sheet: "Sheet1", cells: "C8" })).toEqual([[3]]);
    const formats = await desk.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("numberFormat");
      const beside = context.workbook.worksheets.getItem("Sheet1").getRange("F18").load("numberFormat");
      await context.sync();
      return [...range.numberFormat.flat(), ...beside.numberFormat.flat()];
    });
    expect(formats).toEqual(["General", "@", "@"]);
  });

  test("what somebody enters into the cell of a formula in the last moment stays, and is asked about", async () => {
    await desk.select({ sheet: "Sheet1", cells: "B2" });
    before(2, () => void sheet("Sheet1")?.getRange("B2").setValue("typed"));
    const b2 = { sheet: "Sheet1", cells: "B2" };
    expect(await pane().insertFormula("=1+2", b2, { replace: false })).toEqual({ outcome: "occupied", holds: "typed" });
    expect(await desk.workbook.read(b2)).toEqual([["typed"]]);
  });

  test.each([
    [1, false, null],
    [2, true, 3],
  ])("a formula that is cancelled at request %i has been asked for: %s", async (number, mayCome, holds) => {
    await desk.select({ sheet: "Sheet1", cells: "B2" });
    const b2 = { sheet: "Sheet1", cells: "B2" };
    const pressed = new AbortController();
    before(number, () => pressed.abort());
    const insertion = pane().insertFormula("=1+2", b2, { replace: false, signal: pressed.signal });
    expect(await insertion).toEqual({ outcome: "cancelled", mayCome });
    await host.calm();
    expect(await desk.workbook.read(b2)).toEqual([[holds]]);
  });

  test("a page that cannot be laid out for paper does not undo the sheet", async () => {
    nth(10, { kind: "refused", done: 0 });
    expect(await pane().insertSheet(everything, newSheet)).toMatchObject({ outcome: "written" });
  });

  test("cells that are entered and calculated are reported, until nobody listens", async () => {
    let changes = 0;
    const workbook = new ExcelWorkbook(desk.excel, () => true);
    const stop = await workbook.onCells(() => (changes += 1));
    await desk.enter({ sheet: "Sheet1", cells: "A1" }, [["=1+2"]]);
    await workbook.read({ sheet: "Sheet1", cells: "A1" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changes).toBeGreaterThan(0);
    stop();
    const none = await new ExcelWorkbook(desk.excel, () => false).onCells(() => undefined);
    expect(none()).toBeUndefined();
  });
});
