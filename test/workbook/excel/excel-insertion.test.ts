import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Destination, SheetPlan } from "../../../src/workbook/sheet-plan";
import type { WorkbookError } from "../../../src/workbook/workbook-error";
import { openExcelDesk, type ExcelDesk } from "./excel-desk";
import { insertionContract } from "../insertion-contract";
import { cellsOnly, everything } from "../planned-sheet";

insertionContract("a planned sheet in Excel", openExcelDesk);

const newSheet: Destination = { kind: "new sheet" };
const onSheet1: Destination = { kind: "cells", sheet: "Sheet1", replace: true };

describe("a planned sheet as Excel has it", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  const onHedge = <Answer>(look: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer>) =>
    desk.excel.run((context) => look(context.workbook.worksheets.getItem("Hedge"), context));

  test("what a user enters is blue on light blue, and titles are large", async () => {
    await desk.workbook.insertSheet(everything, newSheet);
    await onHedge(async (sheet, context) => {
      const formats = ["B2", "C5", "C8", "B5"].map((cell) => sheet.getRange(cell).format);
      for (const format of formats) format.load("fill/color, font/color, font/bold, font/size, horizontalAlignment");
      await context.sync();
      const [title, input, result, label] = formats;
      expect([title?.font.size, title?.font.bold]).toEqual([18, true]);
      expect([input?.fill.color, input?.font.color]).toEqual(["#DFEAFD", "#0B53CE"]);
      expect([result?.fill.color, result?.font.bold]).toEqual(["#DDF1E4", true]);
      expect([input?.horizontalAlignment, label?.horizontalAlignment]).toEqual(["Right", "Left"]);
    });
  });

  test("numbers are shown in their formats, and headings stand on the side that is asked for", async () => {
    await desk.workbook.insertSheet(everything, newSheet);
    await onHedge(async (sheet, context) => {
      const cells = sheet.getRange("C5:C8").load("numberFormat, text");
      const heads = ["B11", "C11"].map((cell) => sheet.getRange(cell).format.load("horizontalAlignment"));
      await context.sync();
      expect(cells.numberFormat).toEqual([["#,##0.00"], ["#,##0.00"], ["General"], ["0.0%"]]);
      expect(cells.text).toEqual([["5.00"], ["70,000.00"], ["short"], ["300.0%"]]);
      expect(heads.map(({ horizontalAlignment }) => horizontalAlignment)).toEqual(["Left", "Right"]);
    });
  });

  test("the page shows no grid, keeps its head in view and prints one page wide", async () => {
    await desk.workbook.insertSheet(everything, newSheet);
    await onHedge(async (sheet, context) => {
      sheet.load("showGridlines, visibility");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
      const { pageLayout } = sheet;
      pageLayout.load("orientation, zoom");
      const printed = pageLayout.getPrintAreaOrNullObject().load("address");
      const repeated = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const widths = ["B1", "C1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      await context.sync();
      expect([sheet.showGridlines, sheet.visibility]).toEqual([false, "Visible"]);
      expect(frozen.rowCount).toBe(3);
      expect(pageLayout.orientation).toBe("Landscape");
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect([printed.address, repeated.address]).toEqual(["Hedge!B2:G20", "Hedge!1:3"]);
      // Excel's standard column of 8.43 digits is 64 pixels or 48 points wide; 30 digits are 215 pixels.
      expect(widths.map(({ columnWidth }) => Math.round(columnWidth))).toEqual([161, 77]);
    });
  });

  test("colours that depend on values are on the cells that are named, and nowhere else", async () => {
    await desk.workbook.insertSheet(everything, newSheet);
    await onHedge(async (sheet, context) => {
      const [scale, text, none] = ["B12:C14", "B15", "C5"].map((cells) => {
        const formats = sheet.getRange(cells).conditionalFormats;
        return formats.load("items/type");
      });
      await context.sync();
      expect(scale?.items.map(({ type }) => type)).toEqual(["ColorScale"]);
      expect(text?.items.map(({ type }) => type)).toEqual(["ContainsText"]);
      expect(none?.items).toEqual([]);
    });
  });

  test("colours of what has been replaced do not pile up, and those of other cells stay", async () => {
    const highlights = (cells: string) =>
      desk.excel.run(async (context) => {
        const count = context.workbook.worksheets.getItem("Sheet1").getRange(cells).conditionalFormats.getCount();
        await context.sync();
        return count.value;
      });
    await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B15").conditionalFormats.add("ColorScale");
      await context.sync();
    });
    await desk.workbook.insertSheet(everything, onSheet1);
    await desk.workbook.insertSheet(everything, onSheet1);
    expect([await highlights("B12:C14"), await highlights("B15"), await highlights("A1")]).toEqual([2, 2, 1]);
  });

  test("a chart that reaches beyond what is replaced stays", async () => {
    await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("Line", sheet.getRange("K1:L4"), "Columns");
      chart.setPosition("F10", "H15");
      chart.title.text = "Mine";
      await context.sync();
    });
    await desk.workbook.insertSheet(everything, onSheet1);
    expect(await desk.chartTitles("Sheet1")).toEqual(["Mine", "Wealth against price"]);
  });

  test("formulas may use the plan's own names", async () => {
    const named: SheetPlan = {
      ...cellsOnly(0, 0, [[5], [{ formula: "=Coins_held*70000" }]]),
      names: [{ name: "Coins_held", area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    };
    await desk.workbook.insertSheet(named, newSheet);
    expect(await desk.workbook.read({ sheet: "Cells", cells: "A2" })).toEqual([[350000]]);
  });

  test("a formula that spills finds its way free, whatever the order of the blocks", async () => {
    const blocks = [
      { row: 0, column: 0, entries: [[{ formula: "=SEQUENCE(C1)*10" }]], spills: { rows: 3, columns: 1 } },
      { row: 0, column: 2, entries: [[3], [{ formula: "=SUM(A1:A3)" }]] },
    ];
    const extent = { row: 0, column: 0, rows: 3, columns: 3 };
    await desk.workbook.insertSheet({ ...cellsOnly(0, 0, [[1]]), blocks, extent }, newSheet);
    expect(await desk.workbook.read({ sheet: "Cells", cells: "A1:C3" })).toEqual([
      [10, null, 3],
      [20, null, 60],
      [30, null, null],
    ]);
  });

  test.each([["lines"], ["stacked areas"]] as const)(
    "%s have the first column along and a series a column",
    async (kind) => {
      const source = { row: 0, column: 0, rows: 4, columns: 3 };
      const charts = [{ ...(everything.charts[0] as SheetPlan["charts"][number]), kind, source }];
      const rows = [
        ["Price", "Locked", "Floating"],
        [10, 1, 2],
        [20, 3, 4],
        [30, 5, 6],
      ];
      await desk.workbook.insertSheet({ ...cellsOnly(0, 0, rows), title: "Hedge", charts }, newSheet);
      await onHedge(async (sheet, context) => {
        const chart = sheet.charts.getItemAt(0);
        chart.load("chartType, title/text, legend/position, left, top");
        chart.series.load("items/name");
        chart.axes.load("valueAxis/title/text, categoryAxis/title/text");
        const place = sheet.getRange("E4").load("left, top");
        await context.sync();
        expect(chart.series.items.map(({ name }) => name)).toEqual(["Locked", "Floating"]);
        expect([chart.axes.categoryAxis.title.text, chart.axes.valueAxis.title.text]).toEqual(["Price", "Wealth"]);
        expect(chart.legend.position).toBe("Bottom");
        expect([chart.left, chart.top]).toEqual([place.left, place.top]);
        const dimensions = chart.series.items.map((series) => [
          series.getDimensionValues(kind === "lines" ? "XValues" : "Categories"),
          series.getDimensionValues(kind === "lines" ? "YValues" : "Values"),
        ]);
        await context.sync();
        expect(dimensions.map((pair) => pair.map(({ value }) => value.map(Number)))).toEqual([
          [
            [10, 20, 30],
            [1, 3, 5],
          ],
          [
            [10, 20, 30],
            [2, 4, 6],
          ],
        ]);
      });
    },
  );

  test("columns of an existing sheet keep their widths", async () => {
    await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.columnWidth = 300;
      sheet.getRange("C1").format.columnWidth = 20;
      await context.sync();
    });
    await desk.workbook.insertSheet(everything, onSheet1);
    await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const widths = ["B1", "C1"].map((cell) => sheet.getRange(cell).format.load("columnWidth"));
      await context.sync();
      expect(widths.map(({ columnWidth }) => Math.round(columnWidth))).toEqual([300, 20]);
    });
  });

  test("ten thousand cells take few requests", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [
      ...Array.from({ length: 9 }, (__, column) => row * 9 + column),
      { formula: `=SUM(A${row + 1}:I${row + 1})` },
    ]);
    const before = desk.requests();
    await desk.workbook.insertSheet(cellsOnly(0, 0, rows), newSheet);
    // The names of the sheets, the sheet itself, two portions of cells, showing it, and the page.
    expect(desk.requests() - before).toBe(6);
    const sum = Array.from({ length: 9 }, (_, column) => 999 * 9 + column).reduce((all, value) => all + value);
    expect(await desk.workbook.read({ sheet: "Cells", cells: "J1000" })).toEqual([[sum]]);
  });
});

