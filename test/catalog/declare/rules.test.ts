import { CATALOG } from "../../../src/catalog";
import type { Parameter } from "../../../src/catalog/declare/define";
import { boundsOf, isUnbounded, ruleInWords, testOf, type Rule } from "../../../src/catalog/declare/rules";
import { argument } from "../../../src/catalog/read/argument";
import { FIELD_NAMES, fieldNamed } from "../../../src/builder/fields/fields";
import { accepts } from "../../../src/workbook/entry/entry-rule";
import { neighbour } from "../../oracle/numbers";

/** The next double on either side. */
const below = (bound: number) => (bound === 0 ? -Number.MIN_VALUE : neighbour(bound, bound > 0 ? -1 : 1));
const above = (bound: number) => (bound === 0 ? Number.MIN_VALUE : neighbour(bound, bound > 0 ? 1 : -1));

/** Every rule that a function or the builder has, what it says, and on which sides of its bounds it holds. */
const RULES: readonly { rule: Rule; says: string; holds: number[]; fails: number[]; refuses?: string[] }[] = [
  { rule: {}, says: "may be any number", holds: [-Number.MAX_VALUE, -1, 0, 1, Number.MAX_VALUE], fails: [] },
  { rule: { above: 0 }, says: "must be above 0", holds: [above(0), 1e300], fails: [0, -0, below(0)] },
  { rule: { atLeast: 0 }, says: "must not be below 0", holds: [0, -0, above(0), 1e300], fails: [below(0)] },
  { rule: { not: 0 }, says: "must not be 0", holds: [below(0), above(0)], fails: [0, -0] },
  {
    rule: { above: 0, inPosition: true },
    says: "must be above 0 where there is a position",
    holds: [0, above(0)],
    fails: [below(0)],
  },
  {
    rule: { above: 0, below: 1, slip: "0.5 % is 0.005" },
    says: "must be above 0 and below 1 (0.5 % is 0.005)",
    holds: [above(0), below(1)],
    fails: [below(0), 0, 1, above(1)],
  },
  {
    rule: { atLeast: 0, below: 0.005, plausible: "share", slip: "it is a fraction a coin, 0.005 % is 0.00005" },
    says: "must be at least 0 and below 0.005 (it is a fraction a coin, 0.005 % is 0.00005)",
    holds: [0, above(0), 0.00005, below(0.005)],
    fails: [below(0), 0.005, 0.05],
    refuses: [
      `must be at least 0, was ${below(0)}`,
      "must be below 0.005 (0.5 %), was 0.005: it is a fraction a coin, 0.005 % is 0.00005",
      "must be below 0.005 (0.5 %), was 0.05: it is a fraction a coin, 0.005 % is 0.00005",
    ],
  },
  {
    rule: { above: -0.02, below: 0.02, plausible: "share", slip: "fees are fractions, 0.05 % is 0.0005" },
    says: "must be between −0.02 and 0.02 (fees are fractions, 0.05 % is 0.0005)",
    holds: [above(-0.02), 0, below(0.02)],
    fails: [-0.02, 0.02, 0.05],
    refuses: [
      "must be above −0.02 (−2 %), was -0.02: fees are fractions, 0.05 % is 0.0005",
      "must be below 0.02 (2 %), was 0.02: fees are fractions, 0.05 % is 0.0005",
      "must be below 0.02 (2 %), was 0.05: fees are fractions, 0.05 % is 0.0005",
    ],
  },
  {
    rule: { above: -0.05, below: 0.05, plausible: "share", slip: "fees are fractions, 0.05 % is 0.0005" },
    says: "must be between −0.05 and 0.05 (fees are fractions, 0.05 % is 0.0005)",
    holds: [above(-0.05), 0, below(0.05)],
    fails: [-0.05, 0.06],
    refuses: [
      "must be above −0.05 (−5 %), was -0.05: fees are fractions, 0.05 % is 0.0005",
      "must be below 0.05 (5 %), was 0.06: fees are fractions, 0.05 % is 0.0005",
    ],
  },
  {
    rule: {
      above: -0.05,
      below: 0.05,
      plausible: "share",
      slip: "funding rates are fractions a period, 0.01 % is 0.0001",
    },
    says: "must be between −0.05 and 0.05 (funding rates are fractions a period, 0.01 % is 0.0001)",
    holds: [above(-0.05), 0, below(0.05)],
    fails: [-0.05, 0.05],
    refuses: [
      "must be above −0.05 (−5 %), was -0.05: funding rates are fractions a period, 0.01 % is 0.0001",
      "must be below 0.05 (5 %), was 0.05: funding rates are fractions a period, 0.01 % is 0.0001",
    ],
  },
  {
    rule: { above: 0, below: 10, plausible: "share", slip: "volatilities are fractions a year, 60 % is 0.6" },
    says: "must be above 0 and below 10 (volatilities are fractions a year, 60 % is 0.6)",
    holds: [above(0), 5, below(10)],
    fails: [0, -1, 10, 60],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be above 0, was -1",
      "must be below 10 (1000 %), was 10: volatilities are fractions a year, 60 % is 0.6",
      "must be below 10 (1000 %), was 60: volatilities are fractions a year, 60 % is 0.6",
    ],
  },
  {
    rule: { above: 0, atMost: 10, plausible: "share", slip: "hedge ratios are fractions, 50 % is 0.5" },
    says: "must be above 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5)",
    holds: [above(0), 1, 10],
    fails: [0, -1, above(10), 50],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be above 0, was -1",
      "must be at most 10 (1000 %), was 10.000000000000002: hedge ratios are fractions, 50 % is 0.5",
      "must be at most 10 (1000 %), was 50: hedge ratios are fractions, 50 % is 0.5",
    ],
  },
  {
    rule: { above: 0, atMost: 3650, plausible: "number", slip: "is it a date?" },
    says: "must be above 0 and at most 3650 (is it a date?)",
    holds: [above(0), 3650],
    fails: [0, -1, above(3650), 44190],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be above 0, was -1",
      "must be at most 3650, was 3650.0000000000005: is it a date?",
      "must be at most 3650, was 44190: is it a date?",
    ],
  },
  {
    rule: { above: 0, atMost: 36500, plausible: "number", slip: "is it a date?" },
    says: "must be above 0 and at most 36500 (is it a date?)",
    holds: [above(0), 36500],
    fails: [0, 36525],
    refuses: ["must be above 0, was 0 (is the cell empty?)", "must be at most 36500, was 36525: is it a date?"],
  },
  {
    rule: { atLeast: 0, atMost: 36500, plausible: "number", slip: "is it a date?" },
    says: "must be at least 0 and at most 36500 (is it a date?)",
    holds: [0, 87.5, 36500],
    fails: [-1, above(36500), 46346],
    refuses: [
      "must be at least 0, was -1",
      "must be at most 36500, was 36500.00000000001: is it a date?",
      "must be at most 36500, was 46346: is it a date?",
    ],
  },
  {
    rule: {
      atLeast: 1,
      atMost: 24,
      plausible: "number",
      slip: "it is in hours, not in minutes or a time of day",
    },
    says: "must be at least 1 and at most 24 (it is in hours, not in minutes or a time of day)",
    holds: [1, 4, 8, 24],
    fails: [0, 0.25, 60, 480],
    refuses: [
      "must be at least 1, was 0 (is the cell empty?)",
      "must be at least 1, was 0.25: it is in hours, not in minutes or a time of day",
      "must be at most 24, was 60: it is in hours, not in minutes or a time of day",
      "must be at most 24, was 480: it is in hours, not in minutes or a time of day",
    ],
  },
  {
    rule: { above: 0, atMost: 366, plausible: "number", slip: "it is in days, 365 or 360" },
    says: "must be above 0 and at most 366 (it is in days, 365 or 360)",
    holds: [252, 360, 365, 366],
    fails: [0, 2026],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be at most 366, was 2026: it is in days, 365 or 360",
    ],
  },
  {
    rule: { above: 0, below: 0.5, plausible: "share", slip: "1 % is 0.01" },
    says: "must be above 0 and below 0.5 (1 % is 0.01)",
    holds: [above(0), 0.01, below(0.5)],
    fails: [0, 0.5, 1],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be below 0.5 (50 %), was 0.5: 1 % is 0.01",
      "must be below 0.5 (50 %), was 1: 1 % is 0.01",
    ],
  },
  {
    rule: { atLeast: 0, atMost: 10, plausible: "share", slip: "hedge ratios are fractions, 50 % is 0.5" },
    says: "must be at least 0 and at most 10 (hedge ratios are fractions, 50 % is 0.5)",
    holds: [0, 0.5, 10],
    fails: [-0.5, above(10), 50],
    refuses: [
      "must be at least 0, was -0.5",
      "must be at most 10 (1000 %), was 10.000000000000002: hedge ratios are fractions, 50 % is 0.5",
      "must be at most 10 (1000 %), was 50: hedge ratios are fractions, 50 % is 0.5",
    ],
  },
  {
    rule: { above: -0.5, below: 0.5, plausible: "share", slip: "a basis is a fraction, 2 % is 0.02" },
    says: "must be between −0.5 and 0.5 (a basis is a fraction, 2 % is 0.02)",
    holds: [above(-0.5), -0.02, 0, 0.2, below(0.5)],
    fails: [-0.5, -2, 0.5, 5],
    refuses: [
      "must be above −0.5 (−50 %), was -0.5: a basis is a fraction, 2 % is 0.02",
      "must be above −0.5 (−50 %), was -2: a basis is a fraction, 2 % is 0.02",
      "must be below 0.5 (50 %), was 0.5: a basis is a fraction, 2 % is 0.02",
      "must be below 0.5 (50 %), was 5: a basis is a fraction, 2 % is 0.02",
    ],
  },
  {
    rule: { above: -1, below: 10, plausible: "share", slip: "moves are fractions, −20 % is −0.2" },
    says: "must be above −1 and below 10 (moves are fractions, −20 % is −0.2)",
    holds: [above(-1), 0, 5, below(10)],
    fails: [-1, -20, 10, 50],
    refuses: [
      "must be above −1 (−100 %), was -1: moves are fractions, −20 % is −0.2",
      "must be above −1 (−100 %), was -20: moves are fractions, −20 % is −0.2",
      "must be below 10 (1000 %), was 10: moves are fractions, −20 % is −0.2",
      "must be below 10 (1000 %), was 50: moves are fractions, −20 % is −0.2",
    ],
  },
  {
    rule: { above: -10, below: 10, plausible: "share", slip: "drifts are fractions a year, 20 % is 0.2" },
    says: "must be between −10 and 10 (drifts are fractions a year, 20 % is 0.2)",
    holds: [above(-10), 0, 5, below(10)],
    fails: [-20, 10],
    refuses: [
      "must be above −10 (−1000 %), was -20: drifts are fractions a year, 20 % is 0.2",
      "must be below 10 (1000 %), was 10: drifts are fractions a year, 20 % is 0.2",
    ],
  },
  {
    rule: {
      above: 0,
      below: 10,
      plausible: "number",
      slip: "it is a multiple of the reference price, 2 % above is 1.02",
    },
    says: "must be above 0 and below 10 (it is a multiple of the reference price, 2 % above is 1.02)",
    holds: [above(0), 1.02, below(10)],
    fails: [0, -1, 10, 102],
    refuses: [
      "must be above 0, was 0 (is the cell empty?)",
      "must be above 0, was -1",
      "must be below 10, was 10: it is a multiple of the reference price, 2 % above is 1.02",
      "must be below 10, was 102: it is a multiple of the reference price, 2 % above is 1.02",
    ],
  },
  {
    rule: { above: -1 },
    says: "must be above −1",
    holds: [above(-1), 0, 1e300],
    fails: [below(-1), -1],
  },
  {
    rule: { above: -1, below: 1 },
    says: "must be between −1 and 1",
    holds: [above(-1), 0, below(1)],
    fails: [-1, 1, below(-1), above(1)],
  },
  {
    rule: { atLeast: 0, below: 0.015 },
    says: "must be at least 0 and below 0.015",
    holds: [0, below(0.015)],
    fails: [below(0), 0.015, above(0.015)],
  },
  {
    rule: { atLeast: 0, below: 1 },
    says: "must be at least 0 and below 1",
    holds: [0, below(1)],
    fails: [below(0), 1, above(1)],
  },
  {
    rule: { above: 0, atMost: 2 },
    says: "must be above 0 and at most 2",
    holds: [above(0), below(2), 2],
    fails: [below(0), 0, above(2)],
  },
  {
    rule: { whole: true, atLeast: 2, atMost: 500 },
    says: "must be a whole number from 2 to 500",
    holds: [2, 3, 500],
    fails: [1, below(2), above(2), 2.5, below(500), above(500), 501],
  },
  {
    rule: { whole: true, atLeast: 0, atMost: 12 },
    says: "must be a whole number from 0 to 12",
    holds: [0, 1, 12],
    fails: [-1, below(0), above(0), 0.5, below(12), above(12), 13],
  },
];

