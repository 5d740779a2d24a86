import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Definition } from "../../../src/catalog/declare/define";
import { exactResult } from "../../../src/native/proof/exact-result";
import { ExactValues } from "../../../src/native/proof/exact-value";
import { spoken } from "../../../src/native/proof/spoken";
import { workedOut, type WorkedOut } from "../../../src/native/proof/worked-out";
import { WITHOUT_STEPS } from "../../../src/native/proof/why-no-steps";
import { number, over, variable } from "../../../src/native/record/expression";
import { DERIVED } from "../../../src/native/twins/looked-at";
import { answerOf } from "../../oracle/product";

const definitionOf = (name: string): Definition => CATALOG.find((one) => one.name === name) as Definition;

function worked(name: string, cells: readonly Cell[]): Extract<WorkedOut, { kind: "steps" }> {
  const outcome = answerOf(name, cells as never) as number;
  const place = { row: 0, column: 0, elementColumn: 0 };
  const blocks = cells.map((cell) => (cell === null ? undefined : [[cell]]));
  const found = workedOut(definitionOf(name), blocks, place, outcome);
  if (found.kind !== "steps") throw new Error(`${name}: ${found.kind}`);
  return found;
}

const lines = ({ steps }: Extract<WorkedOut, { kind: "steps" }>): string[] =>
  steps.map(({ name, inNames, inNumbers, value, isExact }) => {
    const said = [inNames ?? inNumbers, inNumbers].map((formula) => spoken(formula, String));
    return `${name} = ${said[0]} = ${said[1]} ${isExact ? "=" : "≈"} ${value}`;
  });

/*
 * BitMEX's tutorial: 60,000 contracts of 1 USD from 600 to 700 make 14.286 coins. By hand: 60000/600 − 60000/700 =
 * 100 − 600/7 = 100/7 = 14.285714…, whose six digits 285714 come again and again.
 */
test("a profit is worked out in three steps, and its decimals never end", () => {
  const found = worked("INVERSE_PNL", [60000, 600, 700]);
  expect(lines(found)).toEqual([
    "step 1 = the fraction contracts over entry price, end of fraction, = the fraction 60000 over 600, end of fraction, = 100",
    "step 2 = the fraction contracts over exit price, end of fraction, = the fraction 60000 over 700, end of fraction, ≈ 85.71428571428571",
    "result = step 1 minus step 2 = 100 minus 85.71428571428571 and so on ≈ 14.285714285714286",
  ]);
  expect(found.exact).toEqual({
    digits: "14.2857142857142857142857142857",
    isWhole: false,
    decimals: undefined,
    fraction: "100/7",
    isRoot: false,
    rounded: 14.285714285714286,
    isExact: false,
  });
  expect(spoken(found.whole, String)).toBe(
    "the fraction 60000 over 600, end of fraction, minus the fraction 60000 over 700, end of fraction,",
  );
});

/*
 * By hand, of a short of 3,500 contracts of 100 USD from 70,000 on half a coin at 0.5 %: the position is −350,000 USD,
 * −350,000 + 350,000 · 0.005 = −348,250 over 0.5 − 350,000/70,000 = −4.5, which is 696,500/9.
 */
test("a liquidation price has its position and its notional by name, and is 696,500/9", () => {
  const { steps, exact } = worked("LIQ_PRICE", [-3500, 70000, 0.5, 0.005, 100]);
  expect(steps.map(({ name, value, isExact }) => [name, value, isExact])).toEqual([
    ["position", -350000, true],
    ["notional", 350000, true],
    ["step 3", 1750, true],
    ["step 4", -348250, true],
    ["worth at entry", -5, true],
    ["step 6", -4.5, true],
    ["result", 77388.88888888889, false],
  ]);
  expect([exact.fraction, exact.digits]).toEqual(["696500/9", "77388.8888888888888888888888888"]);
});

test("a hedge of five coins at 70,000 in contracts of 100 ends, and is all of it", () => {
  const { steps, exact } = worked("HEDGE_CONTRACTS", [5, 70000, 100]);
  expect(steps.map(({ value }) => value)).toEqual([3500, -3500]);
  expect(exact).toMatchObject({ digits: "-3500", isWhole: true, decimals: 0, fraction: undefined, isExact: true });
});

