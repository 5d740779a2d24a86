import {
  AVG_ENTRY,
  BASIS_APR,
  CASH_CARRY,
  FIRST_BREACH,
  FUNDING_COST,
  FUNDING_LEDGER,
  HEDGE_BETA,
  HEDGE_CHECK,
  HEDGE_CONTRACTS,
  HEDGE_COST,
  HEDGE_SPLIT,
  INVERSE_PNL,
  LIQ_PRICE,
  LIQ_PRICE_CROSS,
  LIQ_PRICE_TIERED,
  LIQ_PROB,
  NET_DELTA,
  PROXY_HEDGE,
  REBALANCE_CONTRACTS,
  SCENARIO_GRID,
  SCENARIO_TABLE,
  TRADE_LEDGER,
} from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import type { Definition, Rows } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { rowsOf } from "../rows-of";

/** What traders paste into cells, kind by kind, and what must come of it. A list goes down a column; null is a blank. */
type Given = Cell | undefined | readonly Cell[] | Rows<Cell>;
const call = (definition: Definition, ...given: Given[]) =>
  outcomes<Cell>(definition, given.map(blockOf), (cell) => cell);
const blockOf = (given: Given): Rows<Cell> | undefined => {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return [[given as Cell]];
  return (given as readonly unknown[]).map((row) => (Array.isArray(row) ? row : [row]) as readonly Cell[]);
};
/** The arguments of one call, side by side. */
const given = (...columns: Given[]): Given[] => columns;
const only = (definition: Definition, ...given: Given[]) => call(definition, ...given)[0]?.[0];
const refusal = (message: string) => expect.objectContaining({ kind: "invalid", message });
const NOT_A_NUMBER = new CellError("#N/A");

