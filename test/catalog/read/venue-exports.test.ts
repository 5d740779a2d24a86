import {
  BASIS_APR,
  CLOSED_TRADES,
  FUNDING_COST,
  FUNDING_LEDGER,
  HEDGE_CHECK,
  INVERSE_PNL,
  TRADE_LEDGER,
} from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { outcomes } from "../../../src/catalog/read/outcomes";

/**
 * What venues export, file by file, with their own columns and words: the right value, or the refusal that names what
 * is in the way. Rows are made up, expected values are sums by hand. Satoshi are divided and signs turned in the cells,
 * as help and glossary say.
 */
type Given = Cell | undefined | readonly Cell[];
const call = (definition: Definition, ...given: Given[]) =>
  outcomes<Cell>(
    definition,
    given.map((one) =>
      one === undefined ? undefined : Array.isArray(one) ? (one as Cell[]).map((cell) => [cell]) : [[one as Cell]],
    ),
    (cell) => cell,
  );
const only = (definition: Definition, ...given: Given[]) => call(definition, ...given)[0]?.[0];
const refusal = (message: string) => expect.objectContaining({ kind: "invalid", message });
const EMPTY = ["", "", "", "", ""];
const SATOSHI = 1e8;

describe("BitMEX", () => {
  test("wallet history, web export: a balance in satoshi beside a hedge of it is asked about", () => {
    // 998,800 satoshi, of which 699 USD sold at 70,000 are 998,571
    const [first] = call(HEDGE_CHECK, "998800", -699, 70000, 70000, "998800", 0.005);
    expect(first?.slice(0, 2)).toEqual(["L14", "red"]);
    expect(first?.[2]).toMatch(
      /^coins is 998.800, about 100.000.000 times what the other numbers fit: is it in satoshi/,
    );
  });

  test("wallet history, API: funding received, in satoshi, its sign turned", () => {
    expect(call(FUNDING_LEDGER, [-1500], [60000], undefined, 1, undefined, [-1500 / SATOSHI])).toEqual([
      [-0.000015, -0.9, -0.000015, -0.9],
    ]);
  });

  test("executions: a rebate in satoshi; a row of funding has a quantity and no side, and is refused until it has none", () => {
    const executions = (quantity: Cell) =>
      call(
        TRADE_LEDGER,
        ["lastQty", 200, quantity],
        ["lastPx", 60000, 60000],
        1,
        undefined,
        ["side", "Buy", ""],
        ["execComm", -50 / SATOSHI, 30 / SATOSHI],
      );
    expect(executions(200)).toEqual([[refusal("sides is empty beside a fill of 200 contracts, in row 3")]]);
    expect(executions(null)).toEqual([EMPTY, [200, 60000, 0, -5e-7, 5e-7], EMPTY]);
  });
});

test("Deribit, transaction log: open buy and close sell, fees in coin, a daily settlement between them", () => {
  // 10 USD at 50,000 are 0.0002, at 40,000 they are 0.00025
  const rows = call(
    TRADE_LEDGER,
    ["Size", 10, "", 10],
    ["Price", 50000, "", 40000],
    1,
    undefined,
    ["Side", "open buy", "-", "close sell"],
    ["Fee Charged", 0.00000008, 0, 0.00000008],
  );
  expect(rows).toEqual([
    EMPTY,
    [10, 50000, 0, 8e-8, -8e-8],
    EMPTY,
    [0, expect.objectContaining({ kind: "none" }), -0.00005, 8e-8, -0.00005016],
  ]);
});

