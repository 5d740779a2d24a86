import type { Book } from "../../core/hedge/book";
import { hedgeSplit } from "../../core/hedge/split";
import { defineOnRanges } from "../declare/define";
import { book, bookLetters } from "./delta";
import { bitmexGuide } from "../declare/sources";

const COLUMNS = [
  { name: "locked USD", unit: "USD", about: "Dollars that do not move with the price; − where longs owe them" },
  { name: "floating coins", unit: "coin", about: "Coins that do; − where the book gains from a fall" },
] as const;

export const HEDGE_SPLIT = defineOnRanges<Book, typeof COLUMNS>({
  name: "HEDGE_SPLIT",
  group: "Hedge",
  summary:
    "Any coins with inverse positions, taken apart into locked dollars and floating coins: exact at every price.",
  formula: String.raw`\mathrm{locked}=-\sum_i c_i\,V_i\qquad\mathrm{floating}=\sum_j Q_j+\sum_i\frac{c_i\,V_i}{E_i}\qquad\mathrm{wallet}(P)=\mathrm{floating}\cdot P+\mathrm{locked}`,
  letters: { result: String.raw`\mathrm{locked},\ \mathrm{floating}`, ...bookLetters },
  takes: "columns",
  emptyWhere: "contracts",
  parameters: book,
  result: {
    about: "One row of two cells",
    columns: COLUMNS,
  },
  guidance: [
    "At a price P the whole is worth floating × P + locked, exactly and without any rebalancing, as long as no position is liquidated.",
    "A short of n dollars locks n dollars, whatever the price at which it was sold; how many coins it takes out of the float depends on that price.",
    "A full hedge has 0 floating coins: its worth in dollars no longer depends on the price.",
    "The coins of all wallets are summed; each position is a row of its own, and all must be on the same coin.",
  ],
  errors: [],
  examples: [
    {
      about: "50 coins, 10 of them hedged at 60,000: 600,000 USD locked, 40 coins floating",
      arguments: { coins: 50, contracts: -6000, entry_prices: 60000, contract_size: 100 },
      gives: [[600000, 40]],
    },
    {
      about: "A full hedge of 5 coins at 70,000",
      arguments: { coins: 5, contracts: -3500, entry_prices: 70000, contract_size: 100 },
      gives: [[350000, 0]],
    },
    {
      about: "No position: everything floats",
      arguments: { coins: [[3], [2]], contracts: 0, entry_prices: 0 },
      gives: [[0, 5]],
    },
    {
      about: "Prices for two positions out of three",
      arguments: { coins: 5, contracts: [[-1000], [-1000], [-1000]], entry_prices: [[70000], [65000]] },
      gives: {
        refuses: "#VALUE!",
        message: "entry_prices and contracts must have as many rows as each other, were 2 and 3",
      },
    },
  ],
  sources: [bitmexGuide],
  related: ["NET_DELTA", "UNWIND", "HEDGE_CONTRACTS"],
  compute: (args) => {
    const { locked, floating } = hedgeSplit(args);
    return [[locked, floating]];
  },
});
