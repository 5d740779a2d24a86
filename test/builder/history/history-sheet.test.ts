import { contractOfHistory, historyRows } from "../../../src/builder/history/history-rows";
import { positionDraft } from "../../../src/builder/history/position-draft";
import { historyPlan } from "../../../src/builder/history/history-sheet";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import type { ContractHistory } from "../../../src/history/reading/by-contract";
import { historyOf } from "../../history/read-text";
import { built, figure } from "../drafts";
import { openWithFunctions } from "../sheets-with-functions";

const HEADING =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
const ROWS = [
  "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
  "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
  "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
];

async function planOf(rows: readonly string[], contract = "BTCUSD"): Promise<SheetPlan> {
  const history = await historyOf([HEADING, ...rows].join("\n"));
  const first = history.contracts[0] as ContractHistory;
  const { face, coin } = contractOfHistory(first, history.format);
  return historyPlan({ contract, source: "export.csv", coin, size: face ?? NaN, rows: historyRows(first) });
}

interface Sheet {
  /** What stands beside a label, once the sheet has been calculated. */
  figure: (label: string) => unknown;
  change: (cells: string, before: number, after: number) => Promise<void>;
}

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

async function inserted(plan: SheetPlan): Promise<Sheet> {
  const { excel, close } = await openWithFunctions();
  opened.push(close);
  const workbook = new ExcelWorkbook(excel);
  const written = await workbook.insertSheet(plan, { kind: "new sheet" });
  if (written.outcome !== "written") throw new Error(written.outcome);
  const { sheet = "" } = written.at;
  const read = async () => {
    const cells = await workbook.read({ sheet, cells: "A1:AH40" });
    expect(cells.flat().filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    return cells;
  };
  let cells = await read();
  return {
    figure: (label) => cells.find((row) => row[1] === label)?.[2],
    change: async (at, before, after) => {
      await workbook.replaceCells({ sheet, cells: at }, { before: [[before]], after: [[after]] });
      cells = await read();
    },
  };
}

test("the ledgers over the fills come to the sums by hand, and follow a fill that is changed", async () => {
  const { figure, change } = await inserted(await planOf(ROWS));
  // 400 · (1/40,000 − 1/50,000) = 0.002, less fees of 0.000015; 0.000002 of funding received
  expect(figure("Position now")).toBe(-600);
  expect(figure("Average entry")).toBe(50000);
  expect(figure("Realised, after trading fees")).toBe(0.001985);
  expect(figure("Funding")).toBe(-0.000002);
  expect(figure("Realised, after fees and funding")).toBeCloseTo(0.001987, 15);
  // 600 · (1/40,000 − 1/50,000) = 0.003
  expect(figure("Unrealised at the price now")).toBe(0.003);
  expect(figure("Both, at the price now")).toBeCloseTo(0.004987 * 40000, 10);
  // all of it bought back: 1,000 · (1/40,000 − 1/50,000) = 0.005
  await change("C27", 400, 1000);
  expect([figure("Position now"), figure("Realised, after trading fees")]).toEqual([0, 0.004985]);
});

test("nothing open, nothing closed, and funding that fell due while nothing was held", async () => {
  const closed = ROWS.map((row) => row.replace(",400,-600,", ",1000,0,"));
  const late = "2024-03-02 16:00:00,BTC,BTCUSD,funding,,0,0,,-0.000003,0,0,-0.000003,1.001984,0,,";
  const { figure } = await inserted(await planOf([...closed, late]));
  expect(figure("Position now")).toBe(0);
  expect(figure("Average entry")).toBeNull();
  expect(figure("Unrealised at the price now")).toBe(0);
  expect(figure("Funding while nothing was held")).toBe(0.000003);
  expect((await inserted(await planOf(ROWS.slice(0, 1)))).figure("Position now")).toBe(-1000);
});

test("a name that looks like a formula stays a name", async () => {
  const evil = '=HYPERLINK("http://x","y")';
  const plan = await planOf(ROWS, evil);
  const texts = plan.blocks.flatMap(({ entries }) => entries.flat());
  expect(texts).toContain(`History of ${evil}`);
  const formulas = texts.flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : []));
  expect(formulas.filter((formula) => formula.includes("HYPERLINK"))).toEqual([]);
});

test("the position of a history, with the coins in its wallet, begins a hedge", async () => {
  const { contracts, format, balances } = await historyOf([HEADING, ...ROWS].join("\n"));
  const draft = positionDraft(contracts[0] as ContractHistory, format, balances[0]?.after);
  expect(draft).toMatchObject({
    venue: "Bybit",
    symbol: "BTCUSD",
    coin: "BTC",
    coins: "1.001987",
    wallet_coins: "1.001987",
    price: "40000",
    existing: "-600",
    existing_in: "dollars",
    existing_entry: "50000",
  });
  // what is missing of 1.001987 BTC beside a short of 600 USD: 40,079.48 − 600, in whole contracts
  expect(figure(built({ ...draft }), "contracts")).toBe(-39479);
  expect(positionDraft(contracts[0] as ContractHistory, format, undefined)).toBeUndefined();
});
