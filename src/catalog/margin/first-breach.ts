import { none } from "../../core/refusal";
import { firstBreach, type FirstBreach } from "../../core/margin/first-breach";
import { defineOnRanges } from "../declare/define";
import { contract_size, contracts, entry_price, margin, method, mmr, mmr_per_coin, price } from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { growthOrTiersError, tiersError, tiersInstead } from "./tier-columns";

export const FIRST_BREACH = defineOnRanges<FirstBreach>({
  name: "FIRST_BREACH",
  group: "Margin and liquidation",
  summary: "Number of the first price on a path at which an inverse position is liquidated, funding paid on the way.",
  formula: String.raw`\min\left\{k:\ W_k+c\,V\left(\frac{1}{E}-\frac{1}{p_k}\right)\le\left(m+g\,\frac{|c|\,V}{p_k}\right)\frac{|c|\,V}{p_k}\right\},\quad W_{k+1}=W_k-\frac{c\,V}{p_k}\,r_k`,
  letters: {
    result: "k",
    prices: "p_k",
    contracts: "c",
    entry_price: "E",
    margin: "W_1",
    mmr: "m",
    contract_size: "V",
    funding_rates: "r_k",
    mmr_per_coin: "g",
  },
  takes: "columns",
  follows: { number: "prices" },
  parameters: {
    prices: { ...price("The path: mark prices in their order"), list: true },
    contracts,
    entry_price,
    margin,
    mmr,
    contract_size,
    funding_rates: {
      list: true,
      unit: "fraction",
      about: "Funding rate of each row, paid at its price: + longs pay shorts. One value stands for every row",
      // a row may be many periods
      rule: anyNumber,
      otherwise: 0,
    },
    method,
    tiers: tiersInstead,
    mmr_per_coin,
  },
  result: { unit: "count", about: "Row of the path, from 1, or #N/A “survived”" },
  guidance: [
    "In each row the price is reached first, then the row's funding is paid out of the margin (or received). A row liquidates if it does so before or after that: funding that would have saved the position comes too late.",
    "A price exactly at the liquidation price liquidates. Only the prices of the path are looked at, not what lies between them: use highs for a short, lows for a long.",
    "What must be left follows the method of LIQ_PRICE on the margin that funding has left, without a closing fee. The formula above is the one of “mark”.",
    "With a tier table each row is asked by the tier that the position is in at its price, less the deduction of LIQ_PRICE_TIERED.",
    "Use INDEX with the result to find the date of that row.",
  ],
  errors: [
    tiersError,
    growthOrTiersError,
    { code: "#N/A", when: "contracts is blank or 0.", message: "survived: there is no position" },
    {
      code: "#N/A",
      when: "No row liquidates the position.",
      message: "survived: none of the 5 prices liquidates the position",
    },
  ],
  examples: [
    {
      about: "A short at 10x is liquidated at 77,388.89: the fourth price is beyond it",
      arguments: {
        prices: [[71000], [74000], [77000], [77400], [76000]],
        contracts: -3500,
        entry_price: 70000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: 4,
    },
    {
      about: "Deribit: at 62,500 the short must leave 1.32 % of 64 coins, 0.8448, the last of a margin of 16.8448",
      arguments: {
        prices: [[62000], [62500], [60000]],
        contracts: -400000,
        entry_price: 50000,
        margin: 16.8448,
        mmr: 0.01,
        contract_size: 10,
        mmr_per_coin: 0.00005,
      },
      gives: 2,
    },
    {
      about: "77,300 would have been survived, had the short not paid 0.05 % a row on the way",
      arguments: {
        prices: [[71000], [74000], [77000], [77300], [76000]],
        contracts: -3500,
        entry_price: 70000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
        funding_rates: -0.0005,
      },
      gives: 4,
    },
    {
      about: "The same path without funding",
      arguments: {
        prices: [[71000], [74000], [77000], [77300], [76000]],
        contracts: -3500,
        entry_price: 70000,
        margin: 0.5,
        mmr: 0.005,
        contract_size: 100,
      },
      gives: { refuses: "#N/A", message: "survived: none of the 5 prices liquidates the position" },
    },
    {
      about: "By a venue's tiers a short of 30 coins is liquidated at 66,269.99, in the third of them",
      arguments: {
        prices: [[64000], [66269], [66270]],
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        mmr: 0.004,
        contract_size: 100,
        tiers: [
          [0, 0.004],
          [10, 0.005],
          [20, 0.01],
          [30, 0.025],
        ],
      },
      gives: 3,
    },
    {
      about: "A tier table by a method that its deductions are not made for",
      arguments: {
        prices: 66270,
        contracts: -18000,
        entry_price: 60000,
        margin: 3,
        mmr: 0.004,
        contract_size: 100,
        method: "entry",
        tiers: [
          [0, 0.004],
          [10, 0.005],
        ],
      },
      gives: { refuses: "#VALUE!", message: 'tiers go with method "mark" only, was "entry"' },
    },
  ],
  sources: [
    {
      title: "BitMEX, Inverse perpetual contracts guide",
      url: "https://www.bitmex.com/app/inversePerpetualsGuide",
    },
  ],
  related: ["LIQ_PRICE", "FUNDING_COST", "LIQ_PROB"],
  idle: ({ contracts: position }) => (position === 0 ? none("survived: there is no position") : undefined),
  compute: firstBreach,
});
