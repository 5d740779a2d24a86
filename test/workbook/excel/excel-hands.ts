import { addressText, extentOf, extentText, readAddress } from "../../../src/workbook/cell-address";
import { pictureOf } from "./excel-picture";
import type { InsertionDesk } from "../insertion-contract";

/** What a user does in Excel and sees there, through Office.js. */
export type ExcelHands = Omit<InsertionDesk, "workbook" | "follow" | "refuse" | "obey" | "close">;

export function excelHands(excel: typeof Excel): ExcelHands {
  const sheetOf = (context: Excel.RequestContext, name = "Sheet1") => context.workbook.worksheets.getItem(name);
  return {
    select: (address) =>
      excel.run(async (context) => {
        sheetOf(context, address.sheet).getRange(address.cells).select();
        await context.sync();
      }),
    enter: (address, rows) =>
      excel.run(async (context) => {
        const range = sheetOf(context, address.sheet).getRange(addressText({ cells: address.cells }));
        range.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows.map((row) => [...row]);
        await context.sync();
      }),
    sheets: () =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    picture: () => excel.run(pictureOf),
    named: (sheet, name) =>
      excel.run(async (context) => {
        const item = sheetOf(context, sheet).names.getItemOrNullObject(name);
        item.load("formula");
        await context.sync();
        if (item.isNullObject) return undefined;
        const address = readAddress(String(item.formula).slice(1));
        return address && extentText(extentOf(address));
      }),
    accepts: (address, entry) =>
      excel.run(async (context) => {
        const cell = sheetOf(context, address.sheet).getRange(address.cells);
        cell.load("formulas");
        await context.sync();
        const before = cell.formulas;
        cell.values = [[entry]];
        cell.dataValidation.load("valid");
        await context.sync();
        const { valid } = cell.dataValidation;
        cell.formulas = before;
        await context.sync();
        return valid;
      }),
    chartTitles: (sheet) =>
      excel.run(async (context) => {
        const { charts } = sheetOf(context, sheet);
        charts.load("items/title/text");
        await context.sync();
        return charts.items.map(({ title }) => title.text);
      }),
  };
}
