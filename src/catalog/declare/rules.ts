import { percent } from "./plain-number";

/**
 * What a number must be, as data: the words of help and refusal, the test in a cell and the sheet's data validation are
 * all made of it. Without a bound it may be any number.
 */
export interface Rule {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly not?: number;
  /** Whole numbers only. */
  readonly whole?: true;
  /**
   * The rule holds only where there is a position. A 0 passes the rule itself; the core refuses it where there is a
   * position.
   */
  readonly inPosition?: true;
  /** How the number is meant, where it is often typed otherwise: "0.5 % is 0.005". */
  readonly slip?: string;
  /**
   * A number beyond the bounds is possible but nearly always a slip: the refusal names the bound that was passed and
   * ends with `slip`. With "share" the bound is said in per cent as well.
   */
  readonly plausible?: "share" | "number";
}

export const anyNumber: Rule = {};
export const aboveZero: Rule = { above: 0 };
export const notNegative: Rule = { atLeast: 0 };
/** For rates that must be below 1: neither a whole number of per cent nor a blank that arrives as 0 passes. */
export const betweenZeroAndOne: Rule = { above: 0, below: 1, slip: "0.5 % is 0.005" };
const FEES = "fees are fractions, 0.05 % is 0.0005";
/** + cost, − rebate. No venue takes or gives 2 % of a trade; 0.05 is 0.05 % typed without its sign. */
export const fee: Rule = { above: -0.02, below: 0.02, plausible: "share", slip: FEES };
/** A liquidation or several trades can cost more than one trade. */
export const closingFee: Rule = { above: -0.05, below: 0.05, plausible: "share", slip: FEES };
/** Venues cap the funding of one period well below 5 %. */
export const fundingRate: Rule = {
  above: -0.05,
  below: 0.05,
  plausible: "share",
  slip: "funding rates are fractions a period, 0.01 % is 0.0001",
};
/** The most volatile coins come to a few hundred per cent a year; 60 is 60 % typed without its sign. */
export const volatilityAYear: Rule = {
  above: 0,
  below: 10,
  plausible: "share",
  slip: "volatilities are fractions a year, 60 % is 0.6",
};
/** Nobody hedges ten times what there is; 50 is 50 % typed without its sign. */
export const hedgeRatio: Rule = {
  above: 0,
  atMost: 10,
  plausible: "share",
  slip: "hedge ratios are fractions, 50 % is 0.5",
};
/** The same where a 0 is a share of its own: nothing hedged. */
export const hedgeRatioOrNone: Rule = {
  atLeast: 0,
  atMost: 10,
  plausible: "share",
  slip: "hedge ratios are fractions, 50 % is 0.5",
};
/** A future half above spot, or half below, was never seen: 2 is 2 % in per cent points. */
export const basisShare: Rule = {
  above: -0.5,
  below: 0.5,
  plausible: "share",
  slip: "a basis is a fraction, 2 % is 0.02",
};
/** No price falls by all of it, and one that is to grow elevenfold is a slip: 10 is 10 % in per cent points. */
export const priceMove: Rule = {
  above: -1,
  below: 10,
  plausible: "share",
  slip: "moves are fractions, −20 % is −0.2",
};
/** What nobody expects in a year, of gain or loss: 20 is 20 % in per cent points. */
export const driftAYear: Rule = {
  above: -10,
  below: 10,
  plausible: "share",
  slip: "drifts are fractions a year, 20 % is 0.2",
};
/** Futures on one coin lie near each other: 102 is 2 % above in per cent points. */
export const priceRatio: Rule = {
  above: 0,
  below: 10,
  plausible: "number",
  slip: "it is a multiple of the reference price, 2 % above is 1.02",
};
/** A ladder in BTC climbs by 0.001 a coin where it is steepest; 0.005 is Deribit's 0.005 % in per cent points. */
export const growthPerCoin: Rule = {
  atLeast: 0,
  below: 0.005,
  plausible: "share",
  slip: "it is a fraction a coin, 0.005 % is 0.00005",
};
/** Nobody stakes half of the balance on one stop: 0.5 is 0.5 % typed without its sign. */
export const riskShare: Rule = { above: 0, below: 0.5, plausible: "share", slip: "1 % is 0.01" };
/** No venue pays oftener than every hour or more seldom than once a day: 480 are minutes, 08:00 is a third. */
export const hoursBetween: Rule = {
  atLeast: 1,
  atMost: 24,
  plausible: "number",
  slip: "it is in hours, not in minutes or a time of day",
};
const IS_IT_A_DATE = { plausible: "number", slip: "is it a date?" } as const;
/** Dates of this century are above 36,525 in a cell, and so many periods are four years even of hours. */
export const periodCount: Rule = { atLeast: 0, atMost: 36500, ...IS_IT_A_DATE };
export const periodsHeld: Rule = { above: 0, atMost: 36500, ...IS_IT_A_DATE };
/** 2026 is the calendar's. */
export const daysAYear: Rule = { above: 0, atMost: 366, plausible: "number", slip: "it is in days, 365 or 360" };
/** At most ten years: a date in place of a number of days is above 40,000. */
export const dayCount: Rule = { above: 0, atMost: 3650, ...IS_IT_A_DATE };
export const notZero: Rule = { not: 0 };
export const aboveZeroInPosition: Rule = { above: 0, inPosition: true };

