import fc from "fast-check";
import { hedgeBeta, type Beta, type HedgeBeta } from "../../../src/core/hedge/beta";
import { Refusal } from "../../../src/core/refusal";
import type { Returns } from "../../../src/core/hedge/returns-less-first";
import { mustMeet } from "../../must-meet";
import { of } from "../quantities";

const lists = (asset: readonly number[], hedge: readonly number[], returns: Returns): HedgeBeta => ({
  asset_prices: asset.map((each) => of("USD/unit", each)),
  hedge_prices: hedge.map((each) => of("USD/coin", each)),
  returns,
});
const betaOf = (asset: readonly number[], hedge: readonly number[], returns: Returns): Beta => {
  const found = hedgeBeta(lists(asset, hedge, returns));
  if (found instanceof Refusal) throw new Error(found.message);
  return found;
};
const apart = (a: number, b: number) => Math.abs(a / b - 1);

const cents = fc.integer({ min: 100, max: 10000000 }).map((n) => n / 100);
const prices = fc.array(fc.tuple(cents, cents), { minLength: 4, maxLength: 30 }).map((rows) => ({
  asset: rows.map(([asset]) => asset),
  hedge: rows.map(([, hedge]) => hedge),
}));
const returns = fc.constantFrom<Returns>("log", "simple", "none");

test("an asset against itself has a beta, a correlation and an R² of 1", () => {
  const met = mustMeet({ different: 45 });
  fc.assert(
    fc.property(prices, returns, ({ hedge }, kind) => {
      if (new Set(hedge).size < hedge.length) return;
      met("different");
      const { beta, correlation, r_squared, observations } = betaOf(hedge, hedge, kind);
      expect([beta, correlation, r_squared]).toEqual([1, 1, 1]);
      expect(observations).toBe(hedge.length - (kind === "none" ? 0 : 1));
    }),
  );
});

test("the two slopes, of either over the other, multiply to R², which is the square of the correlation", () => {
  const met = mustMeet({ correlated: 43 });
  fc.assert(
    fc.property(prices, returns, ({ asset, hedge }, kind) => {
      if (new Set(hedge).size < hedge.length || new Set(asset).size < asset.length) return;
      const [there, back] = [betaOf(asset, hedge, kind), betaOf(hedge, asset, kind)];
      const correlation = there.correlation as number;
      if (Math.abs(correlation) < 0.01) return;
      met("correlated");
      expect(apart(there.beta * back.beta, there.r_squared as number)).toBeLessThan(1e-12);
      expect(apart(correlation ** 2, there.r_squared as number)).toBeLessThan(1e-12);
      expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
      expect(Math.sign(there.beta)).toBe(Math.sign(correlation));
    }),
  );
});

test("in which currency a price is quoted does not matter to returns", () => {
  const met = mustMeet({ correlated: 43 });
  fc.assert(
    fc.property(prices, fc.constantFrom<Returns>("log", "simple"), ({ asset, hedge }, kind) => {
      if (new Set(hedge).size < hedge.length || new Set(asset).size < asset.length) return;
      const plain = betaOf(asset, hedge, kind);
      const scaled = betaOf(
        asset.map((each) => each * 1024),
        hedge.map((each) => each / 8),
        kind,
      );
      met("correlated", Math.abs(plain.correlation as number) > 0.01);
      if (Math.abs(plain.correlation as number) > 0.01) expect(apart(scaled.beta, plain.beta)).toBeLessThan(1e-12);
    }),
  );
});

test("a common offset, however far, changes no digit of the slope of numbers as they stand", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
    minLength: 3,
  });
  const met = mustMeet({ different: 50 });
  fc.assert(
    fc.property(steps, (rows) => {
      const [asset, hedge] = [rows.map(([a]) => a), rows.map(([, h]) => h)];
      if (new Set(hedge).size < 2) return;
      met("different");
      const far = (list: number[]) => list.map((each) => 1e15 + each);
      expect(betaOf(far(asset), far(hedge), "none")).toEqual(betaOf(asset, hedge, "none"));
      expect(
        betaOf(
          asset.map((each) => (1e9 + each) / 100),
          hedge.map((each) => (5e9 + each) / 100),
          "none",
        ).beta,
      ).toBeCloseTo(betaOf(asset, hedge, "none").beta, 13);
    }),
  );
});

// By hand: −20 %, +20 % against −10 %, +10 %; then the natural logarithms of 4 and of 2.
test("simple returns and logarithms are those of the textbook", () => {
  expect(betaOf([100, 80, 96], [50, 45, 49.5], "simple").beta).toBe(2);
  expect(betaOf([1, 4, 4], [1, 2, 2], "log").beta).toBe(2);
  expect(betaOf([1, 4, 4], [1, 2, 2], "simple").beta).toBe(3);
  expect(betaOf([1, 4, 4], [1, 2, 2], "none").beta).toBe(3);
});

