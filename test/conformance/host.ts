import { readFileSync } from "node:fs";
import vm from "node:vm";
import { built } from "./built";
import { assertFitForACell } from "./fit-for-a-cell";
import { inCells, thrown } from "./thrown";
import { emptyPage } from "./window";

const RUNTIME = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.debug.js");

/** How Excel marks a call (custom-functions-runtime, _batchInvocationEntries). */
export const ALLOW_ERRORS = 4;
export const RICH_DATA = 8;

export interface Call {
  readonly id: string;
  /** As they stand in the message: null for an argument left out, rows of cells for a range. */
  readonly args: readonly unknown[];
  readonly flags?: number;
}

/** One result as it leaves the add-in for Excel: parsed from the message's own text, nothing interpreted. */
export interface Answer {
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** The part of Excel that speaks with the custom-functions runtime: Microsoft's own file, unmodified, in a page of its own. */
export class ExcelHost {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => this.receive(text) };
  private readonly page = emptyPage();
  private calls = 0;

  /** Loads the runtime and then the add-in's script, as the page does. */
  static open(script = built("functions.js")): ExcelHost {
    const host = new ExcelHost();
    host.page["_richApiNativeBridge"] = host.bridge;
    vm.createContext(host.page);
    vm.runInContext(readFileSync(RUNTIME, "utf8"), host.page, { filename: RUNTIME });
    vm.runInContext(script, host.page, { filename: "functions.js" });
    return host;
  }

  /**
   * Calculates cells in one message, as Excel does; every answer has been found fit for a cell, or is an error that the
   * function threw itself.
   */
  async calculate(calls: readonly Call[]): Promise<Answer[]> {
    const answers = await this.send(calls);
    for (const answer of answers) if (!answer.failed || !thrown(answer)) assertFitForACell(answer.value);
    return answers;
  }

  /** One call's block of results, as its cells show them. */
  async block(id: string, args: readonly unknown[], flags = ALLOW_ERRORS | RICH_DATA): Promise<unknown[][]> {
    const [answer] = await this.calculate([{ id, args, flags }]);
    if (!answer) throw new Error(`${id} has no answer`);
    return inCells(answer);
  }

  /** The same without judging: for what is asked of the runtime itself. */
  send(calls: readonly Call[]): Promise<Answer[]> {
    const entries = calls.map(({ id, args, flags = 0 }) => ({ id: ++this.calls, name: id, args, flags }));
    const expected = entries.map(({ id }) => new Promise<Answer>((resolve) => this.waiting.set(id, resolve)));
    this.bridge.onMessageFromHost?.(
      JSON.stringify({ type: INVOCATION, message: { entries: entries.map(invocation) } }),
    );
    return Promise.all(expected);
  }

  private receive(text: string): void {
    const request = JSON.parse(text) as Request;
    if (request.type !== REQUEST) return;
    const actions = request.message.body.Actions;
    for (const action of actions) {
      if (action.Name === "SetInvocationArrayResults")
        action.ArgumentInfo.Arguments[0].forEach((result) => this.take(result));
    }
    const body = JSON.stringify({ Results: actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
    const response = { id: request.id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } };
    setTimeout(() => this.bridge.onMessageFromHost?.(JSON.stringify(response)), 0);
  }

  private take([id, succeeded, value, errorCode]: Result): void {
    this.waiting.get(id)?.({ failed: !succeeded, value, ...(succeeded ? {} : { errorCode: errorCode as number }) });
    this.waiting.delete(id);
  }
}

/** The channel between a host and the runtime, which fills in its own end while it loads. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

const REQUEST = 1;
const RESPONSE = 2;
const INVOCATION = 3;
interface Request {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}
type Result = [id: number, succeeded: boolean, value: unknown, errorCode?: unknown];
interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo: { readonly Arguments: readonly [readonly Result[]] };
}

const invocation = (call: { id: number; name: string; args: readonly unknown[]; flags: number }) => ({
  messageCategory: 1,
  messageType: 1000,
  targetId: "",
  id: String(call.id),
  message: {
    invocationId: call.id,
    functionName: call.name,
    parameterValues: call.args,
    address: null,
    flags: call.flags,
    parameterAddresses: null,
  },
});
