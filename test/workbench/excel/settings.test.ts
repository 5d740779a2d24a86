import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("settings and cells formatted as Text through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  test("a setting is kept under its key, changed, listed and removed", async () => {
    await office.excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("one", { two: [3, "four"] });
      settings.add("five", "six");
      settings.add("five", "seven");
      settings.load("items/key, items/value");
      await context.sync();
      expect(settings.items.map(({ key, value }) => [key, value])).toEqual([
        ["one", { two: [3, "four"] }],
        ["five", "seven"],
      ]);
      settings.getItem("one").delete();
      const gone = settings.getItemOrNullObject("one").load("key");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("a request that names a setting that is gone stops there", async () => {
    await office.excel.run(async (context) => {
      context.workbook.settings.getItem("gone").load("key");
      const cellA1 = () => context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cellA1().values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      const cell = cellA1().load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
    });
  });

  test("a formula in a cell that is formatted as Text stays a text", async () => {
    await office.excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
      cells.numberFormat = [["@"], ["General"], ["@"]];
      cells.formulas = [["=1+2"], ["=1+2"], [5]];
      cells.load("values, valueTypes");
      await context.sync();
      expect(cells.values).toEqual([["=1+2"], [3], ["5"]]);
      expect(cells.valueTypes).toEqual([["String"], ["Double"], ["String"]]);
    });
  });
});
