import { avgEntry, type AvgEntry } from "../../core/position/entry";
import { defineOnRanges } from "../declare/define";
import { contract_size } from "../declare/parameters";
import { aboveZero, anyNumber, notNegative } from "../declare/rules";
import { bybitPnl } from "../declare/sources";

export const AVG_ENTRY = defineOnRanges<AvgEntry>({
  name: "AVG_ENTRY",
  group: "Position and PnL",
  summary: "Average entry price of the fills of an inverse position: the harmonic mean, not the arithmetic one.",
  formula: String.raw`E=\frac{\sum n_i}{\sum n_i/p_i}\qquad\text{in steps: }\frac{V\sum n_i}{\sum n_i\operatorname{round}(V/p_i,\ \delta)}`,
  letters: { result: "E", contracts: "n_i", prices: "p_i", coin_step: String.raw`\delta`, contract_size: "V" },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: {
    contracts: {
      list: true,
      unit: "contracts",
      about: "Signed contracts of each fill, all of one sign. A blank or 0 is no fill",
      rule: anyNumber,
      blank: 0,
    },
    prices: { list: true, unit: "USD/coin", about: "Price of each fill", rule: aboveZero },
    coin_step: {
      unit: "coin",
      about:
        "Coins in whole multiples of which a venue counts the worth of a contract: 0.00000001 at BitMEX, with its lot as the contract. 0 counts exactly",
      rule: notNegative,
      otherwise: 0,
    },
    contract_size,
  },
  result: { unit: "USD/coin", about: "The price at which all fills together would have cost the same coins" },
  guidance: [
    "Two fills of 10,000 USD at 40,000 and 60,000 average 48,000, not 50,000: the first bought 0.25 coin of worth, the second 0.1667.",
    "With coin_step the worth of one contract at each fill is rounded to that step first, down for a long and to the nearest for a short. BitMEX counts so, in whole satoshi a lot: give lots of 100 USD as contracts, and 100 as contract_size.",
    "Splitting a fill in two at the same price does not move the average.",
  ],
  errors: [
    { code: "#VALUE!", when: "The fills do not all have one sign: use TRADE_LEDGER for a history with closes." },
    { code: "#VALUE!", when: "There is no fill: every row is empty or 0." },
    { code: "#VALUE!", when: "coin_step is more than a contract is worth at a fill." },
  ],
  examples: [
    {
      about: "Two fills of 1,000 contracts",
      arguments: { contracts: [[1000], [1000]], prices: [[60000], [40000]] },
      gives: 48000,
    },
    {
      about: "As BitMEX counts: 1 lot at 29,800 and 2 at 30,000 in whole satoshi, which it prints as 29,933.07",
      arguments: { contracts: [[1], [2]], prices: [[29800], [30000]], coin_step: 0.00000001, contract_size: 100 },
      gives: 29933.069656248626,
    },
    {
      about: "A price that is missing names its row",
      arguments: { contracts: [[1000], [1000]], prices: [[60000], [0]] },
      gives: { refuses: "#VALUE!", message: "prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
    {
      about: "A buy and a sell have no common entry",
      arguments: { contracts: [[1000], [-500]], prices: [[60000], [40000]] },
      gives: { refuses: "#VALUE!", message: "contracts must all have one sign, was -500 in row 2 after 1000" },
    },
  ],
  sources: [
    {
      title: "BitMEX, How to calculate average entry price (coin_step)",
      url: "https://support.bitmex.com/hc/en-gb/articles/6205210741277",
    },
    bybitPnl,
  ],
  related: ["INVERSE_PNL", "LIQ_PRICE"],
  compute: avgEntry,
});
