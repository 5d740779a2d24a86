import { FINDINGS } from "../../core/check/finding";
import { LEVELS, type Level, type FindingDeclaration, type LevelOf } from "../../core/check/finding-declaration";
import { percent, plainNumber } from "../declare/plain-number";

/** What users read about a finding in general: its meaning, the bound of each level, and what helps. */
export interface Meaning<L extends FindingDeclaration = FindingDeclaration> {
  readonly means: string;
  readonly bounds: Readonly<Record<LevelOf<L>, string>>;
  readonly remedy: string;
}

/** The words for a list of findings: the compiler asks for those of every finding and each of its levels. */
export type Meanings<List extends Readonly<Record<string, FindingDeclaration>>> = {
  readonly [K in keyof List]: Meaning<List[K]>;
};

const { red: face } = FINDINGS["contract size"].levels;
const { red: near, amber: withinReach } = FINDINGS["liquidation near"].levels;
const { red: likely, amber: possible } = FINDINGS["liquidation likely"].levels;
const { red: scale } = FINDINGS["another scale"].levels;
const { amber: rates } = FINDINGS["per cent"].levels;

export const MEANINGS: Meanings<typeof FINDINGS> = {
  sound: {
    means: "The hedge is sound.",
    bounds: { info: "no other finding is red or amber" },
    remedy: "Nothing to do.",
  },
  unhedged: {
    means: "There is no position, and the coins move with the price in full.",
    bounds: { info: "contracts is blank or 0" },
    remedy: "HEDGE_CONTRACTS says how many contracts hedge them.",
  },
  "no coins": {
    means: "A position without coins is a bet on the price.",
    bounds: { red: "nothing is to be hedged: coins is blank or 0" },
    remedy: "Enter all that you hold, the coins posted as margin included.",
  },
  "wrong side": {
    means: "The position adds to the risk of the coins instead of taking it away.",
    bounds: { red: "a long beside coins held, a short beside coins owed" },
    remedy: "Trade the other side.",
  },
  "contract size": {
    means: "The share hedged is hardly meant: the face of the contract has been taken for something else.",
    bounds: { red: `a share below ${percent(face.below)} or above ${percent(face.above)}` },
    remedy: "Enter the face of one contract in USD.",
  },
  "another scale": {
    means:
      "A number is in the unit of an interface: satoshi, cents, or a whole number of hundred-millionths; or a dot between thousands was read as a decimal point.",
    bounds: {
      red: `one price ${plainNumber(scale.cents)}, ${plainNumber(1 / scale.thousands)} or ${plainNumber(scale.satoshi)} times the other, to a factor of ${scale.within}; both between ${plainNumber(scale.price)} and ${plainNumber(scale.priceBelow)}; a margin beyond all coins, or coins hedged to a hundred-millionth`,
    },
    remedy: "Enter coins, and USD per coin.",
  },
  "over-hedge": {
    means: "What is sold beyond the coins is a bet of its own.",
    bounds: {
      amber: `a share above ${percent(1 + FINDINGS["over-hedge"].levels.amber.beyond)}, by a whole contract or more`,
    },
    remedy: "Close the surplus, or enter all the coins that you hold.",
  },
  "lot rounding": {
    means: "Whole contracts miss what is to be hedged.",
    bounds: {
      amber: `by more than ${percent(FINDINGS["lot rounding"].levels.amber.beyond)}, and less than a contract`,
    },
    remedy: "Take a contract with a smaller face.",
  },
  "margin not counted": {
    means: "The margin seems not to be counted in the coins held.",
    bounds: {
      amber: `the margin is more than the coins, or the coins sold are those held and the margin on top, to ${percent(FINDINGS["margin not counted"].levels.amber.within)}`,
    },
    remedy: "Enter all the coins that you hold, the margin included.",
  },
  "under maintenance": {
    means: "The position is liquidated at the mark price.",
    bounds: { red: "no more is left of the margin than must be" },
    remedy: "Add the margin that is missing.",
  },
  "liquidation near": {
    means: "A move of a few days reaches the liquidation price; it takes the margin, and leaves the rest unhedged.",
    bounds: {
      red: `nearer than ${plainNumber(near.deviations)} daily standard deviations; without a volatility, nearer than ${percent(near.within)}`,
      amber: `nearer than ${percent(withinReach.within)}`,
    },
    remedy: "Add margin: MARGIN_FOR_LIQ says how much.",
  },
  "liquidation likely": {
    means:
      "The price may touch the liquidation price within the days; it takes the margin, and leaves the rest unhedged.",
    bounds: {
      red: `with a probability of ${percent(likely.probability)} or more`,
      amber: `with a probability of ${percent(possible.probability)} or more`,
    },
    remedy: "Add margin with MARGIN_FOR_LIQ until LIQ_PROB shows what you can bear.",
  },
  "liquidation never": {
    means: "There is no liquidation price.",
    bounds: { info: "the margin covers the position at every price, and something else is red or amber" },
    remedy: "Nothing to do.",
  },
  "coins outside": {
    means: "Coins outside the margin cannot save the position unless they are posted in time.",
    bounds: { info: "beside L4, L13, W1 or W7, where there are such coins" },
    remedy: "Keep them where they can be posted quickly, or post them now.",
  },
  "funding paid": {
    means: "The position pays funding at this rate.",
    bounds: { amber: "a short at a rate below 0, a long at one above" },
    remedy: "Check the sign, then count the cost with FUNDING_COST.",
  },
  "funding drains": {
    means: "What funding takes of the margin within the days gives the position a liquidation price.",
    bounds: {
      red: "on what is left it would be liquidated at the mark price",
      amber: "it would not",
    },
    remedy: "Add to the margin what the funding takes, or plan for the shorter time.",
  },
  "per cent": {
    means: "A rate looks like a per cent that was typed as a number.",
    bounds: {
      amber: `funding above ${percent(rates.funding_rate)} a period, mmr above ${percent(rates.mmr)}, volatility above ${percent(rates.volatility)} a year`,
    },
    remedy: "Enter a fraction, or a number with its per cent sign.",
  },
};

/** One line of the table of findings in help and README: one level of one kind. */
export interface FindingLine {
  readonly kind: string;
  readonly code: string;
  readonly level: Level;
  readonly means: string;
  readonly bound: string;
  readonly remedy: string;
}

/** The lines of the table of findings, in the order of the list and then of the levels. */
export const findingLines = <List extends Readonly<Record<string, FindingDeclaration>>>(
  list: List,
  meanings: Meanings<List>,
): FindingLine[] =>
  Object.entries(list).flatMap(([kind, { code, levels }]) => {
    const { means, bounds, remedy } = meanings[kind as keyof List] as Meaning;
    const given = LEVELS.filter((level) => level in levels);
    return given.map((level) => ({ kind, code, level, means, bound: bounds[level], remedy }));
  });

export const FINDING_LINES: readonly FindingLine[] = findingLines(FINDINGS, MEANINGS);
