import { hedgeBeta, type HedgeBeta } from "../../core/hedge/beta";
import { invalid, Refusal } from "../../core/refusal";
import { defineOnRanges } from "../declare/define";
import { anyNumber } from "../declare/rules";

interface Arguments extends HedgeBeta {
  stats: boolean;
}

const COLUMNS = [
  { name: "beta", unit: "fraction", about: "The hedge ratio of least variance, as PROXY_HEDGE takes it" },
  { name: "correlation", unit: "fraction", about: "Between −1 and 1" },
  { name: "R²", unit: "fraction", about: "Share of the asset's variance that the hedge explains" },
  { name: "observations", unit: "count", about: "Returns compared: one less than prices" },
] as const;

/**
 * A return may be 0. But ranges that go on below the last return end with blank cells, which Excel for desktop hands
 * over as 0, and each would count as a return.
 */
const bothEndWithZero = ({ asset_prices, hedge_prices, returns }: HedgeBeta): Refusal | undefined =>
  returns === "none" && asset_prices.at(-1) === 0 && hedge_prices.at(-1) === 0
    ? invalid(
        "asset_prices and hedge_prices both end with 0: do they go on below the last return? (are the cells empty?)",
      )
    : undefined;

export const HEDGE_BETA = defineOnRanges<Arguments, typeof COLUMNS>({
  name: "HEDGE_BETA",
  group: "Hedge",
  summary: "How far an asset moves with the coin that hedges it: beta, and with stats how well the two go together.",
  formula: String.raw`\beta=\frac{\operatorname{Cov}(r_A,r_H)}{\operatorname{Var}(r_H)}\qquad\rho=\beta\,\frac{\sigma_H}{\sigma_A}`,
  letters: { result: String.raw`\beta`, asset_prices: "r_A", hedge_prices: "r_H" },
  takes: "lists",
  parameters: {
    asset_prices: {
      list: true,
      unit: "USD/unit",
      about: 'Prices of the asset held, in the order of time, above 0; any numbers where returns is "none"',
      rule: anyNumber,
      zeroBeside: ["returns", "none"],
    },
    hedge_prices: {
      list: true,
      unit: "USD/coin",
      about: "Prices of the hedge at the same times",
      rule: anyNumber,
      zeroBeside: ["returns", "none"],
    },
    returns: {
      choices: ["log", "simple", "none"],
      about: "What is compared: log or simple returns from row to row, or none: the numbers as they stand",
      otherwise: "log",
      meanings: {
        log: "Logarithms of the ratios of each price to the one before",
        simple: "Changes from row to row as shares of the price before",
        none: "The numbers as they stand, such as returns of your own",
      },
    },
    stats: {
      truth: true,
      about: "TRUE: a row of beta, correlation, R² and the number of observations",
      otherwise: false,
    },
  },
  result: {
    about: "Beta alone, or with stats one row of four cells",
    columns: COLUMNS,
  },
  guidance: [
    "Both lists must be of the same times. Daily closes of three months are a common choice; a beta from a calm month says little about a crash.",
    "R² says how much of the asset's movement the hedge takes away: at an R² of 0.5 half of the variance stays.",
    "Two observations always fit a line: correlation and R² are 1 then and say nothing.",
    'For numbers that are returns already, or for differences of prices, take returns "none". For prices as they stand it gives the slope of one price over the other.',
    "Computed to 12 digits and more; where there is next to no correlation, to as many of what full correlation would give.",
  ],
  errors: [
    { code: "#VALUE!", when: "The lists differ in length, or give fewer than 2 returns." },
    { code: "#VALUE!", when: "A price is not above 0, unless returns is none." },
    {
      code: "#VALUE!",
      when: "With returns none, the last number of both lists is 0: so Excel for desktop hands over blank cells.",
      message:
        "asset_prices and hedge_prices both end with 0: do they go on below the last return? (are the cells empty?)",
    },
    {
      code: "#N/A",
      when: "The hedge's returns are all the same: there is no beta.",
      message: "no beta: the returns of hedge_prices are all the same",
    },
    {
      code: "#N/A",
      when: "With stats, the asset's returns are all the same: beta is 0, and there is no correlation.",
      message: "no correlation: the returns of asset_prices are all the same",
    },
  ],
  examples: [
    {
      about: "An asset that moves twice as far, in simple returns",
      arguments: {
        asset_prices: [[100], [120], [96], [96]],
        hedge_prices: [[50000], [55000], [49500], [49500]],
        returns: "simple",
      },
      gives: 2,
    },
    {
      about: "The same with its statistics",
      arguments: {
        asset_prices: [[100], [120], [96], [96]],
        hedge_prices: [[50000], [55000], [49500], [49500]],
        returns: "simple",
        stats: true,
      },
      gives: [[2, 1, 1, 3]],
    },
    {
      about: "A hedge that never moves",
      arguments: { asset_prices: [[100], [120], [96]], hedge_prices: [[50000], [50000], [50000]] },
      gives: { refuses: "#N/A", message: "no beta: the returns of hedge_prices are all the same" },
    },
    {
      about: "An asset that never moves: nothing to hedge, and no correlation",
      arguments: { asset_prices: [[1], [1], [1]], hedge_prices: [[50000], [55000], [49500]], stats: true },
      gives: [
        [
          0,
          { refuses: "#N/A", message: "no correlation: the returns of asset_prices are all the same" },
          { refuses: "#N/A", message: "no correlation: the returns of asset_prices are all the same" },
          2,
        ],
      ],
    },
    {
      about: "Two prices give one return",
      arguments: { asset_prices: [[100], [120]], hedge_prices: [[50000], [55000]] },
      gives: { refuses: "#VALUE!", message: "at least 2 returns are needed, had 1" },
    },
    {
      about: "Returns whose ranges go on below the last of them, as Excel for desktop hands blank cells over",
      arguments: {
        asset_prices: [[0.02], [-0.04], [0.02], [0]],
        hedge_prices: [[0.01], [-0.02], [0.01], [0]],
        returns: "none",
      },
      gives: {
        refuses: "#VALUE!",
        message:
          "asset_prices and hedge_prices both end with 0: do they go on below the last return? (are the cells empty?)",
      },
    },
    {
      about: "A price that is missing names its row",
      arguments: { asset_prices: [[100], [0], [96]], hedge_prices: [[50000], [55000], [49500]] },
      gives: { refuses: "#VALUE!", message: "asset_prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [
    { title: "L. H. Ederington, The hedging performance of the new futures markets, Journal of Finance 34 (1979)" },
    {
      title: "NIST, Statistical reference datasets: linear regression",
      url: "https://www.itl.nist.gov/div898/strd/lls/lls.shtml",
    },
  ],
  related: ["PROXY_HEDGE", "HEDGE_CONTRACTS", "HEDGE_RATIO"],
  compute: ({ stats, ...prices }) => {
    const found = bothEndWithZero(prices) ?? hedgeBeta(prices);
    if (found instanceof Refusal) return found;
    return stats ? [[found.beta, found.correlation, found.r_squared, found.observations]] : found.beta;
  },
});
