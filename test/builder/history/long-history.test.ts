import type { HistoryRow } from "../../../src/builder/history/history-rows";
import { historyPlan } from "../../../src/builder/history/history-sheet";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { portions } from "../../../src/workbook/plan-portions";
import type { Progress, SheetPlan } from "../../../src/workbook/sheet-plan";
import { openWithFunctions } from "../sheets-with-functions";

/** Short by 100 contracts, twice; then both are bought back; and so on, a fill a minute. */
function planOf(count: number): SheetPlan {
  const rows = Array.from({ length: count }, (_, index): HistoryRow => ({
    time: 45_000 + index / 1440,
    contracts: index % 3 === 2 ? 200 : -100,
    price: 50_000 + (index % 7) * 100,
    fee: 0.000001,
    funding: null,
    loose: null,
    settled: null,
  }));
  const given = { rows, hasFunding: false, hasLoose: false, closes: Math.floor(count / 3), settlements: 0 };
  const of = { contract: "BTCUSD", source: "long.csv", coin: "BTC", size: 1 };
  return historyPlan({ ...of, rows: { ...given, unpriced: undefined, made: undefined } });
}

/** Of the fills' own column, the first being in row so and so. */
const contractsIn = (cells: readonly (readonly unknown[])[]): unknown[] => {
  const top = cells.findIndex((row) => row[1] === "Time, UTC");
  return cells.slice(top + 1).flatMap((row) => (typeof row[2] === "number" ? [row[2]] : []));
};

test("twelve thousand rows are written in turns, each made when its turn comes, and all of them stand there", async () => {
  const plan = planOf(12_000);
  const long = plan.blocks.filter(({ rows }) => rows !== undefined);
  expect(long.length).toBeGreaterThan(15);
  expect(long.reduce((all, { rows = 0 }) => all + rows, 0)).toBe(12_000);
  expect(portions(plan).length).toBeGreaterThan(long.length);
  const workbook = new MemoryWorkbook();
  const heard: Progress[] = [];
  const written = await workbook.insertSheet(plan, { kind: "new sheet" }, { progress: (at) => heard.push(at) });
  expect(written.outcome).toBe("written");
  expect(heard.length).toBeGreaterThan(long.length);
  const { sheet = "" } = written.outcome === "written" ? written.at : {};
  const contracts = contractsIn(await workbook.read({ sheet, cells: "A1:C12100" }));
  expect(contracts).toHaveLength(12_000);
  // 4,000 times −100, −100 and +200
  expect(contracts.reduce((sum: number, each) => sum + Number(each), 0)).toBe(0);
  expect(contracts.slice(-3)).toEqual([-100, -100, 200]);
});

test("cancelled between two turns, nothing is left", async () => {
  const workbook = new MemoryWorkbook();
  const controller = new AbortController();
  const progress = ({ done }: Progress) => done === 8 && controller.abort();
  const how = { progress, signal: controller.signal };
  expect(await workbook.insertSheet(planOf(12_000), { kind: "new sheet" }, how)).toEqual({ outcome: "cancelled" });
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

describe("in the spreadsheet", () => {
  const opened: (() => void)[] = [];
  afterEach(() => opened.splice(0).forEach((close) => close()));
  const open = async () => {
    const { excel, close } = await openWithFunctions();
    opened.push(close);
    const names = () =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      });
    return { excel, names, workbook: new ExcelWorkbook(excel) };
  };

  test("cancelled between two turns, the sheet is gone; what somebody has written into it meanwhile keeps it", async () => {
    const { excel, workbook, names } = await open();
    const before = await names();
    const controller = new AbortController();
    const progress = ({ done }: Progress) => done === 4 && controller.abort();
    const cancelled = workbook.insertSheet(
      planOf(1_500),
      { kind: "new sheet" },
      { progress, signal: controller.signal },
    );
    expect(await cancelled).toEqual({ outcome: "cancelled" });
    expect(await names()).toEqual(before);

    const again = new AbortController();
    let typed: Promise<void> | undefined;
    const typing = ({ done }: Progress) => {
      if (done !== 4) return;
      typed = excel.run(async (context) => {
        context.workbook.worksheets.getItem("History BTCUSD").getRange("C1200").values = [["mine"]];
        await context.sync();
      });
      again.abort();
    };
    const kept = workbook.insertSheet(planOf(1_500), { kind: "new sheet" }, { progress: typing, signal: again.signal });
    await expect(kept).rejects.toThrow("C1200");
    await typed;
    expect(await names()).toContain("History BTCUSD");
  });
});
