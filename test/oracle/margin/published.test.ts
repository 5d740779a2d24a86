import { answerOf } from "../product";
import { agrees, type Vector } from "../../vectors/vector";
import { PUBLISHED } from "../../vectors/published";
import { rowsOf } from "../../catalog/rows-of";

const OURS = ["INIT_MARGIN", "MAINT_MARGIN", "MARGIN_RATIO", "MARGIN_FOR_LIQ", "MAX_CONTRACTS"];
const published = PUBLISHED.filter(({ call }) => OURS.includes(call));

describe("published figures", () => {
  test("there are as many as were collected", () => expect(published.length).toBe(11));
  test.each(published)("$id: $venue prints $printed", (vector) => {
    expect(agrees(answerOf(vector.call, vector.args), vector)).toBe(true);
  });
});

/**
 * Binance on BTCUSD: 10, 20, 30, 50, 100 and 200 BTC begin the next level, at 0.4, 0.5, 1, 2.5, 5, 10 and 12.5 %; "50 BTC ·
 * (5 % − 2.5 %) + 0.56 BTC = 1.81 BTC", and "if the position is 300 BTC, the maintenance amount would be 11.81 BTC".
 */
const BINANCE = "https://www.binance.com/es/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46";
const LEVELS = [[0, 0.004], ...rowsOf([10, 0.005], [20, 0.01], [30, 0.025], [50, 0.05], [100, 0.1], [200, 0.125])];

describe("the maintenance amounts of Binance, in MARGIN_FOR_LIQ", () => {
  // by hand, at 100,000 USD a coin: 300 BTC need 0.125·300 − 11.81 = 25.69, 60 BTC need 0.05·60 − 1.81 = 1.19
  test.each([
    ["a short of 300 BTC there, from 80,000: 75 lost", -300000, 80000, 100.69],
    ["a long of 300 BTC there, from 120,000: 50 lost", 300000, 120000, 75.69],
    ["a short of 60 BTC there, from 75,000: 20 lost", -60000, 75000, 21.19],
  ])(`%s (${BINANCE})`, (_, contracts, entry, expected) => {
    const row = [contracts, entry, 100000, 0.004, 100, null, null, null, LEVELS];
    expect(answerOf("MARGIN_FOR_LIQ", row as unknown as Vector["args"])).toBe(expected);
  });
});

/**
 * "You have an open long position of 1,000 contracts in Bitcoin-Dollar Futures with an Avg Entry Price of 8000 … the
 * margin you used for this position was 0.01 BTC. The Initial Margin requirement for this position was 0.0025 BTC (2 %
 * of 0.125 BTC) and the Maintenance Margin level is 0.00125 BTC … the price at which you will be liquidated is 7481."
 */
const KRAKEN = "https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process";
const kraken = (call: string, args: Vector["args"], expected: number, tolerance: number): Vector => ({
  id: KRAKEN,
  call,
  args,
  expected,
  tolerance,
});

describe("the equity protection example of Kraken", () => {
  test.each([
    kraken("INIT_MARGIN", [1000, 8000, 50], 0.0025, 0),
    kraken("MAINT_MARGIN", [1000, 8000, 0.01], 0.00125, 0),
    // 7,481 stands for 7,481.48: half a dollar of price is 0.0000091 coin of margin and 0.9 contracts
    kraken("MARGIN_FOR_LIQ", [1000, 8000, 7481, 0.01], 0.01, 1e-5),
    kraken("MAX_CONTRACTS", [0.01, 8000, 7481, 0.01], 1000, 1),
    kraken("MARGIN_RATIO", [1000, 8000, 7481, 0.01, 0.01], 1, 0.007),
  ])("$call $args: $expected", (vector) => {
    expect(agrees(answerOf(vector.call, vector.args), vector)).toBe(true);
  });
});