describe("text in an empty row", () => {
  test('TRADE_LEDGER({1000;-400;blank},{50000;40000;"Total"}) keeps its two fills', () => {
    const fills = call(TRADE_LEDGER, [1000, -400], [50000, 40000]);
    // 400·(1/50000 − 1/40000)
    expect(fills.map((row) => row.slice(0, 3))).toEqual(rowsOf([1000, 50000, 0], [600, 50000, -0.002]));
    for (const blank of [null, "", 0])
      expect(call(TRADE_LEDGER, [1000, -400, blank], [50000, 40000, "Total"])).toEqual([
        ...fills,
        ["", "", "", "", ""],
      ]);
  });

  test.each<[string, Definition, Given[], Given[]]>([
    [
      "0 contracts beside “--”",
      TRADE_LEDGER,
      given([1000, 0, -400], [50000, "--", 40000]),
      given([1000, 0, -400], [50000, 1, 40000]),
    ],
    [
      "in fee_rates",
      TRADE_LEDGER,
      [[1000, null], [50000, 1], 1, [0.0005, "--"]],
      [[1000, null], [50000, 1], 1, [0.0005, 0]],
    ],
    ["in AVG_ENTRY", AVG_ENTRY, given([50, 0, 50], [10000, "--", 15000]), given([50, 50], [10000, 15000])],
    [
      "in FUNDING_LEDGER",
      FUNDING_LEDGER,
      given([100, 0, 100], [50000, "--", 50000], [0.0001, "n/a", 0.0001]),
      given([100, 0, 100], [50000, 1, 50000], [0.0001, 0, 0.0001]),
    ],
    ["in NET_DELTA", NET_DELTA, [5, [-100, null], [50000, "Total"], 100], [5, -100, 50000, 100]],
    ["in HEDGE_SPLIT", HEDGE_SPLIT, [5, [-100, 0], [50000, "--"], [100, "--"]], [5, -100, 50000, 100]],
    [
      "in LIQ_PRICE_CROSS",
      LIQ_PRICE_CROSS,
      [[-3500, 0], [70000, "--"], 0.5, [0.005, "--"], 100],
      [-3500, 70000, 0.5, 0.005, 100],
    ],
    [
      "in REBALANCE_CONTRACTS",
      REBALANCE_CONTRACTS,
      given([1, null, 1], [85000, "Total", 85000], [0.3, null, 0.3]),
      given([1, 0, 1], [85000, 1, 85000], [0.3, 0, 0.3]),
    ],
    [
      "a text among the booked coins of FUNDING_LEDGER, and a rate without a position",
      FUNDING_LEDGER,
      given([100, 0, 100], [50000, "--", 50000], null, 1, null, [0.0001, "--", 0.0001]),
      given([100, 0, 100], [50000, 1, 50000], null, 1, null, [0.0001, 0, 0.0001]),
    ],
    [
      "a rate without a position, which is no payment",
      FUNDING_LEDGER,
      given([100, 0, 100], [50000, 50000, 50000], [0.0001, 0.0003, 0.0001]),
      given([100, 0, 100], [50000, 50000, 50000], [0.0001, 0, 0.0001]),
    ],
    ["an error cell", AVG_ENTRY, given([50, 0, 50], [10000, NOT_A_NUMBER, 15000]), given([50, 50], [10000, 15000])],
  ])("%s", (_, definition, given, same) => {
    expect(call(definition, ...given)).toEqual(call(definition, ...same));
  });

  test("element by element, where there is no position", () => {
    expect(only(INVERSE_PNL, 0, "--", 56000)).toBe(0);
    expect(only(INVERSE_PNL, null, NOT_A_NUMBER, 56000)).toBe(0);
    expect(only(LIQ_PRICE, null, "--", "--", 0.005)).toMatchObject({ kind: "none" });
    expect(only(LIQ_PRICE_TIERED, 0, "--", 3, [[0, 0.004]])).toMatchObject({ kind: "none" });
    expect(call(INVERSE_PNL, [-3500, 0, -3500], [70000, "--", 70000], 56000, 100)).toEqual([[1.25], [0], [1.25]]);
  });

  test("what decides whether the row is empty is read", () => {
    expect(only(INVERSE_PNL, "--", 70000, 56000)).toEqual(refusal('contracts must be a number, was "--"'));
    expect(only(HEDGE_CONTRACTS, 0, 70000, 100, 1, 1, 1, "--")).toEqual(refusal('existing must be a number, was "--"'));
    expect(only(PROXY_HEDGE, 0, 10, 1, 60000, 100, 1, "--")).toEqual(
      refusal('collateral_coins must be a number, was "--"'),
    );
    expect(only(AVG_ENTRY, [50, "--"], [10000, 15000])).toEqual(
      refusal('contracts must be a number, was "--", in row 2'),
    );
    expect(only(INVERSE_PNL, -3500, "--", 56000)).toEqual(refusal('entry_price must be a number, was "--"'));
  });

  test("what could not be read in one element is not carried into the next", () => {
    const prices = call(LIQ_PRICE, [0, -3500, 0, -3500], ["--", 70000, 70000, "--"], 0.5, 0.005, 100);
    expect(prices.flat()).toEqual([
      expect.objectContaining({ kind: "none" }),
      77388.88888888889,
      expect.objectContaining({ kind: "none" }),
      refusal('entry_price must be a number, was "--"'),
    ]);
  });
});

describe("coins that were booked without a position", () => {
  test.each<[string, Given[], string]>([
    ["in a row of 0 contracts", given([100, 0], [50000, 50000]), "was 0.0003, in row 2"],
    ["in a row without contracts", given([null, 100], [50000, 50000]), "was 0.0001, in row 1"],
    ["beside no mark price either", given([100, null], [50000, null]), "was 0.0003, in row 2"],
    ["under a heading", given(["Held", 0, 100], ["Mark", 50000, 50000]), "was 0.0003, in row 2"],
  ])("are refused %s", (_, columns, was) => {
    const amounts =
      columns[0] && Array.isArray(columns[0]) && columns[0].length === 3 ? ["Paid", 0.0003, 0] : [0.0001, "0.0003"];
    expect(only(FUNDING_LEDGER, ...columns, null, 1, null, amounts)).toEqual(
      refusal(`amounts must be 0 where contracts is blank or 0, ${was}`),
    );
  });

  test("nothing booked there is nothing", () => {
    const rows = call(FUNDING_LEDGER, [100, 0, 100], [50000, 50000, 50000], null, 1, null, [0.0001, 0, null]);
    expect(rows).toEqual(rowsOf([0.0001, 5, 0.0001, 5], ["", "", "", ""], [0, 0, 0.0001, 5]));
  });
});