describe("when Excel is in trouble", () => {
  let desk: ExcelDesk;
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  test("a sheet that cannot even be removed is named", async () => {
    await desk.refuse(4, { all: true });
    const failure = desk.workbook.insertSheet(everything, newSheet);
    await expect(failure).rejects.toMatchObject({
      code: "RequestAborted",
      message: expect.stringMatching(/^Excel stopped the request: try again\. The unfinished sheet “Hedge” could not/),
    });
    await desk.obey();
    expect(await desk.sheets()).toEqual(["Sheet1", "My sheet", "Hedge"]);
    const visibility = await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Hedge").load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(visibility).toBe("Visible");
  });

  test.each([newSheet, { kind: "cells", sheet: "My sheet", replace: false } as const])(
    "a user who was taken to %j is back where he was when that fails at the last moment",
    async (to) => {
      await desk.select({ sheet: "Sheet1", cells: "D4" });
      const before = await desk.picture();
      await desk.refuse(to === newSheet ? 9 : 11, { done: 1 });
      await expect(desk.workbook.insertSheet(everything, to)).rejects.toMatchObject({ code: "RequestAborted" });
      await desk.obey();
      expect(await desk.picture()).toEqual(before);
    },
  );

  test("cells that cannot be put back are named", async () => {
    await desk.refuse(5, { all: true });
    const failure = desk.workbook.insertSheet(everything, onSheet1);
    await expect(failure).rejects.toMatchObject({
      code: "RequestAborted",
      message: expect.stringMatching(
        /^Excel stopped the request: try again\. What was in Sheet1!B2:G20 before could not/,
      ),
    });
  });

  test.each([[6], [9], [10]])("looks, rules and widths of the user's own are put back: request %i", async (nth) => {
    await desk.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cells = sheet.getRange("B2:C9");
      cells.format.fill.color = "#FFFF00";
      cells.format.font.bold = true;
      cells.format.borders.getItem("EdgeBottom").style = "Double";
      cells.numberFormat = [["0.000"]];
      sheet.getRange("C1").format.columnWidth = 20;
      sheet.getRange("C7").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      cells.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "x" };
      await context.sync();
    });
    const before = await desk.picture();
    await desk.refuse(nth);
    await expect(desk.workbook.insertSheet(everything, onSheet1)).rejects.toMatchObject({
      code: "RequestAborted",
      message: expect.stringMatching(/Nothing was left behind/),
    });
    await desk.obey();
    expect(await desk.picture()).toEqual(before);
  });

  test("a sheet of somebody else, who was quicker with the name, stays", async () => {
    const { excel } = desk;
    let runs = 0;
    const busy = {
      run: async (...given: unknown[]) => {
        runs += 1;
        // Between the question which names are free and the sheet of ours.
        if (runs === 2) await desk.excel.run((context) => added(context, "Hedge"));
        return (excel.run as (...all: unknown[]) => Promise<unknown>)(...given);
      },
    };
    const workbook = new ExcelWorkbook(busy as unknown as typeof Excel);
    await expect(workbook.insertSheet(everything, newSheet)).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    expect(await desk.sheets()).toEqual(["Sheet1", "My sheet", "Hedge"]);
  });

  test("several requests are one step of undo where Excel has it, and several where it cannot be", async () => {
    const asked: unknown[] = [];
    const excel = {
      run: async (...given: unknown[]) => {
        const options = given.length > 1 ? (given[0] as Excel.RunOptions) : {};
        asked.push(options.mergeUndoGroup === true);
        if (options.mergeUndoGroup === true) throw Object.assign(new Error("No."), { code: "UndoNotSupported" });
        return (desk.excel.run as (...all: unknown[]) => Promise<unknown>)(...given);
      },
    };
    const workbook = new ExcelWorkbook(excel as unknown as typeof Excel, (version) => version === "1.20");
    const empty: Destination = { kind: "cells", sheet: "My sheet", replace: false };
    expect((await workbook.insertSheet(everything, empty)).outcome).toBe("written");
    // Read, keep it, write in one step, forget it; then read again, keep it, write in several, forget it.
    expect(asked).toEqual([false, false, true, false, false, false, false, false]);
  });

  test("a failure of one step is tried again in several, but for what the user has to settle", async () => {
    const codes = ["GeneralException", "RequestAborted", "AccessDenied", "InvalidOperationInCellEditMode"];
    const outcomes: string[] = [];
    for (const code of codes) {
      const excel = {
        run: async (...given: unknown[]) => {
          if ((given[0] as Excel.RunOptions).mergeUndoGroup === true) throw Object.assign(new Error("No."), { code });
          return (desk.excel.run as (...all: unknown[]) => Promise<unknown>)(...given);
        },
      };
      const workbook = new ExcelWorkbook(excel as unknown as typeof Excel, (version) => version === "1.20");
      const inserted = await workbook.insertSheet(cellsOnly(40, 0, [[1]]), onSheet1).catch((error: unknown) => error);
      outcomes.push((inserted as { outcome?: string }).outcome ?? (inserted as WorkbookError).code);
    }
    expect(outcomes).toEqual(["written", "written", "AccessDenied", "InvalidOperationInCellEditMode"]);
  });

  test("whatever is asked waits until a cell has been edited, and a new sheet is never one step of undo", async () => {
    const asked: unknown[] = [];
    const excel = {
      run: (...given: unknown[]) => {
        asked.push(given.length > 1 ? given[0] : {});
        return (desk.excel.run as (...all: unknown[]) => Promise<unknown>)(...given);
      },
    };
    await new ExcelWorkbook(excel as unknown as typeof Excel, () => true).insertSheet(cellsOnly(0, 0, [[1]]), newSheet);
    // Look, write, and lay out for paper.
    expect(asked).toEqual(Array.from({ length: 3 }, () => ({ delayForCellEdit: true })));
  });

  async function added(context: Excel.RequestContext, name: string): Promise<void> {
    context.workbook.worksheets.add(name);
    await context.sync();
  }
});
