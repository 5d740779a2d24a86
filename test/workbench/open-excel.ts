import { readFileSync } from "node:fs";
import vm from "node:vm";
import { LocaleService, mergeLocales } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import {
  ConditionalFormattingService,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import sheetsMessages from "@univerjs/sheets/locale/en-US";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaMessages from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { registerFunctions } from "../../workbench/functions/register";
import type { FunctionSource } from "../../workbench/functions/register";
import type { NativeBridge } from "../../workbench/office/host-bridge";
import { openKept } from "../../workbench/book/kept-workbook";
import type { KeptWorkbook } from "../../workbench/book/kept-workbook";
import { createExcelHost } from "../../workbench/office/excel-host";
import { connectPane } from "../../workbench/office/pane-connection";
import { reportSelection } from "../../workbench/office/selection-events";
import { reportCells } from "../../workbench/office/cell-events";
import type { ProcessorSeams, RichApiProcessor } from "../../workbench/richapi/processor";
import { createUniver } from "../../workbench/sheet/create-univer";
import { Spreadsheet } from "../../workbench/sheet/spreadsheet";
import { calculateNow } from "./gathered";

export { bookFrom } from "../../workbench/book/book-from-sheet";
export { keep } from "../../workbench/book/kept-workbook";
export { openedBook } from "../../workbench/book/open-book";
export { charted } from "../../workbench/sheet/charted";
// From the same bundle: an error is recognised by its class, a service by its identifier.
export { ICommandService } from "@univerjs/core";
export { RichApiError } from "../../workbench/richapi/rich-api-error";
export { createCustomFunctions, CustomFunctionsError } from "../../workbench/functions/custom-functions";

export interface OpenExcel {
  /** Microsoft's own `Excel` namespace, unmodified, talking to our host. */
  excel: typeof Excel;
  spreadsheet: Spreadsheet;
  host: RichApiProcessor;
  close(): void;
}

let count = 0;

/** Made anew each time, for Univer changes it as it goes on. */
const emptyWorkbook = (id: string) => ({
  id,
  name: "Workbook",
  sheetOrder: ["first"],
  sheets: { first: { id: "first", name: "Sheet1", rowCount: 100, columnCount: 20 } },
});

/** Read and compiled once for all spreadsheets of a test. */
const officeScript = new vm.Script(
  readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js"), "utf8"),
  { filename: "excel-win32-16.01.js" },
);

/** A spreadsheet without a user interface, and Office.js's Excel script beside it, in one Node process. */
export function openExcel(functions?: FunctionSource, seams?: ProcessorSeams, kept?: KeptWorkbook): OpenExcel {
  const univer = createUniver({
    plugins: [
      UniverFormulaEnginePlugin,
      UniverSheetsPlugin,
      UniverSheetsFormulaPlugin,
      UniverSheetsNumfmtPlugin,
      UniverSheetsDataValidationPlugin,
      UniverSheetsConditionalFormattingPlugin,
    ],
    messages: mergeLocales(sheetsMessages, formulaMessages),
  });
  // Univer keeps what formulas mean by the workbook's id, for all that are open in a process.
  const id = `workbook-${++count}`;
  const spreadsheet = kept
    ? openKept(univer, { ...kept, data: { ...kept.data, id } })
    : new Spreadsheet(univer, emptyWorkbook(id));
  if (functions) registerFunctions(univer, functions);
  const host = createExcelHost(spreadsheet, seams);
  const pane = connectPane(host);
  reportSelection(spreadsheet, pane.raise);
  reportCells(spreadsheet, pane.raise);

  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void pane.connection.send(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  pane.connection.listen((text) => bridge.onMessageFromHost?.(text));
  return { excel: loadOfficeScript(bridge), spreadsheet, host, close: () => close(univer) };
}

/** Univer looks up the words for a calculation's progress a second after that began, whether it is still there or not. */
function close(univer: Univer): void {
  const locale = univer.__getInjector().get(LocaleService);
  univer.dispose();
  locale.t = (key) => key;
}

/** Whoever waits for what cells come to waits no longer than the calculation takes. */
export function calculateAtOnce({ spreadsheet }: OpenExcel): void {
  const settled = spreadsheet.settled.bind(spreadsheet);
  spreadsheet.settled = () => {
    const done = settled();
    calculateNow();
    // a result that spills is a change again
    const hurrying = setInterval(calculateNow, 1);
    return done.finally(() => clearInterval(hurrying));
  };
}

/** What conditional formats make of a cell: the colours of the fill and of the type. */
export function conditionalColours({ spreadsheet }: OpenExcel, sheetName: string, row: number, column: number) {
  const formatting = spreadsheet.univer.__getInjector().get(ConditionalFormattingService);
  const sheetId = spreadsheet.workbook.getSheetByName(sheetName)?.getSheetId() ?? "";
  const { style } = formatting.composeStyle(spreadsheet.workbook.getId(), sheetId, row, column) ?? {};
  return { fill: style?.bg?.rgb, font: style?.cl?.rgb };
}

/** The script expects a browser's window; what it touches of it while it loads is this much. */
function loadOfficeScript(bridge: NativeBridge): typeof Excel {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "Node" },
    _richApiNativeBridge: bridge,
  };
  window["window"] = window;
  officeScript.runInContext(vm.createContext(window));
  return window["Excel"] as typeof Excel;
}
