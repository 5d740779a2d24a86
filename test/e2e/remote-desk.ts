import path from "node:path";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { CellError } from "../../src/catalog/declare/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { InsertionDesk } from "../workbook/insertion-contract";
import type { Ask } from "./desk-in-frame";
import { openPage, type OpenPage } from "./open-page";

export interface RemoteDesks {
  /** Clears the page for the next desk: there is one at a time. */
  open(): Promise<InsertionDesk>;
  complaints(): string[];
}

/** Desks in a browser, one after another on one page, for the tests of a file. */
export function remoteDesks(): RemoteDesks {
  let browser: Browser;
  let sheet: OpenPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    sheet = await openPage(browser, { paneScript: deskInFrame() });
    await sheet.pane.waitForURL(/taskpane\.html/);
  });
  afterAll(() => browser.close());

  const ask: Ask = (...question) => sheet.pane.evaluate((asked) => window.ask(...asked), question);
  return {
    open: async () => {
      await answered(ask("desk", "clear", []));
      const workbook = remote<Workbook>(ask, "workbook", {});
      return remote<InsertionDesk>(ask, "desk", { workbook, close: () => undefined });
    },
    complaints: () => sheet.complaints,
  };
}

/** Whatever it does not know itself is asked in the browser. */
function remote<Whole extends object>(ask: Ask, whose: "desk" | "workbook", known: Partial<Whole>): Whole {
  const own: Record<string, unknown> = { ...known, then: undefined };
  const get = (_: unknown, verb: string) =>
    verb in own ? own[verb] : (...given: unknown[]) => answered(ask(whose, verb, given.map(sent)));
  return new Proxy(own, { get }) as Whole;
}

/** A signal does not cross over to the page: what it says now does. Nor does a map: its entries do. */
function sent(given: unknown): unknown {
  if (given instanceof AbortSignal) return { aborted: given.aborted };
  if (given instanceof Map) return { mapOf: [...given] };
  if (Array.isArray(given)) return given.map(sent);
  if (!(given instanceof Object) || Object.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, sent(value)]));
}

/** Errors in cells, what is undefined and failures are made anew on this side. */
async function answered(asked: ReturnType<Ask>): Promise<unknown> {
  const answer = await asked;
  if ("failure" in answer) throw new WorkbookError(answer.failure.message, answer.failure.code);
  if (answer.text === undefined) return undefined;
  return JSON.parse(answer.text, (_, value: unknown) => {
    if (value instanceof Object && "isUndefined" in value) return undefined;
    return value instanceof Object && "cellError" in value ? new CellError(String(value.cellError)) : value;
  });
}

function deskInFrame(): string {
  const [bundle] = buildSync({
    entryPoints: [path.join(__dirname, "desk-in-frame.ts")],
    bundle: true,
    write: false,
    format: "iife",
  }).outputFiles;
  if (!bundle) throw new Error("The desk has no script.");
  return bundle.text;
}