describe("a heading", () => {
  test('AVG_ENTRY({"Quantity";50;50},{"Filled Price";10000;15000}) is 12,000', () => {
    expect(only(AVG_ENTRY, ["Quantity", 50, 50], ["Filled Price", 10000, 15000])).toBe(12000);
  });

  test("keeps its row in the result, which is blank", () => {
    const ledger = call(TRADE_LEDGER, [1000, -400], [50000, 40000]);
    expect(call(TRADE_LEDGER, ["Quantity", 1000, -400], ["Filled Price", 50000, 40000])).toEqual([
      ["", "", "", "", ""],
      ...ledger,
    ]);
    const funding = call(FUNDING_LEDGER, -3500, [70000, 56000], 0.0001);
    expect(call(FUNDING_LEDGER, -3500, ["Mark", 70000, 56000], 0.0001)).toEqual([["", "", "", ""], ...funding]);
    expect(call(REBALANCE_CONTRACTS, ["Units", 1], ["Price", 85000], ["Weight", 0.7], 100, undefined, 15000)).toEqual([
      [""],
      [-150],
    ]);
    expect(call(INVERSE_PNL, ["Contracts", -3500], ["Entry", 70000], 56000, 100)).toEqual([[""], [1.25]]);
    expect(call(INVERSE_PNL, ["Contracts", -3500], 70000, [[56000, 70000]], 100)).toEqual(rowsOf(["", ""], [1.25, 0]));
  });

  test("is counted where rows are counted", () => {
    expect(only(FIRST_BREACH, [70000, 80000], -3500, 70000, 0.5, 0.005, 100)).toBe(2);
    expect(only(FIRST_BREACH, ["Mark", 70000, 80000], -3500, 70000, 0.5, 0.005, 100)).toBe(3);
    expect(only(AVG_ENTRY, ["Quantity", 50, 50], ["Price", 10000, 0])).toEqual(
      refusal("prices must be above 0, was 0 (is the cell empty?), in row 3"),
    );
    expect(only(AVG_ENTRY, ["Quantity", 50, -50], ["Price", 10000, 9000])).toEqual(
      refusal("contracts must all have one sign, was -50 in row 3 after 50"),
    );
    expect(only(NET_DELTA, ["Coins", 1, "x"], 0)).toEqual(refusal('coins must be a number, was "x", in row 3'));
  });

  test("of lists that stand alone, and of a tier table", () => {
    const asset = [100, 110, 121, 100];
    const hedge = [10, 11, 12.1, 10];
    expect(only(HEDGE_BETA, ["ETH", ...asset], ["BTC", ...hedge])).toBe(only(HEDGE_BETA, asset, hedge));
    expect(only(NET_DELTA, ["Coins", 2, 3], ["Contracts", -100], ["Entry", 50000], 100)).toBe(4.8);
    const tiers = rowsOf([0, 0.004], [10, 0.005]);
    expect(call(LIQ_PRICE_TIERED, -18000, 60000, 3, [["Floor", "Rate"], ...tiers], 100)).toEqual(
      call(LIQ_PRICE_TIERED, -18000, 60000, 3, tiers, 100),
    );
    const grid = call(SCENARIO_GRID, 5, 70000, [-0.2, 0], [[0, 1]], 100);
    expect(call(SCENARIO_GRID, 5, 70000, ["Move", -0.2, 0], [["Ratio", 0, 1]], 100)).toEqual([
      ["", "", ""],
      ...grid.map((row) => ["", ...row]),
    ]);
    const scenarios = (prices: Given, headers: boolean) =>
      call(SCENARIO_TABLE, 5, -3500, 70000, prices, 100, undefined, undefined, undefined, headers);
    const rows = scenarios([56000, 77000], false);
    expect(scenarios(["Price", 56000, 77000], false)).toEqual([new Array<string>(10).fill(""), ...rows]);
    // the names of the columns stand beside the heading
    expect(scenarios(["Price", 56000, 77000], true)).toEqual(scenarios([56000, 77000], true));
  });

  test.each<[string, Given[], string]>([
    [
      "one column has none",
      given(["Quantity", 50], [10000, 15000]),
      'contracts must be a number, was "Quantity", in row 1',
    ],
    ["it is an amount", given(["1,000", 400], ["60,000", 50000]), 'contracts must be a number, was "1,000", in row 1'],
    [
      "it is an amount in a unit",
      given(["USD 1,000", 400], ["USD 60,000", 50000]),
      'contracts must be a number, was "USD 1,000", in row 1',
    ],
    ["it holds no word", given(["--", 400], ["--", 50000]), 'contracts must be a number, was "--", in row 1'],
    [
      "it is not on top",
      given([50, "Quantity"], [10000, "Price"]),
      'contracts must be a number, was "Quantity", in row 2',
    ],
    ["it stands for all rows", ["Quantity", [10000, 15000]], 'contracts must be a number, was "Quantity"'],
  ])("is none where %s", (_, given, message) => {
    expect(only(AVG_ENTRY, ...given)).toEqual(refusal(message));
  });

  test("is none in a column of words that the argument takes, or of words alone", () => {
    const methods = ["mark", "entry"];
    expect(call(LIQ_PRICE, -3500, 70000, 0.5, 0.005, 100, methods)).toEqual([[77388.88888888889], [77348.06629834254]]);
    expect(call(LIQ_PRICE, ["x", -3500], 70000, 0.5, 0.005, 100, methods)[0]).toEqual([
      refusal('contracts must be a number, was "x"'),
    ]);
    expect(call(LIQ_PRICE, ["Contracts", -3500], 70000, 0.5, 0.005, 100, ["Method", "entry"])).toEqual([
      [""],
      [77348.06629834254],
    ]);
    expect(call(LIQ_PRICE, -3500, 70000, 0.5, 0.005, 100, ["Method", "entry"])[0]?.[0]).toMatchObject({
      kind: "invalid",
    });
  });
});

