import { notional, type Notional } from "../../core/position/notional";
import { define } from "../declare/define";
import { contract_size, contracts, price } from "../declare/parameters";

export const NOTIONAL = define<Notional>({
  name: "NOTIONAL",
  group: "Position and PnL",
  summary: "What inverse contracts stand for, without a sign: in coin at a price, or in USD.",
  formula: String.raw`N_{\mathrm{coin}}=\frac{|c|\,V}{P},\qquad N_\$=|c|\,V`,
  letters: { result: "N", contracts: "c", price: "P", contract_size: "V" },
  parameters: {
    contracts,
    price: price("Price at which the contracts are valued: entry, mark or exit"),
    contract_size,
    unit: {
      choices: ["coin", "usd"],
      about: "Coins at that price, or USD at every price",
      otherwise: "coin",
      meanings: {
        coin: "Coins that the contracts are worth at that price",
        usd: "US dollars: contracts × contract_size, the same at every price",
      },
    },
  },
  result: { unit: ["coin", "USD"], about: "0 or above, for longs and shorts alike" },
  guidance: [
    "An inverse contract is a fixed number of dollars: in coin it is worth more the lower the price.",
    "Fees, initial margin and the tiers of most venues are shares of the notional in coin.",
  ],
  errors: [],
  examples: [
    {
      about: "3,500 contracts of 100 USD at 70,000",
      arguments: { contracts: -3500, price: 70000, contract_size: 100 },
      gives: 5,
    },
    {
      about: "The same in USD",
      arguments: { contracts: -3500, price: 70000, contract_size: 100, unit: "usd" },
      gives: 350000,
    },
    {
      about: "A price that is missing",
      arguments: { contracts: -3500, price: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [
    {
      title: "BitMEX, Perpetual contracts guide, examples",
      url: "https://www.bitmex.com/app/perpetualContractsGuideExamples",
    },
  ],
  related: ["COINS_TO_CONTRACTS", "INVERSE_PNL"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: notional,
});
