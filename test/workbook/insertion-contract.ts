import type { Cell } from "../../src/catalog/declare/cell";
import type { CellAddress } from "../../src/workbook/cell-address";
import type { Destination, SheetPlan } from "../../src/workbook/sheet-plan";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { Desk } from "./contract";
import type { FollowedInsertion, Moment } from "./followed-insertion";
import { cellsOnly, everything } from "./planned-sheet";

/** A desk at which one can look at all of the workbook, and make it refuse. The workbook can calculate =SEQUENCE(3,2). */
export interface InsertionDesk extends Desk {
  /** The names of all sheets, hidden ones too. */
  sheets(): Promise<string[]>;
  /** Whatever an insertion could change, so that two pictures can be compared. */
  picture(): Promise<unknown>;
  /** The cells that a name of the sheet stands for. */
  named(sheet: string, name: string): Promise<string | undefined>;
  /** Whether the rules of a cell let a user enter this. */
  accepts(address: CellAddress, entry: string | number): Promise<boolean>;
  chartTitles(sheet: string): Promise<string[]>;
  /** Inserts with somebody who looks on, where the workbook is: nobody could cancel in time from afar. */
  follow(plan: SheetPlan, to: Destination, cancelled?: Moment): Promise<FollowedInsertion>;
  /** Lets requests fail with "RequestAborted", the n-th from now on the first of them. */
  refuse(first: number): Promise<void>;
  /** From now on no request is refused. */
  obey(): Promise<void>;
}

// A workbook under test is written to once for each request of an insertion, and looked at all over after each.
jest.setTimeout(60_000);

const newSheet: Destination = { kind: "new sheet" };
const onSheet1 = (replace: boolean): Destination => ({ kind: "cells", sheet: "Sheet1", replace });