describe("Bybit", () => {
  test("account change details: a short that is opened; funding has a quantity and no price, and is refused", () => {
    const details = (quantity: Cell) =>
      call(
        TRADE_LEDGER,
        ["Quantity", 1000, quantity],
        ["Filled Price", 50000, ""],
        1,
        undefined,
        ["Direction", "Open Short", "Open Short"],
        ["Fee Paid", 0.00001, 0],
      );
    expect(details(1000)).toEqual([[refusal("prices is empty: it has no default, in row 3")]]);
    expect(details("")).toEqual([EMPTY, [-1000, 50000, 0, 0.00001, -0.00001], EMPTY]);
    // a payment in a row of its own belongs to what is closed later: 1,000 USD at 50,000 and at 40,000
    expect(
      call(CLOSED_TRADES, [-1000, "", 1000], [50000, "", 40000], 1, undefined, undefined, undefined, ["", 0.001, ""]),
    ).toEqual([[3, -1000, 50000, 40000, 0.005, 0, 0.001, 0.004, 160]]);
  });

  test("unified account: dashes, 20 decimals, an invisible mark before the first heading, a line above it", () => {
    expect(
      call(FUNDING_LEDGER, ["Position", 1000], 60000, undefined, 1, undefined, ["Funding", "0.00000100000000000000"]),
    ).toEqual([
      ["", "", "", ""],
      [0.000001, 0.06, 0.000001, 0.06],
    ]);
    const quantity = (...cells: Cell[]) =>
      only(TRADE_LEDGER, cells, ["Filled Price", 60000, "--"], 1, undefined, ["Direction", "BUY", "SELL"]);
    expect(quantity("\ufeffQuantity", 1000, "--")).toEqual(refusal('contracts must be a number, was "--", in row 3'));
    expect(quantity("\ufeffQuantity", 1000, "")).toBe("");
    expect(only(TRADE_LEDGER, ["", "Quantity", 1000], ["", "Filled Price", 60000])).toEqual(
      refusal('contracts must be a number, was "Quantity", in row 2'),
    );
    // the newest first
    expect(
      call(TRADE_LEDGER, ["400", "1000"], ["40000", "50000"], 1, undefined, ["SELL", "BUY"], undefined, "newest"),
    ).toEqual([
      [600, 50000, -0.002, 0, -0.002],
      [1000, 50000, 0, 0, 0],
    ]);
  });

  test("closed P&L: the column Contracts holds the symbol, and the direction is that of the close", () => {
    expect(only(INVERSE_PNL, "BTCUSD", 50000, 62500)).toEqual(refusal('contracts must be a number, was "BTCUSD"'));
    // a long, closed by a sell: 1,000 USD from 0.02 to 0.016 coins
    expect(call(INVERSE_PNL, ["Qty", 1000], ["Entry Price", 50000], ["Exit Price", 62500])).toEqual([[""], [0.004]]);
  });
});

test("Kraken, account log: headings in the user's language, the cash leg of a trade, a funding rate in coin", () => {
  const log = (...cash: Cell[]) => call(TRADE_LEDGER, ["Änderung", -1000, ...cash], ["Handelspreis", 50000, ""]);
  expect(log(-0.00001)).toEqual([[refusal("prices is empty: it has no default, in row 3")]]);
  expect(log("")).toEqual([EMPTY, [-1000, 50000, 0, 0, 0]]);
  // 0.000000002 coins a contract and hour, times the mark: 1,000 contracts short receive 0.000002
  expect(only(FUNDING_COST, -1000, 50000, 0.000000002 * 50000)).toBe(-0.000002);
});

test("KuCoin, filled orders and realised PnL: a heading wrongly quoted, CLOSE_LONG", () => {
  const orders = call(
    TRADE_LEDGER,
    ['"Filled Amount', 1000, 1000],
    ['Filled Price"', 50000, 62500],
    1,
    undefined,
    ["Close Type", "buy", "CLOSE_LONG"],
    ["Fee", "0.00001", "0.000016"],
  );
  expect(orders).toEqual([
    EMPTY,
    [1000, 50000, 0, 0.00001, -0.00001],
    [0, expect.objectContaining({ kind: "none" }), 0.004, 0.000016, 0.003974],
  ]);
});

test("Binance, statement and transaction history: amounts alone, what was paid is below 0", () => {
  const paid = [0, 0.0000005, -0.0000002];
  expect(call(FUNDING_LEDGER, 1000, 50000, undefined, 1, undefined, ["Amount", ...paid.slice(1)])).toEqual([
    ["", "", "", ""],
    [0.0000005, 0.025, 0.0000005, 0.025],
    [-0.0000002, -0.01, 0.0000003, 0.015],
  ]);
});

test("OKX, trades: contracts of 100 USD, fees that are below 0 where they were paid", () => {
  // 10 contracts at 50,000 are 0.02 coins, at 40,000 they are 0.025
  const trades = call(
    TRADE_LEDGER,
    ["\ufeffAmount", 10, 10],
    ["Price", 50000, 40000],
    100,
    undefined,
    ["Trade Type", "Open short", "Close short"],
    ["Fee", 0.00001, 0.0000125],
  );
  expect(trades).toEqual([
    EMPTY,
    [-10, 50000, 0, 0.00001, -0.00001],
    [0, expect.objectContaining({ kind: "none" }), 0.005, 0.0000125, 0.0049775],
  ]);
});

test("Bitget, coin-M orders: size in coin, so the price is the face; times in milliseconds are no days", () => {
  // 0.02 coins bought at 50,000 are 1,000 USD, which are 0.016 coins at 62,500
  expect(only(INVERSE_PNL, 0.02, 50000, 62500, 50000)).toBe(0.004);
  expect(
    call(TRADE_LEDGER, ["filledAmount", 1000, 1000], ["priceAvg", 50000, 62500], 1, undefined, [
      "side",
      "open_long",
      "close_long",
    ])[2]?.[2],
  ).toBe(0.004);
  expect(only(BASIS_APR, 71000, 70000, 1700000000000)).toEqual(
    refusal("days must be at most 3650, was 1700000000000: is it a date?"),
  );
});
