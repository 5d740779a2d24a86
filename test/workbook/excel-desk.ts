import { addressText, extentOf, extentText, readAddress } from "../../src/workbook/cell-address";
import { ExcelWorkbook } from "../../src/workbook/excel-workbook";
import type { WireRequest, WireResponse } from "../../src/workbench/richapi/wire";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";
import type { InsertionDesk } from "./insertion-contract";

const { openExcel } = loadHeadless();

export interface ExcelDesk extends InsertionDesk, OpenExcel {
  /** `all`: not the n-th request alone, but those after it too. `done`: how much of it is done all the same. */
  refuse(first: number, how?: { all?: boolean; done?: number }): void;
  workbook: ExcelWorkbook;
  /** How many requests the host has been sent so far. */
  requests(): number;
}

/** Microsoft's own Office.js on the workbench's host: the nearest thing to Excel that runs here. */
export async function openExcelDesk(): Promise<ExcelDesk> {
  const office = openExcel();
  const { excel } = office;
  await excel.run(async (context) => {
    context.workbook.worksheets.add("My sheet");
    await context.sync();
  });
  const sheetOf = (context: Excel.RequestContext, name = "Sheet1") => context.workbook.worksheets.getItem(name);
  return {
    ...office,
    ...troubled(office),
    workbook: new ExcelWorkbook(excel),
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

/** Stands between Office.js and its host, and refuses requests when it is told to. */
function troubled({ host }: OpenExcel): Pick<ExcelDesk, "refuse" | "obey" | "requests"> {
  const process = host.process.bind(host);
  let sent = 0;
  let trouble: { from: number; all: boolean; done: number } | undefined;
  host.process = async (request: WireRequest): Promise<WireResponse> => {
    // Office.js's own tidying up after a run comes at any time, and is repeated by itself.
    if (request.Actions.some(({ Name }) => Name === "_RemoveReference")) return process(request);
    sent += 1;
    const isRefused = trouble && (trouble.all ? sent >= trouble.from : sent === trouble.from);
    if (!trouble || isRefused !== true) return process(request);
    const done = request.Actions.slice(0, Math.ceil(request.Actions.length * trouble.done));
    return refused(await process({ ...request, Actions: done }), request);
  };
  return {
    requests: () => sent,
    refuse: (nth, { all = false, done = SHARES[nth % SHARES.length] ?? 0 } = {}) => {
      trouble = { from: sent + nth, all, done };
    },
    obey: () => {
      trouble = undefined;
    },
  };
}

/** What a host has done of a request before it gives up stays done: nothing, half of it, or all but the answer. */
const SHARES = [0, 0.5, 1];

function refused(response: WireResponse, { Actions }: WireRequest): WireResponse {
  const refusal = {
    ActionIndex: Actions.length - 1,
    Code: "RequestAborted",
    Message: "The request was aborted during run time.",
    Location: Actions.at(-1)?.Name ?? "",
    HttpStatusCode: 400,
  };
  const Results = response.Results.slice(0, Actions.length - 1);
  return { ...response, Results, Error: response.Error ?? refusal };
}

const LOOKED_AT = "A1:H22";

/** All of the workbook that an insertion could change, as Office.js tells it. */
async function pictureOf(context: Excel.RequestContext): Promise<unknown> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name, items/visibility, items/showGridlines");
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  const sheets = worksheets.items.map(({ name, visibility, showGridlines }) => {
    const sheet = worksheets.getItem(name);
    const cells = sheet.getRange(LOOKED_AT);
    cells.load("formulas, values, numberFormat");
    const looks = cells.getCellProperties({
      format: {
        fill: { color: true, pattern: true },
        font: { bold: true, italic: true, color: true, size: true },
        borders: { style: true },
        horizontalAlignment: true,
      },
    });
    const widths = [..."ABCDEFGH"].map((letter) => sheet.getRange(`${letter}1`).format.load("columnWidth"));
    const validations = ["C5", "C6", "C7"].map((cell) => sheet.getRange(cell).dataValidation.load("type, rule"));
    const highlights = cells.conditionalFormats.load("items/type");
    const { names, charts } = sheet;
    names.load("items/name, items/formula");
    charts.load("items/title/text");
    return () => ({
      name,
      visibility,
      showGridlines,
      formulas: cells.formulas,
      values: cells.values,
      numberFormat: cells.numberFormat,
      looks: looks.value,
      widths: widths.map(({ columnWidth }) => columnWidth),
      validations: validations.map(({ type, rule }) => ({ type, rule })),
      highlights: highlights.items.map(({ type }) => type),
      names: names.items.map(({ name: called, formula }) => [called, formula]),
      charts: charts.items.map(({ title }) => title.text),
    });
  });
  await context.sync();
  return { selected: selected.address, sheets: sheets.map((seen) => seen()) };
}
