import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel, RichApiError } = loadHeadless();

describe("requests of Office.js", () => {
  let office: OpenExcel | undefined;
  afterEach(() => office?.close());

  test("calculation and drawing can be put off, and changes be undone in one step", async () => {
    office = openExcel();
    // Office.js 1.1.110 does not know this option yet and hands nothing of it on; a newer one must not be refused.
    const options = { mergeUndoGroup: true } as Excel.RunOptions;
    const values = await office.excel.run(options, async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.formulas = [[2, "=A1*3"]];
      context.application.load("calculationMode");
      range.load("values");
      await context.sync();
      expect(context.application.calculationMode).toBe("Automatic");
      return range.values;
    });
    expect(values).toEqual([[2, 6]]);
  });

  test("what a calculation cannot change is answered without waiting for it, results are not", async () => {
    office = openExcel();
    const { excel, spreadsheet } = office;
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id, name");
      const range = sheet.getRange("A1:B1");
      range.formulas = [[2, "=A1*3"]];
      range.load("address");
      await context.sync();
      expect([sheet.name, range.address, spreadsheet.isCalculating]).toEqual(["Sheet1", "Sheet1!A1:B1", true]);
      range.load("values, address");
      await context.sync();
      expect([range.values, spreadsheet.isCalculating]).toEqual([[[2, 6]], false]);
    });
  });

  test("a name that no formula mentions is not waited for, another is", async () => {
    office = openExcel();
    const { excel, spreadsheet } = office;
    await excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      const cell = sheet.getRange("B1");
      cell.formulas = [["=rate*2"]];
      cell.load("values");
      await context.sync();
      names.add("held", "=3");
      sheet.load("name");
      await context.sync();
      expect([cell.values, spreadsheet.isCalculating]).toEqual([[["#NAME?"]], false]);
      names.add("rate", "=3");
      sheet.load("name");
      await context.sync();
      expect(spreadsheet.isCalculating).toBe(true);
      cell.load("values");
      await context.sync();
      expect([cell.values, spreadsheet.isCalculating]).toEqual([[[6]], false]);
    });
  });

  test("what one request has changed is undone in one step, and done again", async () => {
    office = openExcel();
    const { excel, spreadsheet } = office;
    const state = () =>
      excel.run(async (context) => {
        const { worksheets, names } = context.workbook;
        worksheets.load("items/name");
        names.load("items/name");
        const cell = worksheets.getItem("Sheet1").getRange("A1").load("values,format/fill/color");
        const { dataValidation } = worksheets.getItem("Sheet1").getRange("A1");
        dataValidation.load("type");
        await context.sync();
        const [sheets, named] = [worksheets, names].map(({ items }) => items.map(({ name }) => name));
        return [sheets, named, cell.values, cell.format.fill.color, dataValidation.type];
      });
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.values = [[1]];
      cell.format.fill.color = "#FFEE00";
      cell.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      context.workbook.names.add("held", cell);
      const sheet = context.workbook.worksheets.add("New");
      sheet.getRange("B2").formulas = [["=Sheet1!A1*2"]];
      await context.sync();
    });
    const written = [["Sheet1", "New"], ["held"], [[1]], "#FFEE00", "Decimal"];
    expect(await state()).toEqual(written);
    spreadsheet.workbook.undo();
    expect(await state()).toEqual([["Sheet1"], [], [[""]], "#FFFFFF", "None"]);
    spreadsheet.workbook.redo();
    expect(await state()).toEqual(written);
  });

  test("formulas that were filled from a cell keep theirs when that cell is written over, on whatever sheet", async () => {
    office = openExcel();
    const { excel, spreadsheet } = office;
    await excel.run(async (context) => {
      context.workbook.worksheets.add("Other").getRange("A1").formulas = [["=1+1"]];
      context.workbook.worksheets.getItem("Sheet1").getRange("B1:B2").values = [[3], [4]];
      await context.sync();
    });
    const sheet = spreadsheet.workbook.getSheetByName("Sheet1");
    // as the grid stores what is filled down: one formula, and a reference to it
    sheet?.getRange("A1:A2").setValues([[{ f: "=B1*2", si: "filled" }], [{ si: "filled" }]]);
    const cells = () =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("formulas, values");
        await context.sync();
        return [range.formulas, range.values];
      });
    expect(await cells()).toEqual([
      [["=B1*2"], ["=B2*2"]],
      [[6], [8]],
    ]);
    sheet?.getRange("A1").setValue(5);
    expect(await cells()).toEqual([
      [[5], ["=B2*2"]],
      [[5], [8]],
    ]);
  });

  test("requests that are under way together are answered one after another", async () => {
    office = openExcel();
    const { excel } = office;
    const append = (text: string) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        cell.load("values");
        await context.sync();
        cell.values = [[`${cell.values[0]?.[0]}${text}`]];
        await context.sync();
        return text;
      });
    expect(await Promise.all([append("a"), append("b"), append("c")])).toEqual(["a", "b", "c"]);
  });

  test.each(["InvalidOperationInCellEditMode", "RequestAborted", "AccessDenied"])(
    "a test may refuse any request with %s, and what was written before it stays",
    async (code) => {
      office = openExcel(undefined, {
        beforeRequest(request) {
          if (request === 2) throw new RichApiError(code, "Not now.");
        },
      });
      const write = (address: string, value: number) =>
        office?.excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
          await context.sync();
        });
      await write("A1", 1);
      await expect(write("A2", 2)).rejects.toMatchObject({ code, message: "Not now." });
      await write("A3", 3);
      const values = await office.excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3").load("values");
        await context.sync();
        return range.values;
      });
      expect(values).toEqual([[1], [""], [3]]);
    },
  );
});
