import { contractOfHistory, historyRows } from "../../../src/builder/history/history-rows";
import { historyPlan } from "../../../src/builder/history/history-sheet";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import type { ContractHistory } from "../../../src/history/reading/by-contract";
import { historyOf } from "../../history/read-text";
import { openWithFunctions } from "../sheets-with-functions";

const HEADING =
  "Time,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Fee Rate,Trade ID,Order ID";
const ROWS = [
  "2024-03-01 08:00:00,BTC,BTCUSD,trade,Open Short,1000,-1000,50000,0,0.00001,0,-0.00001,0.99999,0.0005,t1,o1",
  "2024-03-01 16:00:00,BTC,BTCUSD,funding,Open Short,1000,-1000,,0.000002,0,0,0.000002,0.999992,0,,",
  "2024-03-02 08:00:00,BTC,BTCUSD,trade,Close Short,400,-600,40000,0,0.000005,0.002,0.001995,1.001987,0.0005,t2,o2",
];

async function planOf(rows: readonly string[], contract = "BTCUSD", heading = HEADING): Promise<SheetPlan> {
  const history = await historyOf([heading, ...rows].join("\n"));
  const first = history.contracts[0] as ContractHistory;
  const { face, coin } = contractOfHistory(first, history.format);
  return historyPlan({ contract, source: "export.csv", coin, size: face ?? NaN, rows: historyRows(first) });
}

interface Sheet {
  /** What stands beside a label, once the sheet has been calculated. */
  figure: (label: string) => unknown;
  /** The answer below the title. */
  sentence: () => unknown;
  /** Types another number beside a label, or into a cell of the table: so many rows below its headings. */
  type: (at: string | { readonly head: string; readonly row: number }, number: number) => Promise<void>;
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
    const cells = await workbook.read({ sheet, cells: "A1:AZ60" });
    expect(cells.flat().filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
    return cells;
  };
  let cells = await read();
  // the table begins below the figures, with a row between, whichever of them there are
  const above = cells.slice(
    0,
    cells.findIndex((row) => row[1] === "Fills and funding, as exported"),
  );
  expect(above.slice(-2).map((row) => row[1] === null)).toEqual([false, true]);
  const rowOf = (label: string) => {
    const row = cells.findIndex((each) => each[1] === label);
    if (row < 0) throw new Error(`there is no “${label}”`);
    return row;
  };
  return {
    figure: (label) => cells[rowOf(label)]?.[2],
    sentence: () => cells[1]?.[1],
    type: async (at, number) => {
      const heads = typeof at === "string" ? 0 : rowOf("Time, UTC");
      const [row, column] =
        typeof at === "string" ? [rowOf(at), 2] : [heads + at.row, cells[heads]?.indexOf(at.head) ?? -1];
      const before = cells[row]?.[column] as number | null;
      const address = `${"ABCDEFGHIJ".charAt(column)}${row + 1}`;
      await workbook.replaceCells({ sheet, cells: address }, { before: [[before]], after: [[number]] });
      cells = await read();
    },
  };
}

test("the ledgers over the fills come to the sums by hand, and follow a fill that is changed", async () => {
  const { figure, sentence, type } = await inserted(await planOf(ROWS));
  // 400 · (1/40,000 − 1/50,000) = 0.002, less fees of 0.000015; 0.000002 of funding received
  expect(figure("Position now")).toBe(-600);
  expect(figure("Average entry")).toBe(50000);
  expect(figure("Realised, after trading fees")).toBe(0.001985);
  expect(figure("Funding")).toBe(-0.000002);
  expect(figure("Realised, after fees and funding")).toBeCloseTo(0.001987, 15);
  expect([figure("Profit and loss by the file"), figure("The file less the ledger")]).toEqual([0.002, 0]);
  expect(sentence()).toBe(
    "Realised 0.00198700 BTC after fees and funding; open: -600 contracts. The hedge cost 0.00001300 BTC in fees and funding.",
  );
  // all of it bought back: 1,000 · (1/40,000 − 1/50,000) = 0.005
  await type({ head: "Contracts", row: 3 }, 1000);
  expect([figure("Position now"), figure("Realised, after trading fees")]).toEqual([0, 0.004985]);
  // the file closed 400 at 0.002
  expect(figure("The file less the ledger")).toBe(-0.003);
});

