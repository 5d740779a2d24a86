import { addressText } from "../../src/workbook/cell-address";
import { ExcelWorkbook } from "../../src/workbook/excel-workbook";
import { loadHeadless } from "../workbench/headless";
import { workbookContract, type Desk } from "./contract";

const { openExcel } = loadHeadless();

/** Microsoft's own Office.js on the workbench's host: the nearest thing to Excel that runs here. */
async function open(): Promise<Desk> {
  const { excel, close } = openExcel();
  await excel.run(async (context) => {
    context.workbook.worksheets.add("My sheet");
    await context.sync();
  });
  return {
    workbook: new ExcelWorkbook(excel),
    select: (address) =>
      excel.run(async (context) => {
        context.workbook.worksheets
          .getItem(address.sheet ?? "Sheet1")
          .getRange(address.cells)
          .select();
        await context.sync();
      }),
    enter: (address, rows) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(address.sheet ?? "Sheet1");
        const range = sheet.getRange(addressText({ cells: address.cells }));
        range.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows.map((row) => [...row]);
        await context.sync();
      }),
    close,
  };
}

workbookContract("a workbook in Excel", open);
