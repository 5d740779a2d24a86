import { tieredLiquidation, type TieredLiquidation } from "../../core/margin/tiers";
import { defineOnRanges, type WithSubstitute } from "../declare/define";
import { noPosition, noPositionError } from "../declare/no-position";
import { coveredError, tickError } from "./liquidation";
import { close_fee, contract_size, contracts, entry_price, if_none, margin, method, tick } from "../declare/parameters";
import { tiers } from "./tier-columns";
import { binanceLiquidation } from "../declare/sources";

const binance = [
  [0, 0.004],
  [10, 0.005],
  [20, 0.01],
  [30, 0.025],
];

const COLUMNS = [
  { name: "price", unit: "USD/coin", about: "Liquidation price" },
  { name: "mmr", unit: "fraction", about: "Maintenance margin rate that was used" },
  { name: "tier", unit: "count", about: "Number of the tier, from 1" },
] as const;

export const LIQ_PRICE_TIERED = defineOnRanges<TieredLiquidation & WithSubstitute, typeof COLUMNS>({
  name: "LIQ_PRICE_TIERED",
  group: "Margin and liquidation",
  summary: "Liquidation price by a venue's tier table, with the tier that holds at that price.",
  formula: String.raw`P=\frac{|c|\,V\,(s+m_k+f)}{W+d_k+\dfrac{c\,V}{E}},\quad d_k=d_{k-1}+\varphi_k\,(m_k-m_{k-1}),\quad \varphi_k\le\frac{|c|\,V}{P}<\varphi_{k+1}`,
  letters: {
    result: "P",
    contracts: "c",
    entry_price: "E",
    margin: "W",
    tiers: String.raw`\varphi_k,\ m_k`,
    contract_size: "V",
    close_fee: "f",
  },
  takes: "values",
  parameters: {
    contracts,
    entry_price,
    margin,
    tiers,
    contract_size,
    method,
    close_fee,
    tick,
    if_none,
  },
  result: {
    about: "One row of three cells: the price, and the tier that holds there",
    columns: COLUMNS,
  },
  guidance: [
    "The position's worth in coin, n/P, moves with the price: a short that falls into one tier at entry may be liquidated in a lower one, a long in a higher one. What counts is the tier at the liquidation price itself. The formula above is the one of “mark”; the other methods are those of LIQ_PRICE.",
    "Exactly on a floor the higher tier holds. Maintenance amounts are worked out from the table, d = d before + floor × (mmr − mmr before): do not take them off yourself.",
    "If two tiers hold at their own prices, the price met first on the way from entry is given. Under “mark” there is never more than one.",
    "A tick rounds the price and does not move the tier.",
    "For venues whose tiers go by coin value and charge all of the position at one rate less an amount (Binance COIN-M, Bybit). Where tiers go by contracts (Kraken, KuCoin) the tier does not depend on the price: use LIQ_PRICE.",
  ],
  errors: [
    noPositionError,
    coveredError("liquidation"),
    {
      code: "#VALUE!",
      when: "The table does not start at a floor of 0, or floors or rates do not ascend: the message names the row.",
    },
    { code: "#VALUE!", when: "mmr + close_fee is 1 or more in the last tier." },
    {
      code: "#VALUE!",
      when: "No price meets the equation, because what must be left jumps past the equity at a floor. This cannot be under “mark”.",
    },
    {
      code: "#VALUE!",
      when: "The deduction takes off all that must be left: the price would lie beyond bankruptcy. This cannot be under “mark”.",
    },
    tickError,
  ],
  examples: [
    {
      about: "A short of 30 coins at entry: worth 27.16 coins when it is liquidated, it has left the tier of 2.5 %",
      arguments: { contracts: -18000, entry_price: 60000, margin: 3, tiers: binance, contract_size: 100 },
      gives: [[66269.98884343622, 0.01, 3]],
    },
    {
      about: "The long side goes the other way: it is worth 32.74 coins there",
      arguments: { contracts: 18000, entry_price: 60000, margin: 3, tiers: binance, contract_size: 100 },
      gives: [[54976.162097735396, 0.025, 4]],
    },
    {
      about: "Where the venue values maintenance at entry",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        tiers: binance,
        contract_size: 100,
        method: "entry",
      },
      gives: [[66200.80912100036, 0.01, 3]],
    },
    {
      about: "A short at 1x has no liquidation price in any tier; here with a number of your own in place of #N/A",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 30,
        tiers: binance,
        contract_size: 100,
        if_none: 1e9,
      },
      gives: 1e9,
    },
    {
      about: "A table that is not sorted",
      arguments: {
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        tiers: [
          [0, 0.004],
          [20, 0.01],
          [10, 0.005],
        ],
        contract_size: 100,
      },
      gives: {
        refuses: "#VALUE!",
        message: "tiers: floor must be above the one before it, was 10 after 20, in row 3",
      },
    },
  ],
  sources: [binanceLiquidation, { title: "Bybit, Margin parameters (maintenance margin deduction)" }],
  related: ["LIQ_PRICE", "LIQ_PRICE_CROSS", "MAINT_MARGIN"],
  idle: noPosition,
  compute: tieredLiquidation,
});
