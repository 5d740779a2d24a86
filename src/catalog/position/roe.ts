import { inverseRoe, type InverseRoe } from "../../core/position/roe";
import { define } from "../declare/define";
import { contract_size, contracts, entry_price, margin, price } from "../declare/parameters";

export const INVERSE_ROE = define<InverseRoe>({
  name: "INVERSE_ROE",
  group: "Position and PnL",
  summary: "Return on the margin of an inverse position, counted in coin or in USD.",
  formula: String.raw`\mathrm{ROE}_{\mathrm{coin}}=\frac{\mathrm{PnL}}{W},\qquad \mathrm{ROE}_\$=\frac{(W+\mathrm{PnL})\,X}{W\,E}-1,\qquad \mathrm{PnL}=c\,V\left(\frac{1}{E}-\frac{1}{X}\right)`,
  letters: {
    result: String.raw`\mathrm{ROE}`,
    contracts: "c",
    entry_price: "E",
    exit_price: "X",
    margin: "W",
    contract_size: "V",
  },
  parameters: {
    contracts,
    entry_price,
    exit_price: price("Exit price, or the mark price of a position that is still open"),
    margin,
    contract_size,
    unit: {
      choices: ["coin", "usd"],
      about: "What is counted: coins, or what the coins are worth in USD at entry and at exit",
      otherwise: "coin",
      meanings: {
        coin: "Return counted in coins",
        usd: "Return on what the coins are worth in US dollars, at entry and at exit",
      },
    },
  },
  result: { unit: "fraction", about: "1 is a return of 100 %; a gain is +, a loss is −" },
  guidance: [
    "At 10x a fall of 10 % gives a short 111 % in coin but 90 % in USD: the coins that back it fall with the price.",
    "A long's return in coin is bounded by its leverage, n/(E·W); its loss is not bounded by the margin here, though the venue ends it there.",
    "Fees and funding are not counted: for those divide INVERSE_PNL, less FUNDING_COST, by the margin.",
  ],
  errors: [],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000 on 0.5 coin (10x), after a fall of 10 %",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 63000, margin: 0.5, contract_size: 100 },
      gives: 1.1111111111111112,
    },
    {
      about: "The same counted in USD",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        exit_price: 63000,
        margin: 0.5,
        contract_size: 100,
        unit: "usd",
      },
      gives: 0.9,
    },
    {
      about: "Margin that is missing",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 63000, margin: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "margin must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [
    {
      title: "Binance, How to calculate PnL and ROE of COIN-M futures contracts",
    },
    { title: "BitMEX, the profit calculator of its inverse perpetual" },
  ],
  related: ["INVERSE_PNL", "INVERSE_PNL_USD", "TARGET_PRICE"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: inverseRoe,
});
