import { HEDGE_BETA } from "../../../src/catalog";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { Random } from "../random";
import table from "./hedge-beta.json";
import { NORRIS, NO_INTERCEPT, PONTIUS } from "./nist-data";

type Returns = "log" | "simple" | "none";
type Statistics = readonly [beta: number, correlation: number, rSquared: number, observations: number];

const column = (numbers: readonly number[]) => numbers.map((number) => [number]);
const statistics = (asset: readonly number[], hedge: readonly number[], returns: Returns): Statistics =>
  evaluateOnRanges(HEDGE_BETA, [column(asset), column(hedge), [[returns]], [[true]]])[0] as unknown as Statistics;

const apart = (actual: number, expected: number): number => Math.abs(actual / expected - 1);
const LAST_PRINTED = 1e-15;

describe("certified values of NIST's reference data sets, to the digits that are printed", () => {
  test("Norris: a straight line", () => {
    const [beta, , rSquared, observations] = statistics(NORRIS.y, NORRIS.x, "none");
    expect(beta.toPrecision(15)).toBe(NORRIS.certified.B1.toPrecision(15));
    expect(rSquared.toFixed(15)).toBe(NORRIS.certified.rSquared.toFixed(15));
    expect(observations).toBe(36);
  });

  test("NoInt1: a line through the origin is that of the data and their mirror image, whose means are 0", () => {
    const mirrored = (numbers: readonly number[]) => [...numbers, ...numbers.map((number) => -number)];
    const [beta, , rSquared] = statistics(mirrored(NO_INTERCEPT.y), mirrored(NO_INTERCEPT.x), "none");
    expect(beta.toPrecision(15)).toBe(NO_INTERCEPT.certified.B1.toPrecision(15));
    expect(rSquared.toFixed(15)).toBe(NO_INTERCEPT.certified.rSquared.toFixed(15));
  });

  test("Pontius: once the certified square term is taken off, what is left has the certified slope", () => {
    const { B1, B2 } = PONTIUS.certified;
    const straight = PONTIUS.y.map((y, row) => y - B2 * (PONTIUS.x[row] as number) ** 2);
    expect(apart(statistics(straight, PONTIUS.x, "none")[0], B1)).toBeLessThan(10 * LAST_PRINTED);
  });

  test("Pontius: over the certified curve the slope is 1 and R² the certified one", () => {
    const { B0, B1, B2, rSquared } = PONTIUS.certified;
    const curve = PONTIUS.x.map((x) => B0 + x * (B1 + x * B2));
    const [beta, , found] = statistics(PONTIUS.y, curve, "none");
    expect(apart(beta, 1)).toBeLessThan(10 * LAST_PRINTED);
    expect(apart(found, rSquared)).toBeLessThan(LAST_PRINTED);
  });
});

/** Of beta, or of full correlation's beta where there is hardly any. */
const betaApart = ([beta]: Statistics, [expected, correlation]: Statistics): number =>
  apart(beta, expected) * Math.min(1, Math.abs(correlation) / 0.01);

const close = (actual: Statistics, expected: Statistics): void => {
  expect(betaApart(actual, expected)).toBeLessThan(1e-12);
  expect(Math.abs(actual[1] - expected[1])).toBeLessThan(1e-12);
  expect(Math.abs(actual[2] - expected[2])).toBeLessThan(1e-12);
  expect(actual[3]).toBe(expected[3]);
};

describe("rows of test/oracle/python/hedge_beta.py, in decimals of 60 digits", () => {
  test.each(table.rows.map((row, index) => ({ ...row, index })))("$index: $about, $returns", (row) => {
    close(statistics(row.asset, row.hedge, row.returns as Returns), row.expected as unknown as Statistics);
  });
});

describe("a hundred thousand prices", () => {
  const { seed, prices, ends, expected } = table.long;
  const [asset, hedge] = longWalk(seed, prices);

  test("are those of the script", () => expect([asset.at(-1), hedge.at(-1)]).toEqual(ends));
  test.each(["log", "simple", "none"] as const)("have its beta: %s", (returns) => {
    close(statistics(asset, hedge, returns), expected[returns] as unknown as Statistics);
  });
});

/** Prices in cents that step up and down by whole cents, as the script makes them. */
function longWalk(seed: number, rows: number): readonly [asset: number[], hedge: number[]] {
  const random = new Random(seed);
  const whole = () => random.fraction() * 2 ** 32;
  let [asset, hedge] = [100000000, 6000000];
  const prices: [number[], number[]] = [[], []];
  for (let row = 0; row < rows; row++) {
    prices[0].push(asset / 100);
    prices[1].push(hedge / 100);
    const step = (whole() % 2001) - 1000;
    hedge = Math.max(hedge + step, 1000000);
    asset = Math.max(asset + 3 * step + (whole() % 801) - 400, 10000000);
  }
  return prices;
}