describe("blanks at the end", () => {
  const blanks = [null, "", null];

  test("end a table and a list; the result ends with the last row that holds something", () => {
    const ledger = call(TRADE_LEDGER, [1000, -400], [50000, 40000]);
    expect(call(TRADE_LEDGER, [1000, -400, ...blanks], [50000, 40000, ...blanks])).toEqual(ledger);
    // as Excel for desktop hands them over
    expect(call(TRADE_LEDGER, [1000, -400, 0, 0], [50000, 40000, 0, 0])).toEqual(ledger);
    const asset = [100, 110, 121, 100];
    const hedge = [10, 11, 12.1, 10];
    expect(only(HEDGE_BETA, [...asset, ...blanks], [...hedge, null])).toBe(only(HEDGE_BETA, asset, hedge));
    expect(only(FIRST_BREACH, [70000, 80000, ...blanks], -3500, 70000, 0.5, 0.005, 100)).toBe(2);
    expect(call(SCENARIO_TABLE, 5, -3500, 70000, [56000, 77000, ...blanks], 100)).toEqual(
      call(SCENARIO_TABLE, 5, -3500, 70000, [56000, 77000], 100),
    );
    expect(call(SCENARIO_GRID, 5, 70000, [-0.2, null], [[0, 1, null]], 100)).toEqual([[280000, 350000]]);
    expect(call(INVERSE_PNL, [-3500, null], [70000, null], 56000, 100)).toEqual([[1.25]]);
  });

  test("a number at the end is no blank, nor is a 0 where it has a meaning", () => {
    expect(call(TRADE_LEDGER, [1000, 0], [50000, 40000])).toHaveLength(2);
    expect(call(SCENARIO_GRID, 5, 70000, [-0.2, 0], 1, 100)).toHaveLength(2);
    expect(call(INVERSE_PNL, [-3500, 0], 70000, 56000, 100)).toEqual([[1.25], [0]]);
    expect(call(INVERSE_PNL, [-3500, 0], [70000, 70000], 56000, 100)).toEqual([[1.25], [0]]);
    expect(call(INVERSE_PNL, [-3500, 0, -3500], [70000, 0, 70000], 56000, 100)).toEqual([[1.25], [0], [1.25]]);
    expect(call(FUNDING_LEDGER, -3500, 70000, [0.0001, 0], 100)).toHaveLength(2);
    // without a position the margins of all rows are 0, and each has its answer
    expect(call(LIQ_PRICE, 0, 70000, [0, 0], 0.005)).toHaveLength(2);
  });

  test("a blank inside is refused with its row, where it has no meaning", () => {
    expect(only(HEDGE_BETA, [100, null, 121, 100], [10, 11, 12.1, 10])).toEqual(
      refusal("asset_prices is empty: it has no default, in row 2"),
    );
    expect(only(FIRST_BREACH, [70000, null, 80000], -3500, 70000, 0.5, 0.005, 100)).toEqual(
      refusal("prices is empty: it has no default, in row 2"),
    );
  });

  test("a range that is cut to one row stands for one row, and not for all", () => {
    expect(only(AVG_ENTRY, [50, null, null], [10000, 15000, 20000])).toBe(10000);
  });

  test("under a heading alone there is nothing yet", () => {
    expect(
      call(TRADE_LEDGER, ["Quantity", ...blanks], ["Price", ...blanks])
        .flat()
        .every((cell) => cell === ""),
    ).toBe(true);
  });
});