// By hand: about their means, 2 and 1, they lie at −2, −1, 3 and at −1, 1, 0: Σ of the products is 1, of the squares 14, 2.
test.each([
  [0, 1, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
])("every return counts, in whatever order they come: %d, %d, %d", (...order) => {
  const [asset, hedge] = [
    [0, 1, 5],
    [0, 2, 1],
  ].map((list) => order.map((row) => list[row] as number));
  const { beta, correlation, r_squared } = betaOf(asset as number[], hedge as number[], "none");
  expect(beta).toBe(0.5);
  expect(correlation).toBeCloseTo(1 / Math.sqrt(28), 15);
  expect(r_squared).toBeCloseTo(1 / 28, 15);
});

// By hand: the hedge moves by twice as many millionths of a millionth, which 1 plus such a return does not show.
test("the smallest moves of large prices keep their digits", () => {
  const moved = (step: number) => [0, 1, 3, 4, 9].map((each) => 1e12 + each * step);
  expect(betaOf(moved(1), moved(2), "log").beta).toBeCloseTo(0.5, 9);
  expect(betaOf(moved(1), moved(2), "simple").beta).toBeCloseTo(0.5, 9);
});

// 1.3 times the hedge, where doubles make a correlation of 1.0000000000000002 of it.
test("rounding carries no correlation beyond 1, on either side", () => {
  const hedge = [8.7, 9.14, 9.58, 0.05, 0.49];
  const asset = [11.31, 11.882, 12.454, 0.065, 0.637];
  expect(betaOf(asset, hedge, "none")).toMatchObject({ correlation: 1, r_squared: 1 });
  expect(
    betaOf(
      asset.map((each) => -each),
      hedge,
      "none",
    ),
  ).toMatchObject({ correlation: -1, r_squared: 1 });
});

test.each(["log", "simple"] as const)(
  "a hedge that grows at one rate has no variance to the last digit: %s",
  (kind) => {
    const growing = [100, 110, 121, 133.1, 146.41];
    expect(hedgeBeta(lists([1, 2, 3, 2, 1], growing, kind))).toMatchObject({
      kind: "none",
      message: "no beta: the returns of hedge_prices are all the same",
    });
    const still = betaOf(growing, [1, 2, 3, 2, 1], kind);
    expect(still.beta).toBe(0);
    expect(still.correlation).toMatchObject({ kind: "none" });
    expect(still.r_squared).toMatchObject({
      kind: "none",
      message: "no correlation: the returns of asset_prices are all the same",
    });
  },
);

test.each([
  ["too few prices", [1, 2], [1, 3], "log", "at least 2 returns are needed, had 1"],
  ["too few returns", [1], [3], "none", "at least 2 returns are needed, had 1"],
  [
    "lists of two lengths",
    [1, 2, 3],
    [1, 2],
    "none",
    "asset_prices and hedge_prices must have as many rows as each other, were 3 and 2",
  ],
  [
    "a blank that became 0",
    [1, 2, 0],
    [1, 2, 3],
    "log",
    "asset_prices must be above 0, was 0 (is the cell empty?), in row 3",
  ],
  [
    "a blank in the first row",
    [0, 1, 2],
    [1, 2, 3],
    "log",
    "asset_prices must be above 0, was 0 (is the cell empty?), in row 1",
  ],
  ["a price below 0", [1, 2, 3], [1, -2, 3], "simple", "hedge_prices must be above 0, was -2, in row 2"],
] as [string, number[], number[], Returns, string][])("%s: refused", (_, asset, hedge, kind, message) => {
  expect(hedgeBeta(lists(asset, hedge, kind))).toMatchObject({ kind: "invalid", message });
});

test("two returns are enough, and numbers below 0 are returns as good as others", () => {
  expect(betaOf([0, -2], [-1, 0], "none")).toEqual({ beta: -2, correlation: -1, r_squared: 1, observations: 2 });
  expect(betaOf([1, 2, 8], [1, 2, 3], "log").observations).toBe(2);
});

test("numbers whose squares no double holds keep their slope, and ratios that none holds give none", () => {
  expect(
    betaOf(
      [1e200, 3e200, 2e200],
      [1e-200, 3e-200, 2e-200].map((each) => each * 2),
      "none",
    ).correlation,
  ).toBe(1);
  expect(betaOf([1e200, 3e200, 2e200], [2e190, 6e190, 4e190], "none").beta).toBeCloseTo(5e9, 3);
  expect(betaOf([1e-300, 1e300, 1], [1, 2, 3], "log").beta).toBeNaN();
  expect(betaOf([1, 1e-300, 1e300], [1, 2, 3], "log").beta).toBeNaN();
});
