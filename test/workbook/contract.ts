import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { CellAddress } from "../../src/workbook/cell-address";
import type { Entry, SheetPlan } from "../../src/workbook/sheet-plan";
import type { TableWriting } from "../../src/workbook/table-rows";
import type { Workbook } from "../../src/workbook/workbook";
import { putBack } from "../../src/workbook/entry-changes";
import { RECORD_NAME } from "../../src/workbook/record-name";
import { cellsOnly, everything } from "./planned-sheet";
import { WorkbookError } from "../../src/workbook/workbook-error";

/** A workbook with the sheets "Sheet1" and "My sheet", and the hands of a user who works in it. */
export interface Desk {
  workbook: Workbook;
  select(address: CellAddress): Promise<void>;
  /** Values, or formulas that start with "="; the workbook must be able to calculate =1+2 and =1/0. */
  enter(address: CellAddress, rows: readonly (readonly (string | number | boolean)[])[]): Promise<void>;
  close(): void;
}

/** What every workbook that the pane stands on must do. */
export function workbookContract(name: string, open: () => Promise<Desk>): void {
  describe(name, () => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await open();
    });
    afterEach(() => desk.close());

    const b2 = { sheet: "Sheet1", cells: "B2" };
    const value = async (address: CellAddress): Promise<Cell | undefined> =>
      (await desk.workbook.read(address))[0]?.[0];

    it("names the selected cell with its sheet", async () => {
      await desk.select(b2);
      expect(await desk.workbook.selectedCell()).toEqual(b2);
      await desk.select({ sheet: "My sheet", cells: "C3" });
      expect(await desk.workbook.selectedCell()).toEqual({ sheet: "My sheet", cells: "C3" });
    });

    it("tells the selected block from the one cell in it that is active", async () => {
      await desk.select({ sheet: "Sheet1", cells: "B2:C5" });
      expect(await desk.workbook.selectedCells()).toEqual({ sheet: "Sheet1", cells: "B2:C5" });
      expect(await desk.workbook.selectedCell()).toEqual(b2);
    });

    it("reads numbers, texts, booleans, blanks and errors as they are", async () => {
      await desk.enter({ sheet: "Sheet1", cells: "A1" }, [
        [70000.5, "high"],
        [true, ""],
      ]);
      await desk.enter({ sheet: "Sheet1", cells: "A3" }, [["=1/0"]]);
      expect(await desk.workbook.read({ sheet: "Sheet1", cells: "A1:B3" })).toEqual([
        [70000.5, "high"],
        [true, null],
        [new CellError("#DIV/0!"), null],
      ]);
    });

    it("keeps a text beside the sheets, and the last one under a name", async () => {
      expect(await desk.workbook.kept("hedges")).toBeUndefined();
      await desk.workbook.keep("hedges", '{"coins":"5"}');
      await desk.workbook.keep("hedges", "=1+2 \u202f é");
      await desk.workbook.keep("others", "");
      expect(await desk.workbook.kept("hedges")).toBe("=1+2 \u202f é");
      expect(await desk.workbook.kept("others")).toBe("");
    });

    it("says how numbers are written: behind a point in the United States, where these tests run", async () => {
      expect(await desk.workbook.numberMarks()).toEqual({ group: ",", decimal: "." });
    });

    it("keeps hold of cells under a name, and lets go of what it held before", async () => {
      expect(await desk.workbook.whereabouts(["_coinm_link_price"])).toEqual([undefined]);
      await desk.workbook.hold("_coinm_link_price", b2);
      await desk.workbook.hold("_coinm_link_coins", { sheet: "My sheet", cells: "C3:C5" });
      const both = ["_coinm_link_price", "_coinm_link_coins", "nowhere"];
      expect(await desk.workbook.whereabouts(both)).toEqual([b2, { sheet: "My sheet", cells: "C3:C5" }, undefined]);
      await desk.workbook.hold("_coinm_link_price", { sheet: "My sheet", cells: "D4" });
      expect(await desk.workbook.whereabouts(["_COINM_link_price"])).toEqual([{ sheet: "My sheet", cells: "D4" }]);
    });

    it("writes over what it expects, blank cells among it, and over nothing else", async () => {
      const two = { sheet: "Sheet1", cells: "B2:C2" };
      const write = (before: (number | null)[], after: (number | string | null)[]) =>
        desk.workbook.replaceCells(two, { before: [before], after: [after] });
      expect(await write([null, null], [46346, "=1+2"])).toEqual({ outcome: "written" });
      expect(await desk.workbook.read(two)).toEqual([[46346, "=1+2"]]);
      expect(await write([null, null], [1, 2])).toEqual({ outcome: "changed", cells: b2, holds: "46346" });
      await desk.enter(b2, [[46346, "=1+2"]]);
      const c2 = { sheet: "Sheet1", cells: "C2" };
      expect(await write([46346, 3], [1, 2])).toEqual({ outcome: "changed", cells: c2, holds: "=1+2" });
      await desk.enter(c2, [[5]]);
      expect(await write([46346, 5], [null, null])).toEqual({ outcome: "written" });
      expect(await desk.workbook.read(two)).toEqual([[null, null]]);
    });

    it("finds the names that a sheet has for itself, and says where there is no such sheet", async () => {
      await desk.workbook.insertSheet(everything, { kind: "new sheet" });
      const found = await desk.workbook.ownNames("Hedge", ["coins_HELD", "Ladder", "price"]);
      expect(found).toEqual([{ sheet: "Hedge", cells: "C5" }, { sheet: "Hedge", cells: "B12:C14" }, undefined]);
      expect(await desk.workbook.ownNames("Sheet1", ["Ladder"])).toEqual([undefined]);
      expect(await desk.workbook.ownNames("Nowhere", ["Ladder"]).catch((error: unknown) => error)).toMatchObject({
        code: "ItemNotFound",
      });
    });

    describe("a table", () => {
      const plan: SheetPlan = {
        ...cellsOnly(0, 0, []),
        title: "List",
        extent: { row: 0, column: 0, rows: 6, columns: 3 },
        blocks: [
          { row: 0, column: 0, entries: [["Version", 1]] },
          {
            row: 2,
            column: 0,
            entries: [
              ["Id", "Name", "Coins"],
              ["h1", "=one", 5],
              ["h2", "two", 6],
            ],
          },
        ],
        names: [{ name: "list_version", area: { row: 0, column: 1, rows: 1, columns: 1 } }],
        table: { name: "A_List", area: { row: 2, column: 0, rows: 3, columns: 3 } },
      };
      const nothing: TableWriting = { known: "Id", cells: [], added: [], emptied: [], columns: [], beside: [] };
      const write = (writing: Partial<TableWriting>) => desk.workbook.writeTable("A_List", { ...nothing, ...writing });
      const rows = async () => (await desk.workbook.table("A_List"))?.rows.map(({ values }) => values);
      beforeEach(async () => {
        await desk.workbook.insertSheet(plan, { kind: "new sheet" });
      });

      it("is found by its name, with what stands beside it and right under it", async () => {
        expect(await desk.workbook.table("Nowhere")).toBeUndefined();
        await desk.enter({ sheet: "List", cells: "A6" }, [["h3", "three", "=1+2"]]);
        await desk.enter({ sheet: "List", cells: "A9" }, [["not of it"]]);
        expect(await desk.workbook.table("a_list", ["list_version", "nothing"])).toEqual({
          sheet: "List",
          extent: { row: 2, column: 0, rows: 4, columns: 3 },
          headings: ["Id", "Name", "Coins"],
          rows: [
            { values: ["h1", "=one", 5], formulas: ["", "", ""] },
            { values: ["h2", "two", 6], formulas: ["", "", ""] },
            { values: ["h3", "three", 3], formulas: ["", "", "=1+2"] },
          ],
          beside: { list_version: 1, nothing: undefined },
          canGrow: true,
        });
      });

      it("takes changes of rows wherever these have gone, and a text as a text", async () => {
        await desk.enter({ sheet: "List", cells: "A4" }, [["h2", "two", 6]]);
        await desk.enter({ sheet: "List", cells: "A5" }, [["h1", "one", 5]]);
        const cells = [
          { row: "h1", column: "Name", before: "one", after: "=1+2" },
          { row: "h1", column: "Coins", before: 5, after: 7 },
        ];
        expect(await write({ cells })).toEqual({ outcome: "written" });
        expect(await rows()).toEqual([
          ["h2", "two", 6],
          ["h1", "=1+2", 7],
        ]);
      });

      it("writes nothing where anything is no longer as it was read", async () => {
        const before = await rows();
        const cells = [
          { row: "h1", column: "Coins", before: 5, after: 7 },
          { row: "h2", column: "Coins", before: 5, after: 7 },
        ];
        expect(await write({ cells })).toEqual({ outcome: "changed" });
        expect(await write({ cells: [{ row: "h9", column: "Coins", before: null, after: 7 }] })).toEqual({
          outcome: "changed",
        });
        await desk.enter({ sheet: "List", cells: "C4" }, [["=1+2"]]);
        expect(await write({ cells: [{ row: "h1", column: "Coins", before: 3, after: 7 }] })).toEqual({
          outcome: "changed",
        });
        expect(await rows()).toEqual([["h1", "=one", 3], before?.[1]]);
      });

      it("takes new rows right under the others, and grows; and one in the place of one that is emptied", async () => {
        const row = (id: string) =>
          new Map<string, Entry>([
            ["Id", id],
            ["Coins", 1],
          ]);
        expect(await write({ added: [row("h3"), row("h4")] })).toEqual({ outcome: "written" });
        expect((await desk.workbook.table("A_List"))?.extent.rows).toBe(5);
        const held = new Map<string, Cell>([
          ["Id", "h2"],
          ["Name", "two"],
        ]);
        expect(await write({ emptied: [{ row: "h2", before: held }] })).toEqual({ outcome: "written" });
        expect((await rows())?.[1]).toEqual([null, null, null]);
        expect(await write({ added: [row("h5")] })).toEqual({ outcome: "written" });
        expect((await rows())?.map(([id]) => id)).toEqual(["h1", "h5", "h3", "h4"]);
      });

      it("takes a column at its right end, and a cell beside it", async () => {
        const columns = [{ heading: "Price", cells: new Map([["h2", 70000]]) }];
        const beside = [{ name: "list_version", before: 1, after: 2 }];
        expect(await write({ columns, beside })).toEqual({ outcome: "written" });
        const read = await desk.workbook.table("A_List", ["list_version"]);
        expect([read?.headings, read?.rows[1]?.values, read?.beside]).toEqual([
          ["Id", "Name", "Coins", "Price"],
          ["h2", "two", 6, 70000],
          { list_version: 2 },
        ]);
        expect(await write({ beside })).toEqual({ outcome: "changed" });
      });
    });

    it("reads from the sheet that is named, and from the one in front where none is", async () => {
      await desk.enter({ sheet: "Sheet1", cells: "A1" }, [[1]]);
      await desk.enter({ sheet: "My sheet", cells: "A1" }, [[2]]);
      await desk.select({ sheet: "My sheet", cells: "D4" });
      expect(await value({ sheet: "sheet1", cells: "A1" })).toBe(1);
      expect(await value({ cells: "$A$1" })).toBe(2);
    });

    it("says in words, with a code, that a sheet is missing", async () => {
      const failure = await desk.workbook.read({ sheet: "Nowhere", cells: "A1" }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WorkbookError);
      expect(failure).toMatchObject({
        code: "ItemNotFound",
        message: "There is no sheet of that name in this workbook.",
      });
    });

    it("inserts a formula into an empty selected cell and says what the cell shows", async () => {
      await desk.select(b2);
      const insertion = await desk.workbook.insertFormula("=1+2", b2, { replace: false });
      expect(insertion).toEqual({ outcome: "inserted", value: 3, text: "3" });
      expect(await value(b2)).toBe(3);
    });

    it("hands back an error as what the cell shows", async () => {
      await desk.select(b2);
      const insertion = await desk.workbook.insertFormula("=1/0", b2, { replace: false });
      expect(insertion).toEqual({ outcome: "inserted", value: new CellError("#DIV/0!"), text: "#DIV/0!" });
    });

    it("leaves a cell that holds something, a formula too, unless it is told to replace it", async () => {
      await desk.enter(b2, [[5]]);
      await desk.select(b2);
      expect(await desk.workbook.insertFormula("=1+2", b2, { replace: false })).toEqual({
        outcome: "occupied",
        holds: "5",
      });
      expect(await value(b2)).toBe(5);
      expect(await desk.workbook.insertFormula("=1+2", b2, { replace: true })).toMatchObject({ outcome: "inserted" });
      expect(await desk.workbook.insertFormula("=1/0", b2, { replace: false })).toEqual({
        outcome: "occupied",
        holds: "=1+2",
      });
      expect(await value(b2)).toBe(3);
    });

    it("writes nothing for a formula that is cancelled before it is asked for", async () => {
      await desk.select(b2);
      const insertion = desk.workbook.insertFormula("=1+2", b2, { replace: false, signal: AbortSignal.abort() });
      expect(await insertion).toEqual({ outcome: "cancelled", mayCome: false });
      expect(await value(b2)).toBeNull();
    });

    it("writes nowhere when the selection is no longer where the formula was meant to go", async () => {
      await desk.select({ sheet: "My sheet", cells: "B2" });
      expect(await desk.workbook.insertFormula("=1+2", b2, { replace: true })).toEqual({
        outcome: "moved",
        to: { sheet: "My sheet", cells: "B2" },
      });
      expect(await value(b2)).toBeNull();
      expect(await value({ sheet: "My sheet", cells: "B2" })).toBeNull();
    });

    it("shows all sheets as far as they are used, formulas apart from what they come to", async () => {
      await desk.enter({ sheet: "My sheet", cells: "B2" }, [["=1+2", "text"]]);
      const { sheets } = await desk.workbook.cellsInUse();
      expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "My sheet"]);
      const { extent, formulas, values } = sheets[1] as (typeof sheets)[number];
      const [down, across] = [1 - extent.row, 1 - extent.column];
      expect(formulas[down]?.slice(across)).toEqual(["=1+2", ""]);
      expect(values[down]?.slice(across)).toEqual([3, "text"]);
    });

    it("tells what formulas may call cells, and what those spill that are asked for it", async () => {
      await desk.enter({ sheet: "My sheet", cells: "B2" }, [["=SEQUENCE(3,2)"]]);
      await desk.enter({ sheet: "My sheet", cells: "E2" }, [["=SUM(B2#)"]]);
      await desk.workbook.hold("held", { sheet: "My sheet", cells: "E2" });
      const { sheets, names } = await desk.workbook.cellsInUse();
      expect(sheets[1]).toMatchObject({ tables: [], isProtected: false });
      expect(sheets[1]?.spills).toEqual([{ row: 1, column: 1, rows: 3, columns: 2 }]);
      // a pane that is open beside may hold cells of its own
      const others = names.filter(({ name }) => !name.startsWith("_coinm_"));
      expect(others).toEqual([{ name: "held", formula: "='My sheet'!$E$2" }]);
    });

    it("takes out all that it keeps beside the cells, and leaves the cells", async () => {
      await desk.enter(b2, [["=1+2"]]);
      await desk.workbook.removeTraces();
      await desk.workbook.keep("hedges", "5 BTC");
      await desk.workbook.hold("_coinm_held", b2);
      expect(await desk.workbook.removeTraces()).toBe(2);
      expect(await desk.workbook.kept("hedges")).toBeUndefined();
      expect(await desk.workbook.whereabouts(["_coinm_held"])).toEqual([undefined]);
      expect(await value(b2)).toBe(3);
      expect(await desk.workbook.removeTraces()).toBe(0);
    });

    it("takes out what a sheet says that it was written from, with its name, and nothing beside it", async () => {
      const area = (row: number, rows: number) => ({ row, column: 1, rows, columns: 2 });
      const record: SheetPlan = {
        ...everything,
        extent: area(1, 4),
        blocks: [
          {
            row: 1,
            column: 1,
            entries: [
              ["Coins", 5],
              [null, null],
              ["Record", "form 1"],
              ["Seal", "'1"],
            ],
          },
        ],
        looks: [],
        validations: [],
        highlights: [],
        charts: [],
        names: [
          { name: "coins", area: { ...area(1, 1), column: 2, columns: 1 } },
          { name: RECORD_NAME, area: area(3, 2) },
        ],
      };
      await desk.workbook.removeTraces();
      const insertion = await desk.workbook.insertSheet(record, { kind: "new sheet" });
      if (insertion.outcome !== "written") throw new Error(insertion.outcome);
      const { sheet = "" } = insertion.at;
      expect(await value({ sheet, cells: "B4" })).toBe("Record");
      expect(await desk.workbook.removeTraces()).toBe(1);
      expect(await desk.workbook.read({ sheet, cells: "B2:C5" })).toEqual([
        ["Coins", 5],
        [null, null],
        [null, null],
        [null, null],
      ]);
      const [coins, gone] = await desk.workbook.ownNames(sheet, ["coins", RECORD_NAME]);
      expect([coins?.cells, gone]).toEqual(["C2", undefined]);
      expect(await desk.workbook.removeTraces()).toBe(0);
    });

    it("puts formulas in place of others on any sheet", async () => {
      await desk.enter(b2, [["=1+2"]]);
      await desk.enter({ sheet: "My sheet", cells: "C3" }, [["=1+2"]]);
      const changes = [b2, { sheet: "My sheet", cells: "C3" }].map((at) => ({ at, from: "=1+2", to: "=1/0" }));
      expect(await desk.workbook.replaceFormulas(changes)).toEqual({ outcome: "written" });
      expect(await value(b2)).toEqual(new CellError("#DIV/0!"));
      expect(await value({ sheet: "My sheet", cells: "C3" })).toEqual(new CellError("#DIV/0!"));
    });

    it("replaces no formula where one of the cells holds something else by now", async () => {
      await desk.enter(b2, [["=1+2"]]);
      const c3 = { sheet: "My sheet", cells: "C3" };
      await desk.enter(c3, [[5]]);
      const changes = [b2, c3].map((at) => ({ at, from: "=1+2", to: "=1/0" }));
      expect(await desk.workbook.replaceFormulas(changes)).toEqual({ outcome: "changed", at: c3 });
      expect(await value(b2)).toBe(3);
      expect(await value(c3)).toBe(5);
    });

    it("enters a number, a text and a formula in place of what stands there, and puts them back", async () => {
      const [c2, c3] = [
        { sheet: "Sheet1", cells: "C2" },
        { sheet: "My sheet", cells: "C3" },
      ];
      await desk.enter(b2, [[0.05]]);
      await desk.enter(c2, [["=1+2"]]);
      const changes = [
        { at: b2, from: 0.05, to: 0.0005 },
        { at: c2, from: { formula: "=1+2" }, to: { formula: "=1/0" } },
        { at: c3, from: null, to: "=no formula" },
      ];
      expect(await desk.workbook.replaceEntries(changes)).toEqual({ outcome: "written" });
      expect([await value(b2), await value(c2), await value(c3)]).toEqual([
        0.0005,
        new CellError("#DIV/0!"),
        "=no formula",
      ]);
      expect(await desk.workbook.replaceEntries(putBack(changes))).toEqual({ outcome: "written" });
      expect([await value(b2), await value(c2), await value(c3)]).toEqual([0.05, 3, null]);
    });

    it("enters nothing where one of the cells holds something else by now", async () => {
      const c3 = { sheet: "My sheet", cells: "C3" };
      await desk.enter(b2, [[0.05]]);
      await desk.enter(c3, [["taken"]]);
      const changes = [
        { at: b2, from: 0.05, to: 0.0005 },
        { at: c3, from: null, to: 5 },
      ];
      expect(await desk.workbook.replaceEntries(changes)).toEqual({ outcome: "changed", at: c3, holds: "taken" });
      expect(await value(b2)).toBe(0.05);
    });

    it("shows cells of any sheet, and says where there is no such sheet", async () => {
      await desk.select(b2);
      await desk.workbook.show({ sheet: "My sheet", cells: "C3:D4" });
      expect(await desk.workbook.selectedCells()).toEqual({ sheet: "My sheet", cells: "C3:D4" });
      const nowhere = { sheet: "Nowhere", cells: "C3" };
      expect(await desk.workbook.show(nowhere).catch((error: unknown) => error)).toMatchObject({
        code: "ItemNotFound",
      });
    });

    it("replaces nothing once it is cancelled", async () => {
      await desk.enter(b2, [["=1+2"]]);
      const how = { signal: AbortSignal.abort() };
      const changes = [{ at: b2, from: "=1+2", to: "=1/0" }];
      expect(await desk.workbook.replaceFormulas(changes, how)).toEqual({ outcome: "cancelled" });
      expect(await value(b2)).toBe(3);
    });
  });
}