/** Excel for desktop hands over the blank cells below a list as 0. */
describe("zeros at the end of what cannot be 0", () => {
  const zeros = [0, 0, null, 0];
  const closes = [
    [100, 110, 121, 100],
    [10, 11, 12.1, 10],
  ] as const;

  test.each<[string, Definition, Given[], Given[]]>([
    [
      "a path",
      FIRST_BREACH,
      [[70000, 80000, ...zeros], -3500, 70000, 0.5, 0.005, 100],
      [[70000, 80000], -3500, 70000, 0.5, 0.005, 100],
    ],
    [
      "a path and its funding",
      FIRST_BREACH,
      [["Mark", 70000, 80000, ...zeros], -3500, 70000, 0.5, 0.005, 100, ["Rate", 0.0001, 0, ...zeros]],
      [["Mark", 70000, 80000], -3500, 70000, 0.5, 0.005, 100, ["Rate", 0.0001, 0]],
    ],
    [
      "prices to look at",
      SCENARIO_TABLE,
      [5, -3500, 70000, [56000, 77000, ...zeros], 100],
      [5, -3500, 70000, [56000, 77000], 100],
    ],
    [
      "marks beside one position",
      FUNDING_LEDGER,
      [-3500, [70000, ...zeros], 0.0001, 100],
      [-3500, [70000], 0.0001, 100],
    ],
    [
      "marks and rates",
      FUNDING_LEDGER,
      [-3500, [70000, 56000, ...zeros], [0.0001, 0, ...zeros], 100],
      [-3500, [70000, 56000], [0.0001, 0], 100],
    ],
    [
      "assets of one weight",
      REBALANCE_CONTRACTS,
      [[1, 2, ...zeros], [85000, 3000, ...zeros], 0.3],
      [[1, 2], [85000, 3000], 0.3],
    ],
    [
      "closes",
      HEDGE_BETA,
      [
        [...closes[0], ...zeros],
        [...closes[1], ...zeros],
      ],
      [...closes],
    ],
    [
      "closes, in simple returns",
      HEDGE_BETA,
      [[...closes[0], ...zeros], [...closes[1], ...zeros], "simple"],
      [...closes, "simple"],
    ],
    ["coins held", NET_DELTA, [[2, 3, ...zeros], -100, 50000, 100], [[2, 3], -100, 50000, 100]],
    [
      "ranges that combine",
      INVERSE_PNL,
      [[-3500, 1000, ...zeros], [70000, 60000, ...zeros], 56000, 100],
      [[-3500, 1000], [70000, 60000], 56000, 100],
    ],
    [
      "a range of prices alone",
      LIQ_PRICE,
      [-3500, [70000, 60000, ...zeros], 0.5, 0.005, 100],
      [-3500, [70000, 60000], 0.5, 0.005, 100],
    ],
  ])("%s ends there", (_, definition, given, same) => {
    expect(call(definition, ...given)).toEqual(call(definition, ...same));
  });

  test.each<[string, Definition, Given[], string]>([
    [
      "a path",
      FIRST_BREACH,
      [[70000, 0, 80000, 0], -3500, 70000, 0.5, 0.005, 100],
      "prices must be above 0, was 0 (is the cell empty?), in row 2",
    ],
    [
      "a path beside a rate",
      FIRST_BREACH,
      [[70000, 71000, 0, 0], -3500, 70000, 0.5, 0.005, 100, [0, 0, 0.0001, 0]],
      "prices must be above 0, was 0 (is the cell empty?), in row 3",
    ],
    [
      "marks",
      FUNDING_LEDGER,
      [-3500, [70000, 0, 56000, 0], 0.0001, 100],
      "mark_prices must be above 0, was 0 (is the cell empty?), in row 2",
    ],
    [
      "closes",
      HEDGE_BETA,
      [
        [100, 0, 121, 100, 0],
        [10, 11, 12.1, 10, 0],
      ],
      "asset_prices must be above 0, was 0 (is the cell empty?), in row 2",
    ],
    [
      "nothing but zeros",
      FIRST_BREACH,
      [zeros, -3500, 70000, 0.5, 0.005, 100],
      "prices must be above 0, was 0 (is the cell empty?)",
    ],
  ])("a 0 in %s is refused with its row where more follows", (_, definition, given, message) => {
    expect(only(definition, ...given)).toEqual(refusal(message));
  });

  test("lists of their own length do not lend each other rows", () => {
    expect(only(HEDGE_BETA, [...closes[0], 0], [...closes[1], 11])).toEqual(
      refusal("asset_prices and hedge_prices must have as many rows as each other, were 4 and 5"),
    );
  });
});

