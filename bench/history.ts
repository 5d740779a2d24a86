import { performance } from "node:perf_hooks";
import { readFile } from "../src/history/reading/read-file";
import { historyRows } from "../src/builder/history/history-rows";
import { historyPlan } from "../src/builder/history/history-sheet";
import { portions } from "../src/workbook/plan-portions";
import { historyOfFiles } from "../src/history/reading/whole-history";

/**
 * A long export, read as the pane reads it: how long it takes, how long the page is never free to draw, and how much
 * memory it holds afterwards. Run with `npm run bench:history`.
 */
const ROWS = 200_000;
const MOST_SECONDS = 5;

const SHEET = { contract: "BTCUSD", source: "long.csv", coin: "BTC", size: 1 };

const HEADING =
  "Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,OrderId,TradeId,Time";

function made(): string {
  const lines = [HEADING];
  let position = 0;
  for (let row = 0; row < ROWS; row++) {
    const side = row % 2 === 0 ? "SELL" : "BUY";
    position += row % 2 === 0 ? -1000 : 1000;
    const time = new Date(Date.UTC(2020, 0, 1) + row * 60_000).toISOString().slice(0, 19).replace("T", " ");
    const price = (50_000 + (row % 977) / 2).toFixed(2);
    lines.push(
      `1234567,BTC,BTCUSD,TRADE,${side},1000,${Math.abs(position)},${price},0,0.00001,0,-0.00001000000000000000,${(100 - (row + 1) / 1e5).toFixed(20)},OPEN,order-${row}-0000-4000,trade-${row}-0000-4000,${time}`,
    );
  }
  return lines.join("\n");
}

async function main(): Promise<void> {
  const text = made();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let [last, longest] = [performance.now(), 0];
  const breathe = async (): Promise<void> => {
    longest = Math.max(longest, performance.now() - last);
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
  const began = performance.now();
  const computed = process.cpuUsage();
  const file = await readFile({ name: "long.csv", text }, 0, {}, { signal: new AbortController().signal, breathe });
  if (file?.kind !== "read") throw new Error("the file was not read");
  const sorted = performance.now();
  const history = await historyOfFiles([file], {}, breathe);
  const ended = performance.now();
  await breathe();
  const { user, system } = process.cpuUsage(computed);
  if ("refused" in history || history.entries.length !== ROWS) throw new Error("rows are missing");
  const written = performance.now();
  const [contract] = history.contracts;
  const plan = contract && historyPlan({ ...SHEET, rows: historyRows(contract) });
  const planned = performance.now() - written;
  if (!plan || portions(plan).length < 100) throw new Error("the sheet is not written in turns");
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const seconds = (ended - began) / 1_000;
  process.stdout.write(
    `${ROWS} rows, ${(text.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s computed), of it ${(ended - sorted).toFixed(0)} ms at the end; never longer than ${longest.toFixed(0)} ms at once; ${planned.toFixed(0)} ms until the sheet begins to be written; ${heap.toFixed(0)} MB held\n`,
  );
  // by the clock of the process: other work on the machine is not ours
  if ((user + system) / 1e6 > MOST_SECONDS) throw new Error("too slow for a pane that is to stay alive");
}

void main();
