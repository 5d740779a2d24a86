import { notAvailable } from "./errors";
import { ExcelHost } from "./host";

const unmet = (lengths: string) =>
  notAvailable(`contracts and exit_price have different lengths and do not meet here: ${lengths}`);

describe("shapes combine as in Excel's own arithmetic", () => {
  let host: ExcelHost;
  beforeAll(() => (host = ExcelHost.open()));
  const pnl = (contracts: unknown, entry: unknown, exit: unknown, size: unknown = [[100]]) =>
    host.block("INVERSE_PNL", [contracts, entry, exit, size, null, null]);

  test("a single cell, as a block of one or bare", async () => {
    expect(await pnl([[-3500]], [[70000]], [[56000]])).toEqual([[1.25]]);
    expect(await pnl(-3500, 70000, 56000, 100)).toEqual([[1.25]]);
  });
  test("a column spills down, a row to the right", async () => {
    expect(await pnl([[-3500]], [[70000]], [[56000], [70000], [35000]])).toEqual([[1.25], [0], [5]]);
    expect(await pnl([[-3500]], [[70000]], [[56000, 70000, 35000]])).toEqual([[1.25, 0, 5]]);
  });
  test("1×3 with 2×1 gives 2×3", async () => {
    expect(await pnl([[-3500], [7000]], [[70000]], [[56000, 70000, 35000]])).toEqual([
      [1.25, 0, 5],
      [-2.5, 0, -10],
    ]);
  });
  test("2×2 with 2×1, 1×2 and one cell", async () => {
    const prices = [
      [56000, 35000],
      [70000, 140000],
    ];
    expect(await pnl([[-3500], [3500]], [[70000, 140000]], prices)).toEqual([
      [1.25, 7.5],
      [0, 0],
    ]);
  });
  test("where a longer and a shorter one do not meet, those elements are #N/A with the reason", async () => {
    expect(await pnl([[-3500], [-3500], [-3500]], [[70000]], [[56000], [35000]])).toEqual([
      [1.25],
      [5],
      [unmet("3 and 2 rows")],
    ]);
    expect(await pnl([[-3500, -3500, -3500]], [[70000]], [[56000, 35000]])).toEqual([
      [1.25, 5, unmet("3 and 2 columns")],
    ]);
    const square = [
      [56000, 35000],
      [56000, 35000],
    ];
    expect(await pnl([[-3500], [-3500], [-3500]], [[70000]], square)).toEqual([
      [1.25, 5],
      [1.25, 5],
      [unmet("3 and 2 rows"), unmet("3 and 2 rows")],
    ]);
  });
  test("an argument left out (null) takes its default in every element", async () => {
    const block = await host.block("FUNDING_COST", [[[-350000], [70000]], [[70000]], [[0.0001]], null, null]);
    expect(block).toEqual([[-0.0005], [0.0001]]);
    expect(await host.block("HEDGE_CONTRACTS", [[[5]], [[70000]], null, null, null, null, [[-1000]], null])).toEqual([
      [-349000],
    ]);
  });
  test("a choice and a substitute can be ranges too", async () => {
    const liq = (position: unknown, margin: unknown, method: unknown, substitute: unknown) =>
      host.block("LIQ_PRICE", [position, [[70000]], margin, [[0.005]], [[100]], method, null, null, null, substitute]);
    expect(await liq([[-3500]], [[0.5]], [["mark", "Entry", " ENTRY "]], null)).toEqual([
      [77388.88888888889, 77348.06629834254, 77348.06629834254],
    ]);
    expect(await liq([[-3500]], [[5], [0.5]], null, [["never"], ["unused"]])).toEqual([["never"], [77388.88888888889]]);
  });
  test("many calls in one message, good and bad, each get their own answer", async () => {
    const calls = Array.from({ length: 500 }, (_, index) => ({
      id: "INVERSE_PNL",
      args: [[[-3500]], [[70000]], [[index % 2 === 0 ? 56000 : "?"]], [[100]], null, null],
      flags: 12,
    }));
    const answers = await host.calculate(calls);
    expect(answers).toEqual(
      calls.map((_, index) =>
        index % 2 === 0
          ? { failed: false, value: [[1.25]] }
          : { failed: true, value: 'exit_price must be a number, was "?"', errorCode: 7 },
      ),
    );
  });
});