describe("rows that do not depend on each other", () => {
  test("SCENARIO_TABLE over {0;25000;200000} refuses the first row only", () => {
    const table = (prices: Given) => call(SCENARIO_TABLE, 5, -3500, 70000, prices, 100);
    const [names, bad, ...rows] = table([0, 25000, 200000]);
    expect([names, ...rows]).toEqual(table([25000, 200000]));
    expect(bad).toEqual(new Array(10).fill(refusal("prices must be above 0, was 0 (is the cell empty?), in row 1")));
  });

  test("SCENARIO_GRID refuses a move in its row and a ratio in its column", () => {
    const [first, second] = call(SCENARIO_GRID, 5, 70000, [-0.2, "x"], [[0, -1, 1]], 100);
    expect(first).toEqual([280000, refusal("hedge_ratios must be at least 0, was -1, in row 2"), 350000]);
    expect(second).toEqual(new Array(3).fill(refusal('moves must be a number, was "x", in row 2')));
    const error = new CellError("#DIV/0!");
    expect(call(SCENARIO_GRID, 5, 70000, [-0.2, error], 0, 100)).toEqual([[280000], [error]]);
  });

  test("a list without one sound row is refused as a whole", () => {
    expect(call(SCENARIO_TABLE, 5, -3500, 70000, [0, -1], 100)).toEqual([
      [refusal("prices must be above 0, was 0 (is the cell empty?), in row 1")],
    ]);
  });
});

describe("side in another column, newest first, amounts instead of rates", () => {
  test("unsigned 1,000 and 400 are 600 long with their sides, and 1,400 without", () => {
    const held = (sides: Given) => call(TRADE_LEDGER, [1000, 400], [50000, 40000], 1, undefined, sides)[1]?.[0];
    expect([held(["Buy", "Sell"]), held(undefined)]).toEqual([600, 1400]);
  });

  // 600 of 1,000 at 50,000 are 0.012 coins, and 600 at 45,000 are 0.6/45; the other way round 0.2/45 and 0.02
  test("the newest fill first is another history", () => {
    const average = (row: number, order: Given) =>
      call(TRADE_LEDGER, [600, -400, 1000], [45000, 45000, 50000], 1, undefined, undefined, undefined, order)[row]?.[1];
    expect([average(0, "newest"), average(2, undefined)]).toEqual([47368.42105263158, 49090.90909090909]);
  });

  test("a fee in coin is taken in its own column, and refused as a rate", () => {
    const fee = (rate: Given, paid: Given) => call(TRADE_LEDGER, 1000, 50000, 100, rate, undefined, paid)[0]?.[3];
    expect(fee(undefined, 0.5)).toBe(0.5);
    expect(only(TRADE_LEDGER, 1000, 50000, 100, 0.5)).toEqual(
      refusal("fee_rates must be below 0.02 (2 %), was 0.5: fees are fractions, 0.05 % is 0.0005"),
    );
    expect(call(FUNDING_LEDGER, -3500, 70000, undefined, 100, undefined, -0.0005)).toEqual([
      [-0.0005, -35, -0.0005, -35],
    ]);
  });
});

test("rounding to the lot: it is the trade that is a multiple of 100, −57,700 and not −57,655", () => {
  expect(only(HEDGE_CONTRACTS, 1, 70000, 1, 1, 1, 100, -12345)).toBe(-57700);
});