/*
 * Deribit's rate grows with the position. By hand: with N = −350,000, n·(s + m) = −346,500 (m = 1 %), k·n² = 0.00005 ·
 * 1.225e11 = 6,125,000 and C = −4.5 the price is the upper root of −4.5·P² + 346,500·P − 6,125,000 = 0, which is
 * (346,500 + √(346,500² − 4 · 4.5 · 6,125,000))/9.
 */
test("a root is drawn as one, and said to be none that ends", () => {
  const { steps, exact } = worked("LIQ_PRICE", [
    ...[-3500, 70000, 0.5, 0.01, 100, null, null, null, null, null],
    0.00005,
  ]);
  const byHand = (346500 + Math.sqrt(346500 ** 2 - 18 * 6125000)) / 9;
  expect(exact.rounded).toBeCloseTo(byHand, 9);
  expect(exact).toMatchObject({ isRoot: true, isWhole: false, decimals: undefined, fraction: undefined });
  // Python, decimal module with 40 digits: (346500 + sqrt(346500**2 − 18·6125000))/9
  expect(exact.digits.slice(0, 26)).toBe("76982.31917243149846499982");
  expect(steps.some(({ inNames }) => JSON.stringify(inNames).includes('"root"'))).toBe(true);
  expect(steps.some(({ inNames }) => JSON.stringify(inNames).includes('"exponent":2'))).toBe(true);
});

test.each<[above: number, below: number, digits: string, isWhole: boolean, decimals: number | undefined]>([
  [1, 8, "0.125", true, 3],
  [-1, 3, `-0.${"3".repeat(30)}`, false, undefined],
  // leading zeros count for nothing
  [1, 7000, `0.000${"142857".repeat(5)}`, false, undefined],
  [1e21, 1, "1000000000000000000000", true, 0],
  [0, 5, "0", true, 0],
])("%d/%d is written as %s", (above, below, digits, isWhole, decimals) => {
  const values = new ExactValues(new Map([["a", above]]));
  const exact = exactResult(values.number(over(variable("a"), number(below))));
  expect(exact).toMatchObject({ digits, isWhole, decimals });
});

test("of a long decimal that ends the first thirty digits are shown, and how many there are", () => {
  // 1/2^60 has 60 decimals. Python: Decimal(2)**-60 is 8.67361737988403547205962240695953369140625E-19
  const values = new ExactValues(new Map([["a", 1]]));
  const exact = exactResult(values.number(over(over(variable("a"), number(2 ** 30)), number(2 ** 30))));
  expect(exact).toMatchObject({ decimals: 60, isWhole: false, isExact: false });
  expect(exact.digits).toBe(`0.${"0".repeat(18)}867361737988403547205962240695`);
});

test("a tier table, a logarithm and a list are told as what they are", () => {
  const place = { row: 0, column: 0, elementColumn: 0 };
  const why = (name: string, blocks: readonly (readonly (readonly Cell[])[] | undefined)[]): unknown =>
    workedOut(definitionOf(name), blocks, place, 0.1);
  const tiers = [
    [0, 0.004],
    [10, 0.005],
  ];
  const single = (...cells: readonly Cell[]) => cells.map((cell) => [[cell]]);
  expect(why("LIQ_PRICE", [...single(-18000, 60000, 3, 0.004, 100), ...new Array(6).fill(undefined), tiers])).toEqual({
    kind: "no steps",
    why: "It searches the tier table for the tier that holds",
  });
  expect(why("FUNDING_APR", single(0.0001, 8, true))).toMatchObject({ why: /logarithm/ as unknown as string });
});

test("each function has steps, or a reason why it has none", () => {
  const without = CATALOG.map(({ name }) => name).filter((name) => !(name in DERIVED));
  expect(without.filter((name) => !WITHOUT_STEPS.has(name))).toEqual([]);
  expect([...WITHOUT_STEPS].filter((name) => !without.includes(name))).toEqual([]);
});