test("what no file knows is asked for, and until then the figures say what is missing", async () => {
  const { figure, sentence, type } = await inserted(await planOf(ROWS));
  const missing = "needs Price at the end";
  for (const label of ["Unrealised at the price at the end", "Both", "Both, in USD"])
    expect(figure(label)).toBe(missing);
  for (const label of ["Loss of the coins without the hedge", "Loss avoided", "Largest drawdown, of all coins"])
    expect(figure(label)).toBe("needs Coins held");
  await type("Coins held", 0.02);
  expect([figure("Loss avoided"), figure("Gain of the contracts, before its cost")]).toEqual([missing, missing]);
  await type("Price at the end", 40000);
  // 600 · (1/40,000 − 1/50,000) = 0.003; with the realised 0.001987 it is 0.004987, 199.48 USD at 40,000
  expect(figure("Unrealised at the price at the end")).toBe(0.003);
  expect(figure("Both")).toBeCloseTo(0.004987, 15);
  expect(figure("Both, in USD")).toBeCloseTo(199.48, 10);
  // 0.02 BTC fell by 10,000 USD: 200; the contracts made 0.005 BTC before costs, at 40,000 they are 200 as well
  expect(figure("Loss of the coins without the hedge")).toBe(200);
  expect(figure("Gain of the contracts, before its cost")).toBeCloseTo(200, 10);
  expect(figure("Loss avoided")).toBeCloseTo(200, 10);
  expect(figure("Loss avoided, share of the loss")).toBeCloseTo(1, 12);
  // what is left is the cost: 0.000013 · 40,000
  expect(figure("Loss with the hedge, its cost included")).toBeCloseTo(0.52, 10);
  expect(sentence()).toMatch(/ and avoided a loss of 200\.00 USD\.$/);
  // 1 coin loses 10,000, of which the contracts make good 200; at 60,000 nothing is lost
  await type("Coins held", 1);
  expect(figure("Loss avoided, share of the loss")).toBeCloseTo(0.02, 12);
  await type("Price at the end", 60000);
  expect([figure("Loss avoided"), figure("Loss avoided, share of the loss")]).toEqual([0, "the coins lost nothing"]);
});

test("the cost, by the prices of its rows and by the dollars and days that were hedged", async () => {
  const { figure } = await inserted(await planOf(ROWS));
  // fees 0.00001 at 50,000 and 0.000005 at 40,000, funding of 0.000002 at 50,000 received: 0.5 + 0.2 − 0.1
  expect(figure("Cost: fees and funding")).toBeCloseTo(0.000013, 18);
  expect(figure("Cost, in USD")).toBeCloseTo(0.6, 12);
  // 1,000 contracts of 1 USD for the whole day from fill to fill
  expect(figure("USD hedged, on average")).toBeCloseTo(1000, 6);
  expect(figure("Days with a position")).toBeCloseTo(1, 6);
  // 0.6 / 1,000 · 365
  expect(figure("Cost, % a year")).toBeCloseTo(0.219, 6);
});

test("the wealth in coin, and how far it fell below its highest", async () => {
  const rows = [
    ...ROWS,
    // back to 50,000, where the rest is worth nothing again: 0.004987 becomes 0.001987 − 0.000006
    "2024-03-03 08:00:00,BTC,BTCUSD,trade,Open Short,300,-900,50000,0,0.000006,0,-0.000006,1.001981,0.0005,t3,o3",
    "2024-03-04 08:00:00,BTC,BTCUSD,trade,Close Short,900,0,25000,0,0.00002,0.018,0.01798,1.019961,0.0005,t4,o4",
  ];
  const { figure, type } = await inserted(await planOf(rows));
  // 900 · (1/25,000 − 1/50,000) = 0.018, with the 0.002 of before less 0.000039 of costs
  expect(figure("Made, at the last price of the table")).toBeCloseTo(0.019961, 14);
  expect(figure("Largest drawdown")).toBeCloseTo(0.003006, 14);
  // 2024-03-03 08:00 as a spreadsheet counts it
  expect(figure("On")).toBeCloseTo(45354 + 8 / 24, 6);
  await type("Coins held", 0.995013);
  // of 0.995013 + 0.004987 = 1 coin at the highest
  expect(figure("Largest drawdown, of all coins")).toBeCloseTo(0.003006, 12);
});

