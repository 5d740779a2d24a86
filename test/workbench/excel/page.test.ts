import { loadHeadless } from "../headless";
import type { OpenExcel } from "../open-excel";

const { openExcel } = loadHeadless();

describe("frozen panes and the printed page through Office.js", () => {
  let office: OpenExcel;
  beforeEach(() => {
    office = openExcel();
  });
  afterEach(() => office.close());

  const on = <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
    office.excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

  test("rows, columns or both stay in view, until they are let go", async () => {
    await on(async (sheet, context) => {
      const location = () => sheet.freezePanes.getLocationOrNullObject().load("address");
      const none = location();
      sheet.freezePanes.freezeRows(3);
      const rows = location();
      sheet.freezePanes.freezeColumns(2);
      const columns = location();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      const both = location();
      sheet.freezePanes.freezeAt("1:5");
      const wholeRows = location();
      sheet.freezePanes.unfreeze();
      const released = location();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect([rows, columns, both, wholeRows].map(({ address }) => address)).toEqual([
        "Sheet1!1:3",
        "Sheet1!A:B",
        "Sheet1!A1:B4",
        "Sheet1!1:5",
      ]);
      expect(released.isNullObject).toBe(true);
    });
  });

  test("a frozen row is frozen in the sheet that is shown", async () => {
    await on(async (sheet, context) => {
      sheet.freezePanes.freezeRows(4);
      await context.sync();
    });
    expect(office.spreadsheet.sheets()[0]?.getFreeze()).toEqual({ startRow: 4, startColumn: -1, ySplit: 4, xSplit: 0 });
  });

  test("how a sheet is printed is kept and told again", async () => {
    await on(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load("orientation,zoom,centerHorizontally");
      const noTitles = pageLayout.getPrintTitleRowsOrNullObject();
      const noArea = pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Portrait",
        zoom: { scale: 100 },
        centerHorizontally: false,
      });
      expect([noTitles.isNullObject, noArea.isNullObject]).toEqual([true, true]);

      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:I40");
      pageLayout.setPrintTitleRows(sheet.getRange("B2:C3"));
      pageLayout.load("orientation,zoom,centerHorizontally");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        centerHorizontally: true,
      });
      expect([area.address, titles.address]).toEqual(["Sheet1!A1:I40", "Sheet1!2:3"]);
    });
  });
});