describe.each(RULES)("a number that $says", ({ rule, says, holds, fails, refuses }) => {
  test("is told in these words", () => {
    expect(ruleInWords(rule)).toBe(says);
  });

  test.each(holds)("may be %d: by its test, in a cell and to the sheet's data validation", (value) => {
    expect(testOf(rule)(value)).toBe(true);
    expect(argument("x", { unit: "count", about: "", rule }).refuse(value)).toBeUndefined();
    expect(accepts(rule, value)).toBe(true);
  });

  if (fails.length > 0)
    test.each(fails.map((value, index) => [value, refuses?.[index]]))(
      "may not be %d, by any of them",
      (value, refused) => {
        expect(testOf(rule)(value)).toBe(false);
        const message = `x ${refused ?? `${says}, was ${value}${value === 0 ? " (is the cell empty?)" : ""}`}`;
        expect(argument("x", { unit: "count", about: "", rule }).refuse(value)).toMatchObject({ message });
        expect(accepts(rule, value)).toBe(false);
      },
    );
});

test("bounds that no function has yet can be told as well", () => {
  expect(ruleInWords({ below: 5 })).toBe("must be below 5");
  expect(ruleInWords({ atLeast: 1, below: 5, slip: "not 500 %" })).toBe("must be at least 1 and below 5 (not 500 %)");
  expect(ruleInWords({ whole: true, above: 0 })).toBe("must be a whole number above 0");
  expect(ruleInWords({ whole: true, atLeast: 2 })).toBe("must be a whole number not below 2");
  expect(ruleInWords({ whole: true, atMost: 5 })).toBe("must be a whole number at most 5");
  expect(ruleInWords({ whole: true })).toBe("must be a whole number");
  expect(ruleInWords({ atLeast: 1, atMost: 5 })).toBe("must be at least 1 and at most 5");
});

test("words are no bounds: a rule of words alone holds for any number", () => {
  const words = { slip: "0.5 % is 0.005", plausible: "share" } as const;
  expect(boundsOf({ above: 0, below: 1, ...words })).toEqual(["above", "below"]);
  expect([{}, words, { above: 0, ...words }, { whole: true } as const].map(isUnbounded)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("there is no rule beside these, in the catalogue or in the builder", () => {
  const rulesOf = (parameter: Parameter): Rule[] => {
    if ("columns" in parameter) return Object.values(parameter.columns).map(({ rule }) => rule);
    return "rule" in parameter ? [parameter.rule] : [];
  };
  const declared = [
    ...CATALOG.flatMap(({ parameters }) => Object.values(parameters)),
    ...FIELD_NAMES.map((name) => fieldNamed(name).parameter),
  ].flatMap(rulesOf);
  expect(new Set(declared.map((rule) => JSON.stringify(sorted(rule))))).toEqual(
    new Set(RULES.map(({ rule }) => JSON.stringify(sorted(rule)))),
  );
});

const sorted = (rule: Rule) => Object.entries(rule).sort(([one], [other]) => one.localeCompare(other));
