import { CellError } from "../../src/catalog/declare/cell";
import { officeReady } from "../../src/taskpane/office";
import { answer } from "../../workbench/office/host-bridge";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { WireRequest, WireResponse } from "../../workbench/richapi/wire";
import { excelHands } from "../workbook/excel/excel-hands";
import { followedInsertion } from "../workbook/followed-insertion";
import { troubledHost, type TroubledHost } from "../workbook/host-trouble";
import type { InsertionDesk } from "../workbook/insertion-contract";

/**
 * The desk of the contracts, in the task pane's frame of the workbench instead of the pane, which asks the host as well:
 * the n-th request is to be the adapter's.
 */

/** What is asked of the desk or its workbook from outside, and what comes of it: as text, which keeps errors in cells. */
export type Ask = (whose: "desk" | "workbook", verb: string, given: unknown[]) => Promise<Answer>;

export type Answer = { readonly text: string | undefined } | { readonly failure: { message: string; code: string } };

declare global {
  interface Window {
    ask: Ask;
  }
}

type Verbs = Record<string, (...given: unknown[]) => unknown>;

const opened = officeReady().then((host) => {
  // Where several requests can be one step of undo a refused one is tried again, and nothing would fail for long.
  const workbook = new ExcelWorkbook(Excel, (version) => version !== "1.20" && host.hasApi(version));
  const { refuse, obey } = troubled();
  const desk: Omit<InsertionDesk, "workbook" | "close"> & { clear(): Promise<void> } = {
    ...excelHands(Excel),
    refuse,
    obey,
    follow: (...given) => followedInsertion(workbook, ...given),
    clear: () => Excel.run(clear),
  };
  return { desk, workbook } as unknown as Record<"desk" | "workbook", Verbs>;
});

/** The host is on the other side of a wire that carries text. */
function troubled(): TroubledHost {
  const connection = window.parent.officeHost;
  if (!connection) throw new Error("The workbench has no host.");
  const send = connection.send.bind(connection);
  const host = troubledHost(async (request: WireRequest) => {
    const reply = JSON.parse(await send(JSON.stringify({ id: 0, message: { body: request } })));
    return JSON.parse(reply.message.body) as WireResponse;
  });
  connection.send = (text) => answer(host, text);
  return host;
}

/** Leaves two empty sheets, and nothing of the workbench's own. */
async function clear(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  // A workbook is never without a sheet.
  const meanwhile = worksheets.add("Meanwhile");
  for (const sheet of worksheets.items) sheet.delete();
  worksheets.add("Sheet1").activate();
  worksheets.add("My sheet");
  meanwhile.delete();
  await context.sync();
}

window.ask = async (whose, verb, given) => {
  const verbs = (await opened)[whose];
  try {
    return { text: JSON.stringify(await verbs[verb]?.(...given.map(received)), withErrors) };
  } catch (error) {
    const { message, code } = error as { message: string; code: string };
    return { failure: { message, code } };
  }
};

const withErrors = (key: string, value: unknown) => {
  if (value === undefined && key !== "") return { isUndefined: true };
  return value instanceof CellError ? { cellError: value.code } : value;
};

/** A signal comes as what it said, a map as its entries. */
function received(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(received);
  if (!(given instanceof Object)) return given;
  if ("mapOf" in given) return new Map(given.mapOf as [unknown, unknown][]);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, name === "signal" ? signalThatSaid(value) : received(value)]),
  );
}

const signalThatSaid = ({ aborted }: { readonly aborted: boolean }): AbortSignal =>
  aborted ? AbortSignal.abort() : new AbortController().signal;
