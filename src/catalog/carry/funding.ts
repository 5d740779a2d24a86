import { fundingCost, type FundingCost } from "../../core/carry/funding";
import { define } from "../declare/define";
import { contract_size, contracts, fundingRateOf, price } from "../declare/parameters";
import { periodCount } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

export const FUNDING_COST = define<FundingCost>({
  name: "FUNDING_COST",
  group: "Carry",
  summary: "Funding in coin of an inverse perpetual: + you pay, − you receive.",
  formula: String.raw`\mathrm{cost}=\frac{c\,V}{M}\cdot r\cdot k`,
  letters: {
    result: String.raw`\mathrm{cost}`,
    contracts: "c",
    mark_price: "M",
    funding_rate: "r",
    contract_size: "V",
    periods: "k",
  },
  parameters: {
    contracts,
    mark_price: price("Mark price at which the position is valued"),
    funding_rate: fundingRateOf("Funding rate per period as a fraction: 0.01 % is 0.0001"),
    contract_size,
    periods: { unit: "periods", about: "Number of funding periods", rule: periodCount, otherwise: 1 },
  },
  result: { unit: "coin", about: "+ you pay, − you receive" },
  guidance: [
    "At a positive rate longs pay shorts: a short hedge receives. At a negative rate shorts pay longs.",
    "In dollars a payment is the same at every price; in coin it is larger when the price is low.",
    "Over several periods the rate and the mark price are taken as unchanging: use their averages, or one row a period.",
  ],
  errors: [],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000 and a rate of +0.01 %: it receives 0.0005 coin",
      arguments: { contracts: -3500, mark_price: 70000, funding_rate: 0.0001, contract_size: 100 },
      gives: -0.0005,
    },
    {
      about: "The same over 90 days of 3 periods",
      arguments: { contracts: -3500, mark_price: 70000, funding_rate: 0.0001, contract_size: 100, periods: 270 },
      gives: -0.135,
    },
    {
      about: "A date in place of a number of periods",
      arguments: { contracts: -3500, mark_price: 70000, funding_rate: 0.0001, contract_size: 100, periods: 46346 },
      gives: { refuses: "#VALUE!", message: "periods must be at most 36500, was 46346: is it a date?" },
    },
    {
      about: "The rate as a text that shows a per cent",
      arguments: { contracts: -3500, mark_price: 70000, funding_rate: "0.01%", contract_size: 100 },
      gives: -0.0005,
    },
    {
      about: "A rate that is not a number",
      arguments: { contracts: -3500, mark_price: 70000, funding_rate: "high", contract_size: 100 },
      gives: { refuses: "#VALUE!", message: 'funding_rate must be a number, was "high"' },
    },
  ],
  sources: [
    bitmexGuide,
    { title: "get10101, published test data of its perpetual engine", url: "https://github.com/get10101/10101" },
  ],
  related: ["INVERSE_PNL", "HEDGE_CONTRACTS"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: fundingCost,
});
