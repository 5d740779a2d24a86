import { createExcelHost } from "../office/excel-host";
import { connectPane } from "../office/pane-connection";
import { reportSelection } from "../office/selection-events";
import { reportCells } from "../office/cell-events";
import { registerFunctions } from "../functions/register";
import { openKept } from "../book/kept-workbook";
import type { Spreadsheet } from "../sheet/spreadsheet";
import { loadFunctions } from "./add-in";
import { showCharts } from "./charts/chart-layer";
import { forgetDeletedSheets } from "./deleted-sheets";
import { showErrorReasons } from "./error-reasons";
import { paintCalmly } from "./calm-painting";
import { createGrid } from "./grid";
import { createScripting } from "./scripting";
import type { Scripting } from "./scripting";
import { emptyWorkbook } from "./empty-workbook";
import { lastWorkbook } from "./files/last-workbook";
import { workbookFiles } from "./files/workbook-files";
import { showInputPrompts } from "./input-prompts";
import { askFewCellsForHeights } from "./row-heights";
import { drawListsPlainly } from "./list-cells";
import { KeptSettings } from "./kept-settings";
import { showNotes } from "./notes";
import { openTaskPane } from "./task-pane";
import { firstSelection, workedExample } from "./worked-hedge";
import "./workbench.css";

declare global {
  interface Window {
    workbench: Scripting;
  }
}

const namespace = "COINM";
const darkScheme = matchMedia("(prefers-color-scheme: dark)");
// Excel on the desktop hands blank cells to functions as 0, Excel on the web as null: `?blanks=null` shows the latter.
const blank = new URLSearchParams(location.search).get("blanks") === "null" ? null : 0;

async function open(): Promise<Spreadsheet> {
  const [addIn, { store, shown }] = await Promise.all([loadFunctions(), lastWorkbook()]);
  const univer = createGrid("grid", darkScheme.matches);
  const spreadsheet = openKept(univer, shown?.workbook ?? workedExample, new KeptSettings(localStorage));
  // Univer sets up its services with its first workbook, and calculates that in a later turn: the functions are in time.
  registerFunctions(univer, { namespace, ...addIn, blank: () => blank });

  darkScheme.addEventListener("change", ({ matches }) => spreadsheet.facade.toggleDarkMode(matches));
  spreadsheet.workbook
    .getActiveSheet()
    .getRange(shown ? "A1" : firstSelection)
    .activate();
  paintCalmly(univer, spreadsheet);
  askFewCellsForHeights(univer);
  drawListsPlainly(univer);
  showErrorReasons(univer, spreadsheet);
  showInputPrompts(univer, spreadsheet);
  showNotes(univer, spreadsheet);
  forgetDeletedSheets(univer, spreadsheet);

  const charts = showCharts(univer, spreadsheet);
  const files = workbookFiles({ spreadsheet, store, shown, namespace, empty: emptyWorkbook });
  const afterRequest = () => {
    charts.refresh();
    files.changed();
  };
  const pane = connectPane(createExcelHost(spreadsheet, { afterRequest }));
  window.officeHost = pane.connection;
  reportSelection(spreadsheet, pane.raise);
  reportCells(spreadsheet, pane.raise);
  openTaskPane("/taskpane.html?host=workbench");
  if (shown) await spreadsheet.calculateAll();
  return spreadsheet;
}

const opened = open();
opened.catch((error: unknown) => {
  document.body.textContent = `The workbench could not start: ${String(error)}`;
});
window.workbench = createScripting(opened);