/** Whether the rule lets every number pass. */
export const isUnbounded = (rule: Rule): boolean => boundsOf(rule).length === 0;

/** The names of what the rule tests, without its words. */
export const boundsOf = (rule: Rule): string[] =>
  Object.keys(rule).filter((key) => key !== "slip" && key !== "plausible");

type Test = (value: number) => boolean;

/** The rule as a test, built once for many values: only what the rule bounds is tested. */
export function testOf({ above, atLeast, below, atMost, not, whole, inPosition }: Rule): Test {
  const tests: Test[] = [];
  if (above !== undefined) tests.push((value) => value > above);
  if (atLeast !== undefined) tests.push((value) => value >= atLeast);
  if (below !== undefined) tests.push((value) => value < below);
  if (atMost !== undefined) tests.push((value) => value <= atMost);
  if (not !== undefined) tests.push((value) => value !== not);
  if (whole) tests.push(Number.isInteger);
  const [first = () => true, ...others] = tests;
  const all = others.reduce((some, next) => (value) => some(value) && next(value), first);
  return inPosition ? (value) => value === 0 || all(value) : all;
}

/** The rule as it follows the name of the argument: "must be above 0 and below 1 (0.5 % is 0.005)". */
export const ruleInWords = (rule: Rule): string => `${boundsInWords(rule)}${slipOf(rule)}`;

/** The same with bounds in per cent, for numbers that are typed so: "must be between −2 % and 2 %". */
export const ruleInPercent = (rule: Rule): string => boundsInWords(rule, percent);

const slipOf = ({ slip }: Rule): string => (slip === undefined ? "" : ` (${slip})`);

function boundsInWords(rule: Rule, shown = plain): string {
  const wanted = wantedBy(rule, shown);
  const must = wanted.startsWith("not ") ? `must not be ${wanted.slice(4)}` : `must be ${wanted}`;
  const where = rule.inPosition ? " where there is a position" : "";
  return `${wanted === "" ? "may be any number" : must}${where}`;
}

/**
 * What a refusal says of a number that breaks the rule, after the name of the argument: "must be above 0, was 0 (is the
 * cell empty?)", "must be below 0.02 (2 %), was 0.05: fees are fractions, 0.05 % is 0.0005".
 */
export function refusedByRule(rule: Rule, value: number): string {
  const was = `was ${value}${value === 0 ? " (is the cell empty?)" : ""}`;
  const bound = rule.plausible && passed(rule, value);
  if (!bound) return `${ruleInWords(rule)}, ${was}`;
  const share = rule.plausible === "share" && bound.at !== 0 ? ` (${plain(Number(`${bound.at}e2`))} %)` : "";
  return `must be ${bound.words} ${plain(bound.at)}${share}, ${was}${bound.at * value === 0 ? "" : `: ${rule.slip}`}`;
}

/** The bound that the number is beyond, in words. */
function passed({ above, atLeast, below, atMost }: Rule, value: number): { words: string; at: number } | undefined {
  if (above !== undefined && value <= above) return { words: "above", at: above };
  if (atLeast !== undefined && value < atLeast) return { words: "at least", at: atLeast };
  if (below !== undefined && value >= below) return { words: "below", at: below };
  return atMost !== undefined && value > atMost ? { words: "at most", at: atMost } : undefined;
}

function wantedBy({ above, atLeast, below, atMost, not, whole }: Rule, shown: (bound: number) => string): string {
  if (above !== undefined && below === -above) return `between ${shown(above)} and ${shown(below)}`;
  if (whole && atLeast !== undefined && atMost !== undefined)
    return `a whole number from ${shown(atLeast)} to ${shown(atMost)}`;
  const isBoundedAbove = below !== undefined || atMost !== undefined;
  const bounds = { above, [isBoundedAbove ? "at least" : "not below"]: atLeast, below, "at most": atMost, not };
  const said = Object.entries(bounds).flatMap(([words, bound]) =>
    bound === undefined ? [] : [`${words} ${shown(bound)}`],
  );
  return `${whole ? "a whole number " : ""}${said.join(" and ")}`.trim();
}

const plain = (bound: number): string => String(bound).replace("-", "−");
