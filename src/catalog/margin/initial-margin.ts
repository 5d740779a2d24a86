import { initialMargin, type InitialMargin } from "../../core/margin/initial-margin";
import { define } from "../declare/define";
import { contract_size, contracts, price, tradingFee } from "../declare/parameters";
import { aboveZero } from "../declare/rules";
import { bitmexFutures } from "../declare/sources";

export const INIT_MARGIN = define<InitialMargin>({
  name: "INIT_MARGIN",
  group: "Margin and liquidation",
  summary: "Coins that a venue asks for to open an inverse position at a leverage.",
  formula: String.raw`M_0=\frac{|c|\,V}{P}\left(\frac{1}{L}+2f\right)\qquad\text{bankruptcy: }\frac{|c|\,V}{P}\left(\frac{1}{L}+f\left(2+\frac{s}{L}\right)\right)`,
  letters: { result: "M_0", contracts: "c", price: "P", leverage: "L", contract_size: "V", fee_rate: "f" },
  parameters: {
    contracts,
    price: price("Price at which the position is opened, or the mark price where the venue values margin at it"),
    leverage: {
      unit: "fraction",
      about: "Leverage: 10 asks for a tenth of the position's worth, 1 for all of it",
      rule: aboveZero,
    },
    contract_size,
    fee_rate: tradingFee("Fee rate that is set aside twice, for opening and for closing"),
    fee_at: {
      choices: ["entry", "bankruptcy"],
      about: "Where the fee for closing is reckoned: on the worth at entry, or at the bankruptcy price",
      otherwise: "entry",
      meanings: {
        entry: "On the worth at the opening price, as the fee for opening",
        bankruptcy: "On the worth at the bankruptcy price, as in Bybit's order cost",
      },
    },
  },
  result: { unit: "coin", about: "Coins to post" },
  guidance: [
    "Leverage decides the margin, never the size of a hedge: 5 coins at 70,000 are hedged by 350,000 USD of contracts at any leverage.",
    "Venues that keep fees for opening and closing apart from the margin (BitMEX, Bybit) ask for fee_rate as well; leave it at 0 elsewhere.",
    "Bybit's order cost takes the fee for closing at the bankruptcy price: a long at 1x and a fee of 0.04 % costs 1.0012 of its worth, not 1.0008.",
  ],
  errors: [
    {
      code: "#VALUE!",
      when: "A short below 1x, with fee_at “bankruptcy”: more margin than it is worth leaves it no bankruptcy price.",
      message: "leverage must be 1 or more for a short by this fee_at, was 0.5",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000 and 10x: a tenth of 5 coins",
      arguments: { contracts: -3500, price: 70000, leverage: 10, contract_size: 100 },
      gives: 0.5,
    },
    {
      about: "The same with a fee of 0.05 % set aside for either side",
      arguments: { contracts: -3500, price: 70000, leverage: 10, contract_size: 100, fee_rate: 0.0005 },
      gives: 0.505,
    },
    {
      about: "1,000 contracts of 1 USD at 8,000 and 50x, which Kraken prints as 0.0025",
      arguments: { contracts: 1000, price: 8000, leverage: 50 },
      gives: 0.0025,
    },
    {
      about:
        "A long at 1x whose closing fee is charged at the bankruptcy price, half of the entry price: 1.0012 of 1 coin",
      arguments: { contracts: 10000, price: 10000, leverage: 1, fee_rate: 0.0004, fee_at: "bankruptcy" },
      gives: 1.0012,
    },
    {
      about: "No leverage",
      arguments: { contracts: -3500, price: 70000, leverage: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "leverage must be above 0, was 0 (is the cell empty?)" },
    },
    {
      about: "A short below 1x, which has no bankruptcy price to pay the fee at",
      arguments: {
        contracts: -3500,
        price: 70000,
        leverage: 0.5,
        contract_size: 100,
        fee_rate: 0.0005,
        fee_at: "bankruptcy",
      },
      gives: {
        refuses: "#VALUE!",
        message: "leverage must be 1 or more for a short by this fee_at, was 0.5",
      },
    },
  ],
  sources: [
    { title: "Bybit, Order cost (inverse contract)" },
    {
      title: "Kraken, Equity protection process (the margin of 1,000 contracts at 8,000)",
      url: "https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process",
    },
    bitmexFutures,
  ],
  related: ["MAINT_MARGIN", "MARGIN_FOR_LIQ", "LIQ_PRICE"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: initialMargin,
});
