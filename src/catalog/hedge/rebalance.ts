import { invalid, Refusal } from "../../core/refusal";
import { rebalance, type Rebalance } from "../../core/hedge/rebalance";
import { defineOnRanges } from "../declare/define";
import { contract_size, lot } from "../declare/parameters";
import { aboveZero, anyNumber } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

const COLUMNS = [{ name: "contracts", unit: "contracts", about: "To trade: − sell, + buy" }] as const;

export const REBALANCE_CONTRACTS = defineOnRanges<Rebalance, typeof COLUMNS>({
  name: "REBALANCE_CONTRACTS",
  group: "Hedge",
  summary:
    "Contracts to trade of each asset (− sell, + buy) that bring it to its target weight without touching the coins.",
  formula: String.raw`\Delta c_i=\operatorname{round}\left(\frac{w_i\,T-U_i\,P_i}{V_i}-c_i,\ \mathrm{lot}\right)\qquad T=\sum_i U_i\,P_i+K`,
  letters: {
    result: String.raw`\Delta c_i`,
    units: "U_i",
    prices: "P_i",
    target_weights: "w_i",
    contract_size: "V_i",
    existing: "c_i",
    cash_usd: "K",
    lot: String.raw`\mathrm{lot}`,
  },
  takes: "columns",
  emptyWhere: ["units", "target_weights", "existing"],
  follows: { rows: "units" },
  parameters: {
    units: {
      list: true,
      unit: "units",
      about: "Coins held of each asset, the open PnL of its existing contracts included",
      rule: anyNumber,
      blank: 0,
    },
    prices: { list: true, unit: "USD/unit", about: "Price of each asset", rule: aboveZero },
    target_weights: {
      list: true,
      unit: "fraction",
      about: "Share of the portfolio that shall move with each asset: 70 % is 0.7. What they leave is held in dollars",
      rule: anyNumber,
    },
    contract_size: { list: true, ...contract_size },
    existing: {
      list: true,
      unit: "contracts",
      about: "Signed contracts of each asset already held",
      rule: anyNumber,
      otherwise: 0,
    },
    cash_usd: { unit: "USD", about: "Dollars and stablecoins in the portfolio", rule: anyNumber, otherwise: 0 },
    lot,
  },
  result: {
    about: "One row an asset",
    columns: COLUMNS,
  },
  guidance: [
    "The trade is counted in points of the portfolio, not of the asset. From 85 % to 70 % are 15 points, which is 17.65 % of what is held of it: selling 15 % of it ends at 72.25 %.",
    "What is above its weight is sold, what is below is bought. The coins stay where they are; dollars that shorts lock stand in for cash.",
    "Weights stay right only until prices move: 20 % hedged of a portfolio is 23 % after a fall of a sixth, because the locked dollars do not fall with it.",
    "Each trade is rounded to the nearest lot. Rows without units, weight and contracts give 0.",
  ],
  errors: [
    { code: "#VALUE!", when: "The weights add up to more than 1, which would be leverage." },
    { code: "#VALUE!", when: "The portfolio is worth less than 0." },
    {
      code: "#VALUE!",
      when: "All target weights are 0. HEDGE_CONTRACTS sells an asset as a whole.",
      message: "target_weights must not all be 0 (are the cells empty?)",
    },
  ],
  examples: [
    {
      about: "85 % in a coin, 15 % in cash, back to 70/30: 17.65 % of the coins are sold forward",
      arguments: { units: 1, prices: 85000, target_weights: 0.7, contract_size: 100, cash_usd: 15000 },
      gives: -150,
    },
    {
      about: "Three assets, one of which is hedged in part already",
      arguments: {
        units: [[1], [10], [500]],
        prices: [[60000], [3000], [20]],
        target_weights: [[0.4], [0.3], [0.1]],
        contract_size: [[100], [10], [10]],
        existing: [[-100], [0], [0]],
      },
      gives: [[-100], [0], [0]],
    },
    {
      about: "One of two assets all into dollars: a target weight of 0",
      arguments: {
        units: [[5], [10]],
        prices: [[70000], [3000]],
        target_weights: [[0], [0.1]],
        contract_size: [[100], [10]],
      },
      gives: [[-3500], [800]],
    },
    {
      about: "Weights of 0 throughout, which is what blank cells become",
      arguments: { units: [[5], [10]], prices: [[70000], [3000]], target_weights: 0, contract_size: [[100], [10]] },
      gives: { refuses: "#VALUE!", message: "target_weights must not all be 0 (are the cells empty?)" },
    },
    {
      about: "Weights that add up to more than the portfolio",
      arguments: { units: [[5], [10]], prices: [[70000], [3000]], target_weights: [[0.7], [0.4]] },
      gives: { refuses: "#VALUE!", message: "target_weights must not add up to more than 1, were 1.1" },
    },
    {
      about: "A price that is missing names its row",
      arguments: { units: [[5], [10]], prices: [[70000], [0]], target_weights: [[0.7], [0.3]] },
      gives: { refuses: "#VALUE!", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [bitmexGuide],
  related: ["HEDGE_CONTRACTS", "PROXY_HEDGE", "HEDGE_SPLIT"],
  compute: (args) => {
    if (isAllZero(args.target_weights) && !(isAllZero(args.units) && isAllZero(args.existing))) return NO_WEIGHTS;
    const trades = rebalance(args);
    return trades instanceof Refusal ? trades : trades.map((trade) => [trade]);
  },
});

const isAllZero = (list: readonly number[]): boolean => list.every((value) => value === 0);
/** Excel for desktop hands over blank cells as 0, and target weights of 0 would sell everything. */
const NO_WEIGHTS = invalid("target_weights must not all be 0 (are the cells empty?)", "target_weights");