test("our own minus", () => {
  expect(only(INVERSE_PNL, "−3500", 70000, 56000, 100)).toBe(1.25);
});

describe("a blank that arrives as 0", () => {
  test("is refused where a 0 has no use", () => {
    expect(only(HEDGE_CONTRACTS, 5, 70000, 100, 0)).toEqual(
      refusal("hedge_ratio must be above 0, was 0 (is the cell empty?)"),
    );
    expect(only(HEDGE_CONTRACTS, 5, 70000, 100, 1, 0)).toEqual(
      refusal("beta must not be 0, was 0 (is the cell empty?)"),
    );
    expect(only(PROXY_HEDGE, 1000, 10, 1.5, 60000, 100, 0, 0.25)).toEqual(
      refusal("hedge_ratio must be above 0, was 0 (is the cell empty?)"),
    );
    expect(only(PROXY_HEDGE, 1000, 10, 0, 60000, 100, 1, 0.25)).toEqual(
      refusal("beta must not be 0, was 0 (is the cell empty?)"),
    );
    expect(only(REBALANCE_CONTRACTS, [5, 10], [70000, 3000], [0, 0])).toEqual(
      refusal("target_weights must not all be 0 (are the cells empty?)"),
    );
  });

  test("is not given, as if_none and where TRUE is the default", () => {
    expect(only(LIQ_PRICE, -3500, 70000, 5, 0.005, 100, undefined, undefined, undefined, undefined, 0)).toMatchObject({
      kind: "none",
    });
    const headers = (given: Given) =>
      call(SCENARIO_TABLE, 5, -3500, 70000, 56000, 100, undefined, undefined, undefined, given).length;
    expect([0, false, "FALSE", "0", true, null].map(headers)).toEqual([2, 1, 1, 1, 2, 2]);
  });

  test("is a row of 0 in a tier table, and passed over like a blank one", () => {
    const tiers = rowsOf([0, 0.004], [10, 0.005]);
    const sound = call(LIQ_PRICE_TIERED, -18000, 60000, 3, tiers, 100);
    expect(
      call(LIQ_PRICE_TIERED, -18000, 60000, 3, [tiers[0] as Cell[], [0, 0], tiers[1] as Cell[], [0, 0]], 100),
    ).toEqual(sound);
    expect(only(LIQ_PRICE_TIERED, -18000, 60000, 3, [[0, 0], ...tiers], 100)).toEqual(
      refusal("tiers: mmr must be above 0 and below 1 (0.5 % is 0.005), was 0 (is the cell empty?), in row 1"),
    );
  });
});

