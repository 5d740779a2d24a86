import type { Book } from "../../core/hedge/book";
import { netDelta, type NetDelta } from "../../core/hedge/delta";
import { defineOnRanges } from "../declare/define";
import { coins, contract_size, contracts, entry_price, price } from "../declare/parameters";
import { bitmexGuide } from "../declare/sources";

/** The arguments that describe a book: coins and positions. */
export const book = {
  coins: {
    list: true,
    alone: true,
    ...coins,
    about: "Coins held, in as many rows as you like: they are summed. Margin coins included, open PnL not",
  },
  contracts: {
    list: true,
    ...contracts,
    about: "Signed contracts of each position: + long, − short. A blank or 0 is none",
  },
  entry_prices: { list: true, ...entry_price, about: "Average entry price of each position" },
  contract_size: { list: true, ...contract_size },
} as const;

export const bookLetters = {
  coins: "Q_j",
  contracts: "c_i",
  entry_prices: "E_i",
  contract_size: "V_i",
} satisfies Record<keyof Book, string>;

export const NET_DELTA = defineOnRanges<NetDelta>({
  name: "NET_DELTA",
  group: "Hedge",
  summary: "Coins (or dollars of them) that still move with the price, over all wallets and inverse positions.",
  formula: String.raw`\Delta=\sum_j Q_j+\sum_i\frac{c_i\,V_i}{E_i}\qquad\Delta_{\mathrm{USD}}=\Delta\,M`,
  letters: { result: String.raw`\Delta`, ...bookLetters, mark_price: "M" },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: {
    ...book,
    unit: {
      choices: ["coin", "usd"],
      about: "coin, or usd: the same at the mark price",
      otherwise: "coin",
      meanings: {
        coin: "As a number of coins",
        usd: "In US dollars, the coins valued at mark_price",
      },
    },
    mark_price: { ...price('Needed for unit "usd", not looked at otherwise'), otherwise: null },
  },
  result: { unit: ["coin", "USD"], about: "+ gains when the price rises, − gains when it falls, 0 is fully hedged" },
  guidance: [
    "Coins and positions need not stand side by side: the coins of all wallets are summed, each position is a row of its own. One number of coins beside three positions counts once.",
    "It does not change with the price: no rebalancing is needed to keep it.",
    "All positions must be on the same coin. What is traded is REHEDGE's answer.",
  ],
  errors: [
    {
      code: "#VALUE!",
      when: "unit is usd and mark_price is left out.",
      message: 'mark_price is empty: unit "usd" needs it',
    },
  ],
  examples: [
    {
      about: "50 coins of which 10 are hedged at 60,000",
      arguments: { coins: 50, contracts: -6000, entry_prices: 60000, contract_size: 100 },
      gives: 40,
    },
    {
      about: "Two wallets, two shorts at different prices",
      arguments: {
        coins: [[3], [2.5]],
        contracts: [[-1200], [-1500]],
        entry_prices: [[60000], [75000]],
        contract_size: 100,
      },
      gives: 1.5,
    },
    {
      about: "The same in dollars at 80,000",
      arguments: {
        coins: [[3], [2.5]],
        contracts: [[-1200], [-1500]],
        entry_prices: [[60000], [75000]],
        contract_size: 100,
        unit: "usd",
        mark_price: 80000,
      },
      gives: 120000,
    },
    {
      about: "Dollars without a price",
      arguments: { coins: 50, contracts: -6000, entry_prices: 60000, contract_size: 100, unit: "usd" },
      gives: { refuses: "#VALUE!", message: 'mark_price is empty: unit "usd" needs it' },
    },
    {
      about: "A position without an entry price names its row",
      arguments: { coins: 50, contracts: [[-6000], [-100]], entry_prices: [[60000], [0]], contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "entry_prices must be above 0, was 0 (is the cell empty?), in row 2" },
    },
  ],
  sources: [bitmexGuide],
  related: ["HEDGE_SPLIT", "REHEDGE", "HEDGE_RATIO"],
  compute: netDelta,
});
