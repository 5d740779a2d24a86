import { errorCell } from "./cells";
import { notAvailable, refusedValue } from "./errors";
import { ALLOW_ERRORS, ExcelHost } from "./host";

let host: ExcelHost;
beforeAll(() => (host = ExcelHost.open()));
const liq = (...given: unknown[]) =>
  host.block(
    "LIQ_PRICE",
    Array.from({ length: 10 }, (_, index) => given[index] ?? null).map((cell) => (cell === null ? null : [[cell]])),
  );

describe("what leaves is a number, a text, or an error that says why", () => {
  test("0 is 0, whichever side it comes from", async () => {
    for (const contracts of [-3500, 3500, 0]) {
      const [funding] = await host.block("FUNDING_COST", [[[contracts]], [[70000]], [[0]], null, null]);
      const [pnl] = await host.block("INVERSE_PNL", [[[contracts]], [[70000]], [[70000]], null, null, null]);
      expect(Object.is(funding?.[0], 0) && Object.is(pnl?.[0], 0)).toBe(true);
    }
    const nothing = [[[0.001]], [[1]], [[100]], null, null, null, null, null];
    expect(await host.block("HEDGE_CONTRACTS", nothing)).toEqual([[0]]);
  });

  test("a result that no double can hold is refused: neither #NUM!, nor null, nor 0", async () => {
    const tooLarge = (name: string) =>
      refusedValue(`the result of ${name} is beyond the largest number that a cell can hold`);
    const huge = [[[1e308], [1]], [[1e-300]], [[0.01]], [[100]], null];
    expect(await host.block("FUNDING_COST", huge)).toEqual([[tooLarge("FUNDING_COST")], [1e300]]);
    expect(await host.block("INVERSE_PNL", [[[1e308]], [[1e-300]], [[1]], null, null, null])).toEqual([
      [tooLarge("INVERSE_PNL")],
    ]);
    expect(await host.block("HEDGE_CONTRACTS", [[[1e308]], [[1e10]], ...nulls(6)])).toEqual([
      [tooLarge("HEDGE_CONTRACTS")],
    ]);
    expect(await liq(1, 1.7e308, 1e-320, 0.2)).toEqual([[tooLarge("LIQ_PRICE")]]);
  });

  test("a table calls such a result by its column", async () => {
    const rows = await host.block("SCENARIO_TABLE", [[[1e308]], [[0]], [[1]], [[1e10]], ...nulls(8)]);
    expect(rows[1]?.[2]).toEqual(refusedValue("unhedged USD is beyond the largest number that a cell can hold"));
  });

  test("no such price is #N/A, bad input is #VALUE!, each with its reason", async () => {
    expect(await liq(-3500, 70000, 5, 0.005, 100)).toEqual([
      [notAvailable("no liquidation price: the margin covers this short at every price")],
    ]);
    expect(await host.block("BANKRUPTCY_PRICE", [[[-3500]], [[70000]], [[5]], [[100]], null, null, null])).toEqual([
      [notAvailable("no bankruptcy price: the margin covers this short at every price")],
    ]);
    expect(await liq(0, 70000, 5, 0.005)).toEqual([[notAvailable("no position, no such price")]]);
    expect(await liq(-3500, -70000, 0.5, 0.005)).toEqual([[refusedValue("entry_price must be above 0, was -70000")]]);
    expect(await liq(-3500, 70000, 0.5, 5)).toEqual([
      [refusedValue("mmr must be above 0 and below 1 (0.5 % is 0.005), was 5")],
    ]);
    expect(await liq(-3500, 70000, 0.5, 0.005, 100, "binance")).toEqual([
      [refusedValue('method must be one of "mark", "entry", "bankruptcy", "loss", was "binance"')],
    ]);
  });

  test("an error that is the whole result is thrown: the message says that the call failed, how and why", async () => {
    const five = Array.from({ length: 5 }, () => null);
    const refusals: [unknown[], number, string][] = [
      [[-3500, 70000, 5, 0.005, 100], 1, "no liquidation price: the margin covers this short at every price"],
      [[-3500, -70000, 0.5, 0.005, 100], 7, "entry_price must be above 0, was -70000"],
      [[-3500, errorCell("#DIV/0!"), 0.5, 0.005, 100], 5, ""],
      [[-3500, errorCell("#NUM!"), 0.5, 0.005, 100], 6, ""],
      [[-3500, errorCell("#NULL!"), 0.5, 0.005, 100], 8, ""],
      [[-3500, errorCell("#N/A"), 0.5, 0.005, 100], 1, ""],
      [[-3500, errorCell("#REF!"), 0.5, 0.005, 100], 7, "an argument holds the error #REF!"],
    ];
    const calls = refusals.map(([args]) => ({ id: "LIQ_PRICE", args: [...args, ...five], flags: ALLOW_ERRORS }));
    expect(await host.calculate(calls)).toEqual(
      refusals.map(([, errorCode, value]) => ({ failed: true, value, errorCode })),
    );
  });

  test("if_none stands in for #N/A, and for nothing else", async () => {
    expect(await liq(-3500, 70000, 5, 0.005, 100, null, null, null, null, "never")).toEqual([["never"]]);
    expect(await liq(-3500, 70000, 5, 0.005, 100, null, null, null, null, 999999)).toEqual([[999999]]);
    expect(await liq(0, 0, 0, 0, 0, null, null, null, null, "flat")).toEqual([["flat"]]);
    expect(await liq(-3500, 0, 5, 0.005, 100, null, null, null, null, "never")).toMatchObject([[{ code: "#VALUE!" }]]);
  });
});

const nulls = (count: number): null[] => Array.from({ length: count }, () => null);