describe("numbers in another unit", () => {
  test.each<[string, Definition, Given[], string]>([
    [
      "per cent points as fees",
      INVERSE_PNL,
      [-3500, 70000, 56000, 100, 0.05, 0.05],
      "entry_fee must be below 0.02 (2 %), was 0.05: fees are fractions, 0.05 % is 0.0005",
    ],
    [
      "a rebate in per cent points",
      INVERSE_PNL,
      [-3500, 70000, 56000, 100, -0.025],
      "entry_fee must be above −0.02 (−2 %), was -0.025: fees are fractions, 0.05 % is 0.0005",
    ],
    [
      "per cent points in a column",
      TRADE_LEDGER,
      [[1000], [50000], 1, 0.05],
      "fee_rates must be below 0.02 (2 %), was 0.05: fees are fractions, 0.05 % is 0.0005",
    ],
    [
      "per cent points for closing",
      LIQ_PRICE,
      [-3500, 70000, 0.5, 0.005, 100, undefined, 0.06],
      "close_fee must be below 0.05 (5 %), was 0.06: fees are fractions, 0.05 % is 0.0005",
    ],
    [
      "a volatility in per cent points",
      LIQ_PROB,
      [70000, 77000, 60, 30],
      "volatility must be below 10 (1000 %), was 60: volatilities are fractions a year, 60 % is 0.6",
    ],
    [
      "a hedge ratio in per cent points",
      HEDGE_CONTRACTS,
      [5, 70000, 100, 50],
      "hedge_ratio must be at most 10 (1000 %), was 50: hedge ratios are fractions, 50 % is 0.5",
    ],
    [
      "a proxy's hedge ratio in per cent points",
      PROXY_HEDGE,
      [1000, 10, 1.5, 60000, 100, 100],
      "hedge_ratio must be at most 10 (1000 %), was 100: hedge ratios are fractions, 50 % is 0.5",
    ],
    [
      "per cent points as the funding of a path",
      FIRST_BREACH,
      [[70000, 71000], -3500, 70000, 0.5, 0.005, 100, [0.0001, 1]],
      "funding_rates must be below 0.05 (5 %), was 1: funding rates are fractions a period, 0.01 % is 0.0001, in row 2",
    ],
    [
      "per cent points as the funding of a ledger",
      FUNDING_LEDGER,
      [-3500, [70000, 71000], [0.0001, 0.05], 100],
      "rates must be below 0.05 (5 %), was 0.05: funding rates are fractions a period, 0.01 % is 0.0001, in row 2",
    ],
    [
      "per cent points as funding",
      FUNDING_COST,
      [-3500, 70000, 0.05, 100],
      "funding_rate must be below 0.05 (5 %), was 0.05: funding rates are fractions a period, 0.01 % is 0.0001",
    ],
    [
      "a basis in per cent points",
      HEDGE_COST,
      [350000, 90, 0, 0, 0, 8, 5],
      "basis must be below 0.5 (50 %), was 5: a basis is a fraction, 2 % is 0.02",
    ],
    [
      "per cent points as the ratios of a grid",
      SCENARIO_GRID,
      [5, 70000, 0, [[50]], 100],
      "hedge_ratios must be at most 10 (1000 %), was 50: hedge ratios are fractions, 50 % is 0.5",
    ],
    [
      "per cent points as the moves of a grid",
      SCENARIO_GRID,
      [5, 70000, [20, 0.1], 1, 100],
      "moves must be below 10 (1000 %), was 20: moves are fractions, −20 % is −0.2, in row 1",
    ],
    [
      "per cent points down as the moves of a grid",
      SCENARIO_GRID,
      [5, 70000, [-20, 0.1], 1, 100],
      "moves must be above −1 (−100 %), was -20: moves are fractions, −20 % is −0.2, in row 1",
    ],
    [
      "a drift in per cent points",
      LIQ_PROB,
      [70000, 77000, 0.6, 30, 20],
      "drift must be below 10 (1000 %), was 20: drifts are fractions a year, 20 % is 0.2",
    ],
    [
      "a price ratio in per cent",
      LIQ_PRICE_CROSS,
      [[-3500, -100], [70000, 71400], 1, 0.005, 100, [1, 102]],
      "price_ratios must be below 10, was 102: it is a multiple of the reference price, 2 % above is 1.02, in row 2",
    ],
    [
      "a date for the days of a check",
      HEDGE_CHECK,
      [5, -3500, 70000, 70000, 5, 0.005, 100, 0.0001, 0.6, 46346],
      "days must be at most 3650, was 46346: is it a date?",
    ],
    ["a date for days", BASIS_APR, [0.022, 0.02, 44190], "days must be at most 3650, was 44190: is it a date?"],
    ["no days", CASH_CARRY, [70000, 71000, 0], "days must be above 0, was 0 (is the cell empty?)"],
  ])("%s", (_, definition, given, message) => {
    expect(only(definition, ...given)).toEqual(refusal(message));
  });

  test("what is plausible stays", () => {
    expect(only(INVERSE_PNL, -3500, 70000, 56000, 100, 0.0005, 0.0005)).toBe(1.244375);
    expect(only(FUNDING_COST, -3500, 70000, 0.01, 100)).toBe(-0.05);
    expect(only(LIQ_PRICE, -3500, 70000, 0.5, 0.005, 100, undefined, 0.03)).toEqual(expect.any(Number));
    expect(only(BASIS_APR, 0.022, 0.02, 3650)).toBe(0.01);
    // −(0.25 of 350,000): a future a quarter above spot
    expect(only(HEDGE_COST, 350000, 90, 0, 0, 0, 8, 0.25)).toBe(-87500);
    // ten times sold, and six times the price: 5·70000·6 + 3500000·(1 − 6), with all coins as margin for 1x
    expect(only(SCENARIO_GRID, 5, 70000, 0, [[10]], 100)).toBe(350000);
  });
});
