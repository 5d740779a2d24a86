import { avgEntry, type AvgEntry } from "../../core/position/entry";
import { defineOnRanges } from "../declare/define";
import { aboveZero, anyNumber } from "../declare/rules";

export const AVG_ENTRY = defineOnRanges<AvgEntry>({
  name: "AVG_ENTRY",
  group: "Position and PnL",
  summary: "Average entry price of the fills of an inverse position: the harmonic mean, not the arithmetic one.",
  formula: String.raw`E=\frac{\sum n_i}{\sum n_i/p_i}`,
  letters: { result: "E", contracts: "n_i", prices: "p_i" },
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
  },
  result: { unit: "USD/coin", about: "The price at which all fills together would have cost the same coins" },
  guidance: [
    "Two fills of 10,000 USD at 40,000 and 60,000 average 48,000, not 50,000: the first bought 0.25 coin of worth, the second 0.1667.",
    "Splitting a fill in two at the same price does not move the average.",
  ],
  errors: [
    { code: "#VALUE!", when: "The fills do not all have one sign: use TRADE_LEDGER for a history with closes." },
    { code: "#VALUE!", when: "There is no fill: every row is empty or 0." },
  ],
  examples: [
    {
      about: "Two fills of 1,000 contracts",
      arguments: { contracts: [[1000], [1000]], prices: [[60000], [40000]] },
      gives: 48000,
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
      title: "Bybit, P&L calculations (inverse contracts)",
      url: "https://help.bybit.com/hc/en-us/articles/900000404726-P-L-calculations-Inverse-Contracts-",
    },
  ],
  related: ["INVERSE_PNL", "LIQ_PRICE"],
  compute: avgEntry,
});
