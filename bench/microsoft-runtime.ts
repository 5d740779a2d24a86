import { readFileSync } from "node:fs";
import vm from "node:vm";
import { emptyPage } from "../test/conformance/window";
import { callsOf, type Column } from "./columns";
import { computing, spread } from "./measure";
import { rowsOf } from "./rows";

/** Calls in one message, from the text that Excel sends to the texts that it is sent back. */
export interface RuntimeCalls {
  readonly id: string;
  readonly calls: number;
  readonly rows: number;
  /** Milliseconds that the process computes. */
  readonly computing: Spread;
}

type Spread = ReturnType<typeof spread>;
type Cells = readonly (readonly unknown[])[];
type Bound = (...args: unknown[]) => unknown;
const RUNTIME = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");
/** As Excel marks its calls: errors and data types are welcome. */
const FLAGS = 12;
const SINGLE_CALLS = 10_000;
const RANGE_ROWS = 100_000;
const IDS = ["INVERSE_PNL", "LIQ_PRICE"];
/** Calls whose functions and whose runtime are still being compiled. */
const WARM_UP = 1;

/** Waits for the next batch are over at once; those for scripts that are not there, of ten seconds, never are. */
const wait = globalThis.setTimeout;
const soon = (run: (...args: unknown[]) => void, delay: number, ...args: unknown[]): unknown =>
  delay > 2000 ? undefined : wait(run, 0, ...args);

/** Microsoft's runtime, and the add-in's script in it as it was built. */
class Runtime {
  private readonly bridge: { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost: unknown };
  private waiting = 0;
  private done: () => void = () => undefined;
  private reading = 0;
  private entries = 0;

  /** In this process itself: in a sandbox every mention of Math would cost what a whole formula does. */
  constructor(script: string, replaced: (bound: Bound) => Bound) {
    this.bridge = { onMessageFromHost: null, sendMessageToHost: (text: string) => this.receive(text) };
    const own = { window: globalThis, self: globalThis, console, setTimeout: soon, _richApiNativeBridge: this.bridge };
    Object.assign(globalThis, emptyPage(), own);
    vm.runInThisContext(readFileSync(RUNTIME, "utf8"), { filename: RUNTIME });
    const functions = CustomFunctions as unknown as { associate: (id: string, bound: Bound) => void };
    const { associate } = functions;
    functions.associate = (id, bound) => associate.call(functions, id, replaced(bound));
    vm.runInThisContext(readFileSync(script, "utf8"), { filename: script });
  }

  /** Milliseconds computed from the message's text to the last result's; reading those is Excel's part. */
  async calculate(id: string, calls: readonly (readonly Cells[])[]): Promise<number> {
    const text = JSON.stringify({ type: 3, message: { entries: calls.map((args) => this.entry(id, args)) } });
    this.waiting = calls.length;
    this.reading = 0;
    globalThis.gc?.();
    const started = computing();
    const finished = new Promise<void>((resolve) => (this.done = resolve));
    this.bridge.onMessageFromHost?.(text);
    await finished;
    return computing() - started - this.reading;
  }

  private entry(name: string, args: readonly Cells[]): unknown {
    const invocationId = ++this.entries;
    return {
      messageCategory: 1,
      messageType: 1000,
      targetId: "",
      id: String(invocationId),
      message: {
        invocationId,
        functionName: name,
        parameterValues: args,
        address: null,
        flags: FLAGS,
        parameterAddresses: null,
      },
    };
  }

  private receive(text: string): void {
    const started = computing();
    const request = JSON.parse(text) as Request;
    if (request.type !== 1) return;
    const actions = request.message.body.Actions;
    for (const { Name, ArgumentInfo } of actions)
      if (Name === "SetInvocationArrayResults") this.waiting -= ArgumentInfo.Arguments[0].length;
    const body = JSON.stringify({ Results: actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
    const response = { id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } };
    this.reading += computing() - started;
    setTimeout(() => this.bridge.onMessageFromHost?.(JSON.stringify(response)), 0);
    if (this.waiting === 0) this.done();
  }
}

interface Request {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}
interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo: { readonly Arguments: readonly [readonly unknown[]] };
}

/** The results of one call, given again without being computed. */
function doingNothing(bound: Bound): Bound {
  const known = new Map<number, unknown>();
  return (...args) => {
    const rows = (args[0] as Cells).length;
    if (!known.has(rows)) known.set(rows, bound(...args));
    return known.get(rows);
  };
}

async function measureRuntime(file: string, rounds: number, whose: string): Promise<RuntimeCalls[]> {
  const runtime = new Runtime(file, whose === "nothing" ? doingNothing : (bound) => bound);
  const columns = callsOf(rowsOf("typed", RANGE_ROWS));
  const table: RuntimeCalls[] = [];
  for (const id of IDS) {
    const ranges = columns[id] ?? [];
    const singles = Array.from({ length: SINGLE_CALLS }, (_, row) => ranges.map((column) => [column[row] as number[]]));
    for (const calls of [singles, [ranges]]) {
      const times: number[] = [];
      for (let round = 0; round < WARM_UP + rounds; round++) times.push(await runtime.calculate(id, calls));
      const rows = (calls[0]?.[0] as Column).length;
      table.push({ id, calls: calls.length, rows, computing: spread(times.slice(WARM_UP)) });
    }
  }
  return table;
}

const [file, rounds, whose] = process.argv.slice(2) as [string, string, string];
void measureRuntime(file, Number(rounds), whose).then((table) => {
  process.stdout.write(JSON.stringify(table));
});
