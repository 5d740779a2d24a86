import path from "node:path";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { CellError } from "../../src/catalog/cell";
import type { CellAddress } from "../../src/workbook/cell-address";
import type { Workbook } from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { workbookContract, type Desk } from "../workbook/contract";
import { openPage, type OpenPage } from "./open-page";

declare global {
  interface Window {
    adapter: Record<string, (...values: unknown[]) => Promise<unknown>>;
  }
}

/** The Excel adapter as a script of its own, for the frame in which Office.js has found the workbench. */
const adapter = buildSync({
  stdin: {
    contents: `import { ExcelWorkbook } from "./src/workbook/excel-workbook"; window.adapter = new ExcelWorkbook(Excel);`,
    resolveDir: path.join(__dirname, "../.."),
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "iife",
}).outputFiles[0]?.text;

let browser: Browser;
let sheet: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  // The adapter comes from outside, which the pane's page would not have.
  sheet = await openPage(browser, { bypassCSP: true });
  await sheet.pane.getByRole("button", { name: "Insert as a new sheet" }).waitFor();
  await sheet.pane.addScriptTag({ content: adapter ?? "" });
});
afterAll(() => browser.close());

interface Answer {
  readonly text?: string;
  readonly failure?: { readonly message: string; readonly code: string };
}

/** A verb of the port, done in the browser. What goes through is text: errors in cells and failures are made anew here. */
async function verb(name: string, values: unknown[]): Promise<unknown> {
  const { text, failure } = await sheet.pane.evaluate(
    async ([verb, given]): Promise<Answer> => {
      try {
        const value = await window.adapter[verb]?.(...given);
        const errors = (_: string, cell: unknown) =>
          cell instanceof Object && Object.keys(cell).join() === "code" ? { cellError: (cell as { code: string }).code } : cell; // prettier-ignore
        return { text: JSON.stringify(value, errors) };
      } catch (error) {
        const { message, code } = error as { message: string; code: string };
        return { failure: { message, code } };
      }
    },
    [name, values] as const,
  );
  if (failure) throw new WorkbookError(failure.message, failure.code);
  return JSON.parse(text ?? "null", (_, value: unknown) =>
    value instanceof Object && "cellError" in value ? new CellError(String(value.cellError)) : value,
  );
}

const remote = new Proxy({} as Workbook, {
  get: (_, name) => (name === "then" ? undefined : (...values: unknown[]) => verb(String(name), values)),
});

/** The two sheets of the contract, empty, beside the workbench's own. */
async function open(): Promise<Desk> {
  await sheet.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const old = ["Sheet1", "My sheet"].map((name) => worksheets.getItemOrNullObject(name));
      for (const each of old) each.load("name");
      await context.sync();
      for (const each of old) if (!each.isNullObject) each.delete();
      worksheets.add("Sheet1").activate();
      worksheets.add("My sheet");
      await context.sync();
    }),
  );
  return {
    workbook: remote,
    select: (address: CellAddress) =>
      sheet.pane.evaluate(
        ([name, cells]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).getRange(cells).select();
            await context.sync();
          }),
        [address.sheet ?? "Sheet1", address.cells] as const,
      ),
    enter: (address, rows) =>
      sheet.pane.evaluate(
        ([name, cells, entries]) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange(cells);
            range.getResizedRange(entries.length - 1, (entries[0]?.length ?? 1) - 1).formulas = entries;
            await context.sync();
          }),
        [address.sheet ?? "Sheet1", address.cells, rows.map((row) => [...row])] as const,
      ),
    close: () => undefined,
  };
}

workbookContract("a workbook in Excel, in a browser", open);