/** What every workbook must do with a planned sheet. */
export function insertionContract(name: string, open: () => Promise<InsertionDesk>): void {
  describe(name, () => {
    let desk: InsertionDesk;
    beforeEach(async () => {
      desk = await open();
    });
    afterEach(() => desk.close());

    /** What is there when nothing is refused. The desk is cleared afterwards: there may be room for one alone. */
    async function pictureAfter(to: Destination): Promise<unknown> {
      await occupy(desk);
      await desk.workbook.insertSheet(everything, to);
      const picture = await desk.picture();
      desk.close();
      desk = await open();
      return picture;
    }

    const read = (sheet: string, cells: string): Promise<Cell[][]> => desk.workbook.read({ sheet, cells });
    const insert = (plan: SheetPlan, to: Destination = newSheet) => desk.workbook.insertSheet(plan, to);

    describe("on a new sheet", () => {
      it("writes cells, formulas and what they spill, and shows the sheet", async () => {
        const insertion = await insert(everything);
        expect(insertion).toEqual({ outcome: "written", at: { sheet: "Hedge", cells: "B2:G20" } });
        expect(await read("Hedge", "B5:D9")).toEqual([
          ["Coins", 5, "coins"],
          ["Price", 70000, null],
          ["Side", "short", null],
          ["Sum", 3, null],
          ["Known", true, null],
        ]);
        expect(await read("Hedge", "B12:C14")).toEqual([
          [1, 2],
          [3, 4],
          [5, 6],
        ]);
        expect(await desk.workbook.selectedCell()).toEqual({ sheet: "Hedge", cells: "A1" });
      });

      it("gives names to its cells, on the sheet itself", async () => {
        await insert(everything);
        await insert(everything);
        expect(await desk.named("Hedge", "Coins_held")).toBe("C5");
        expect(await desk.named("Hedge 2", "Ladder")).toBe("B12:C14");
        expect(await desk.named("Sheet1", "Ladder")).toBeUndefined();
      });

      it("lets only that be entered which a cell is for", async () => {
        await insert(everything);
        const price = { sheet: "Hedge", cells: "C6" };
        const side = { sheet: "Hedge", cells: "C7" };
        expect([await desk.accepts(price, 80000), await desk.accepts(price, 0)]).toEqual([true, false]);
        expect([await desk.accepts(side, "long"), await desk.accepts(side, "up")]).toEqual([true, false]);
        expect(await desk.accepts({ sheet: "Hedge", cells: "B5" }, "anything")).toBe(true);
      });

      it.each([
        [{ above: 0, below: 1 }, 0.5, [0, 1]],
        [{ atLeast: 0, atMost: 1 }, 1, [-0.1, 1.1]],
        [{ atLeast: 0, below: 1 }, 0, [-0.1, 1]],
        [{ atMost: 1 }, 1, [1.1]],
        [{ not: 0 }, -1, [0]],
        [{ above: 0, atMost: 2 }, 2, [0, 2.1]],
        [{ whole: true, atLeast: 2, atMost: 500 } as const, 500, [1, 2.5, 501]],
        [{ above: 0, inPosition: true } as const, 0, [-0.1]],
      ])("keeps the bounds %j, each open or closed as it says", async (rule, inside, outside) => {
        const validations = [{ area: { row: 1, column: 1, rows: 3, columns: 1 }, rule, says: "Within bounds." }];
        await insert({ ...cellsOnly(1, 1, [[1], [1], [1]]), validations });
        const last = { sheet: "Cells", cells: "B4" };
        expect(await desk.accepts(last, inside)).toBe(true);
        for (const value of outside) expect(await desk.accepts(last, value)).toBe(false);
      });

      it("draws its charts", async () => {
        await insert(everything);
        expect(await desk.chartTitles("Hedge")).toEqual(["Wealth against price"]);
      });

      it("numbers the name where it is taken, whatever the case", async () => {
        await insert({ ...everything, title: "my SHEET" });
        await insert({ ...everything, title: "My sheet" });
        expect(await desk.sheets()).toEqual(["Sheet1", "My sheet", "my SHEET 2", "My sheet 3"]);
      });

      it("makes a name that a sheet can have of any title", async () => {
        await insert(cellsOnly(0, 0, [[1]]));
        const titles = [
          "Hedge 10/20: [BTC]",
          "'quoted'",
          "",
          "A title that is too long for a sheet of Excel",
          "History",
        ];
        for (const title of titles) await insert({ ...cellsOnly(0, 0, [[1]]), title });
        expect((await desk.sheets()).slice(3)).toEqual([
          "Hedge 10 20 BTC",
          "quoted",
          "Sheet",
          "A title that is too long for a",
          "History 2",
        ]);
      });

      it("keeps every text a text, whatever it looks like", async () => {
        const texts = [
          '=HYPERLINK("https://example.com","Win")',
          "=1+2",
          "+1",
          "-1",
          "@SUM(1)",
          "'quoted",
          "''twice",
          "1,000",
          "1e5",
          "007",
          "5%",
          "$5",
          "2026-11-20",
          "May 24",
          "1/2",
          "12:30",
          "TRUE",
          "false",
          "#N/A",
          "(5)",
          " leading",
          "Plain words",
          "A sentence of some length, in which 1 short of 3,500 contracts is liquidated at 139,300 USD.",
        ];
        const insertion = await insert(
          cellsOnly(
            0,
            0,
            texts.map((text) => [text]),
          ),
        );
        expect(insertion.outcome).toBe("written");
        expect(await read("Cells", `A1:A${texts.length}`)).toEqual(texts.map((text) => [text]));
      });

      it("tells how far it is, from the first request to the last", async () => {
        const { told } = await desk.follow(everything, newSheet);
        const of = told[0]?.of ?? 0;
        expect(of).toBeGreaterThan(2);
        expect(told).toEqual(Array.from({ length: of }, (_, index) => ({ done: index + 1, of })));
      });

      it("takes cells in portions, so that many of them can be followed and cancelled", async () => {
        const rows = Array.from({ length: 1200 }, (_, row) => Array.from({ length: 10 }, (__, column) => row + column));
        const { told } = await desk.follow(cellsOnly(0, 0, rows), newSheet);
        expect(told.length).toBeGreaterThanOrEqual(3);
        expect(await read("Cells", "A1200:J1200")).toEqual([rows[1199]]);
      });

      it("leaves nothing when it is cancelled, unless that is after the last request", async () => {
        const before = await desk.picture();
        let cancelled = 0;
        for (;;) {
          const { insertion } = await desk.follow(everything, newSheet, { done: cancelled });
          if (insertion.outcome === "written") break;
          expect(insertion).toEqual({ outcome: "cancelled" });
          expect(await desk.picture()).toEqual(before);
          cancelled += 1;
        }
        expect(cancelled).toBeGreaterThan(5);
        expect(await desk.sheets()).toContain("Hedge");
      });
    });

    describe("in existing cells", () => {
      it("writes where nothing is, and selects its first cell", async () => {
        await desk.enter({ sheet: "Sheet1", cells: "A1" }, [["mine"]]);
        const insertion = await insert(everything, onSheet1(false));
        expect(insertion).toEqual({ outcome: "written", at: { sheet: "Sheet1", cells: "B2:G20" } });
        expect(await read("Sheet1", "A1:C2")).toEqual([
          ["mine", null, null],
          [null, "Lock the dollar value", null],
        ]);
        expect(await read("Sheet1", "B14:C14")).toEqual([[5, 6]]);
        expect(await desk.named("Sheet1", "Coins_held")).toBe("C5");
        expect(await desk.chartTitles("Sheet1")).toEqual(["Wealth against price"]);
        expect(await desk.workbook.selectedCell()).toEqual({ sheet: "Sheet1", cells: "B2" });
      });

      it.each([
        ["a value", "C9", 5, "C9", "5"],
        ["a formula", "G20", "=1+2", "G20", "=1+2"],
        ["what a formula spills from outside", "A18", "=SEQUENCE(3,2)", "B18", "2"],
      ])("asks before it writes over %s", async (_, at, entry, cells, holds) => {
        await desk.enter({ sheet: "Sheet1", cells: at }, [[entry]]);
        const before = await desk.picture();
        expect(await insert(everything, onSheet1(false))).toEqual({
          outcome: "occupied",
          cells: { sheet: "Sheet1", cells },
          holds,
          filled: at === "A18" ? 3 : 1,
        });
        expect(await desk.picture()).toEqual(before);
      });

      it("replaces all that is there when it is told to", async () => {
        await desk.enter({ sheet: "Sheet1", cells: "B2" }, [
          ["old", "old", "old"],
          ["old", "old", "old"],
        ]);
        await desk.enter({ sheet: "Sheet1", cells: "H2" }, [["outside"]]);
        await insert(everything, onSheet1(true));
        expect(await read("Sheet1", "B2:D3")).toEqual([
          ["Lock the dollar value", null, null],
          ["Change a blue number.", null, null],
        ]);
        expect(await read("Sheet1", "H2")).toEqual([["outside"]]);
      });

      it("can be replaced by itself: its names point to the same cells, and its chart is there once", async () => {
        await insert(everything, onSheet1(false));
        expect((await insert(everything, onSheet1(true))).outcome).toBe("written");
        expect(await desk.named("Sheet1", "Ladder")).toBe("B12:C14");
        expect(await read("Sheet1", "B12:C12")).toEqual([[1, 2]]);
        expect(await desk.chartTitles("Sheet1")).toEqual(["Wealth against price"]);
      });

      it("leaves names alone that stand for other cells of the sheet", async () => {
        await insert(everything, onSheet1(false));
        const before = await desk.picture();
        const beside = {
          ...cellsOnly(40, 1, [[1]]),
          names: [{ name: "coins_HELD", area: { row: 40, column: 1, rows: 1, columns: 1 } }],
        };
        await expect(insert(beside, onSheet1(false))).rejects.toMatchObject({
          code: "NameInUse",
          message: expect.stringContaining("“Coins_held”"),
        });
        expect(await desk.picture()).toEqual(before);
      });

      it("says that a sheet is missing", async () => {
        const nowhere: Destination = { kind: "cells", sheet: "Nowhere", replace: true };
        await expect(insert(everything, nowhere)).rejects.toMatchObject({ code: "ItemNotFound" });
      });

      it("leaves what was there when it is cancelled half-way", async () => {
        await occupy(desk);
        const before = await desk.picture();
        const { insertion } = await desk.follow(everything, onSheet1(true), { left: 1 });
        expect(insertion).toEqual({ outcome: "cancelled" });
        expect(await desk.picture()).toEqual(before);
      });
    });

    describe.each([
      ["a new sheet", newSheet],
      ["empty cells", { kind: "cells", sheet: "My sheet", replace: false } as const],
      ["cells that hold something", onSheet1(true)],
    ])("when a request for %s is refused", (_, to) => {
      it("leaves nothing behind, whichever it is, and says so; then it works", async () => {
        const whole = await pictureAfter(to);
        await occupy(desk);
        const before = await desk.picture();
        let refusals = 0;
        for (;;) {
          await desk.refuse(refusals + 1);
          const result = await insert(everything, to).catch((error: unknown) => error);
          await desk.obey();
          if (!(result instanceof WorkbookError)) {
            expect(result).toMatchObject({ outcome: "written" });
            expect(await desk.picture()).toEqual(whole);
            break;
          }
          refusals += 1;
          expect(result).toMatchObject({ code: "RequestAborted", message: expect.stringMatching(/try again/) });
          expect(await desk.picture()).toEqual(before);
        }
        expect(refusals).toBeGreaterThan(5);
      });
    });
  });
}

/** Numbers, texts that look like something else, formulas and a spill, where the plan goes. */
async function occupy(desk: InsertionDesk): Promise<void> {
  await desk.enter({ sheet: "Sheet1", cells: "B2" }, [
    [5, "'=1+2"],
    [true, "=1+2"],
    ["'007", "text"],
  ]);
  await desk.enter({ sheet: "Sheet1", cells: "D6" }, [["=SEQUENCE(3,2)"]]);
  await desk.enter({ sheet: "Sheet1", cells: "A18" }, [["=SEQUENCE(3,2)"]]);
}
