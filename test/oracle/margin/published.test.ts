import { answerOf } from "../product";
import { agrees, type Vector } from "../../vectors/vector";
import { PUBLISHED } from "../../vectors/published";

const OURS = ["INIT_MARGIN", "MAINT_MARGIN", "MARGIN_RATIO", "MARGIN_FOR_LIQ", "MAX_CONTRACTS"];
const published = PUBLISHED.filter(({ call }) => OURS.includes(call));

describe("published figures", () => {
  test("there are as many as were collected", () => expect(published.length).toBe(10));
  test.each(published)("$id: $venue prints $printed", (vector) => {
    expect(agrees(answerOf(vector.call, vector.args), vector)).toBe(true);
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
