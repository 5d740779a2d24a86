import { BASIS_APR, FUNDING_APR } from "../../../src/catalog";
import { fundingApr, type FundingApr } from "../../../src/core/carry/funding-apr";
import { evaluate } from "../../../src/catalog/read/evaluate";
import table from "./compounding.json";

/** Rows of test/oracle/python/carry_compounding.py: arguments, and the rate per year to the last digit of a double. */
const { FUNDING_APR: funding, BASIS_APR: basis } = table as unknown as {
  FUNDING_APR: readonly [rate: number, hours: number, expected: number][];
  BASIS_APR: readonly [future: number, spot: number, days: number, year: number, expected: number][];
};

const furthest = (errors: readonly number[]): number => errors.reduce((a, b) => (a > b ? a : b));

const error = (actual: unknown, expected: number): number => {
  if (actual === expected) return 0;
  return typeof actual === "number" && expected !== 0 ? Math.abs(actual - expected) / Math.abs(expected) : Infinity;
};

/** The formula, which holds for rates beyond those that a cell takes as well. */
const compounded = (rate: number, interval_hours: number) =>
  fundingApr({ rate, interval_hours, compound: true } as FundingApr);

test("a funding rate compounded over a year is right to 1e-12, however small, or near −1, the rate is", () => {
  expect(funding).toHaveLength(1500);
  const errors = funding.map(([rate, hours, expected]) => error(compounded(rate, hours), expected));
  expect(furthest(errors)).toBeLessThan(1e-12);
});

test("a basis compounded to a year is right to 1e-12, however near the two prices are", () => {
  expect(basis).toHaveLength(1500);
  const errors = basis.map(([future, spot, days, year, expected]) =>
    error(evaluate(BASIS_APR, [future, spot, days, true, year]), expected),
  );
  expect(furthest(errors)).toBeLessThan(1e-12);
});

test("compounded once it is the rate itself, to the last bit", () => {
  const once = funding.filter(([, hours]) => hours === 8760);
  expect(once.length).toBeGreaterThan(30);
  for (const [rate, hours] of once) expect(compounded(rate, hours)).toBe(rate);
});

test("a cell takes what is plausible of them, and refuses the rest", () => {
  const isPlausible = ([rate, hours]: (typeof funding)[number]) => Math.abs(rate) < 0.05 && hours >= 1 && hours <= 24;
  expect(funding.filter(isPlausible).length).toBeGreaterThan(400);
  for (const row of funding) {
    const [rate, hours] = row;
    const inCell = evaluate(FUNDING_APR, [rate, hours, true]);
    if (isPlausible(row)) expect(inCell).toBe(compounded(rate, hours));
    else expect(inCell).toMatchObject({ kind: "invalid" });
  }
});