test("a fill alone takes no time: what is a year or on average has no value, in words", async () => {
  const { figure } = await inserted(await planOf(ROWS.slice(0, 1)));
  expect(figure("Position now")).toBe(-1000);
  const none = "nothing was held for any time";
  expect([figure("USD hedged, on average"), figure("Cost, % a year")]).toEqual([none, none]);
});

test("nothing open, and what was paid beside any position: funding too late, and a fee without a fill", async () => {
  const closed = ROWS.map((row) => row.replace(",400,-600,", ",1000,0,"));
  const beside = [
    "2024-03-02 16:00:00,BTC,BTCUSD,funding,,0,0,,-0.000003,0,0,-0.000003,1.001984,0,,",
    "2024-03-02 17:00:00,BTC,BTCUSD,interest,,0,0,,0,0,-0.000004,-0.000004,1.00198,0,,",
  ];
  const { figure } = await inserted(await planOf([...closed, ...beside]));
  expect(figure("Position now")).toBe(0);
  expect(figure("Average entry")).toBeNull();
  expect(figure("Unrealised at the price at the end")).toBe(0);
  expect(figure("Paid beside any position")).toBeCloseTo(0.000007, 18);
  // 1,000 · (1/40,000 − 1/50,000) = 0.005, less fees of 0.000015, with 0.000002 and without 0.000007
  expect(figure("Realised, after fees and funding")).toBeCloseTo(0.00498, 15);
  expect(figure("Made, at the last price of the table")).toBeCloseTo(0.00498, 15);
});

/** As Deribit writes it: sizes in USD, the profit so far paid out every day, with the funding inside. */
const DERIBIT =
  "ID,UserSeq,Date,Instrument,Type,Side,Size,Position,Price,Index Price,Cash Flow,Funding,Fee Charged,Change,Balance";
const SETTLED = [
  "1,1,01 Mar 2024 08:00:01,BTC-PERPETUAL,trade,open sell,1000,-1000,50000,50000,0,0,0.00001,-0.00001,0.99999",
  // 1,000 · (1/40,000 − 1/50,000) = 0.005, and 0.000002 of funding
  "2,2,02 Mar 2024 08:00:00,BTC-PERPETUAL,settlement,-,1000,-1000,40000,40000,0.005002,0.000002,0,0.005002,1.004992",
  // 400 · (1/32,000 − 1/40,000) = 0.0025
  "3,3,02 Mar 2024 12:00:00,BTC-PERPETUAL,trade,close buy,400,-600,32000,32000,0.0025,0,0.00001,0.00249,1.007482",
];

test("settled every day: entries start again at the price of the day, and the sum is the same", async () => {
  const { figure, type } = await inserted(await planOf(SETTLED, "BTC-PERPETUAL", DERIBIT));
  // by the fills: 400 · (1/32,000 − 1/50,000) = 0.0045, less 0.00002; by the days: 0.005 + 0.0025, less the same
  expect([figure("Average entry"), figure("Realised, after trading fees")]).toEqual([50000, 0.00448]);
  expect([figure("Entry, settled"), figure("Realised, settled, after trading fees")]).toEqual([40000, 0.00748]);
  expect([figure("Profit and loss by the file"), figure("The file less the ledger")]).toEqual([0.0075, 0]);
  await type("Price at the end", 32000);
  // 600 · (1/32,000 − 1/50,000) = 0.00675, and 600 · (1/32,000 − 1/40,000) = 0.00375: 0.003 was paid out before
  expect(figure("Unrealised at the price at the end")).toBe(0.00675);
  expect(figure("Unrealised since the settlement")).toBe(0.00375);
  expect(figure("Both ways, the difference")).toBe(0);
});

test("a settlement without its price leaves the entries to the fills", async () => {
  const rows = SETTLED.map((row) => row.replace("-1000,40000,40000", "-1000,,40000"));
  const { figure } = await inserted(await planOf(rows, "BTC-PERPETUAL", DERIBIT));
  expect(figure("Average entry")).toBe(50000);
  expect(() => figure("Entry, settled")).toThrow("there is no");
});

test("a name that looks like a formula stays a name", async () => {
  const evil = '=HYPERLINK("http://x","y")';
  const plan = await planOf(ROWS, evil);
  const texts = plan.blocks.flatMap(({ entries }) => entries.flat());
  expect(texts).toContain(`History of ${evil}`);
  const formulas = texts.flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : []));
  expect(formulas.filter((formula) => formula.includes("HYPERLINK"))).toEqual([]);
});
