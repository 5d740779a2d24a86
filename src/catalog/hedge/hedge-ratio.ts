import { hedgeRatio, type HedgeRatio } from "../../core/hedge/hedge-ratio";
import { define } from "../declare/define";
import { contract_size, contracts, entry_price } from "../declare/parameters";
import { anyNumber, notZero } from "../declare/rules";
import { bitmexGuide } from "../declare/sources";

export const HEDGE_RATIO = define<HedgeRatio>({
  name: "HEDGE_RATIO",
  group: "Hedge",
  summary: "Share of a holding that an inverse position hedges: 1 is all of it, 0.5 half, below 0 adds to it.",
  formula: String.raw`h=-\frac{c\,V}{\beta\,Q\,E}`,
  letters: {
    result: "h",
    holding: "Q",
    contracts: "c",
    entry_price: "E",
    contract_size: "V",
    beta: String.raw`\beta`,
  },
  parameters: {
    holding: {
      unit: "coin",
      about: "Coins held, the coins posted as margin included",
      rule: anyNumber,
      blank: 0,
    },
    contracts,
    entry_price: { ...entry_price, about: "Average entry price; for a proxy hedge, the price of the asset held" },
    contract_size,
    beta: {
      unit: "fraction",
      about: "Sensitivity of the holding to the hedged market: 1 for the coin's own contract",
      rule: notZero,
      otherwise: 1,
    },
  },
  result: { unit: "fraction", about: "1 is a full hedge, above 1 more than the holding, below 0 the same way as it" },
  guidance: [
    "The share does not change with the price: a short of 3,500 contracts of 100 USD, sold at 70,000, hedges 5 coins at every price.",
    "It is HEDGE_CONTRACTS read the other way round: the ratio of what that function sells is the ratio that it was asked for, but for the rounding to lots.",
    "5 contracts of 100 USD against 5 coins at 70,000 hedge 0.14 %: a contract's face is in dollars, not in coins.",
  ],
  errors: [
    {
      code: "#N/A",
      when: "There is a position, and the holding is blank or 0.",
      message: "no hedge ratio: there is a position, and no holding that it could hedge",
    },
  ],
  examples: [
    {
      about: "3,500 contracts of 100 USD sold at 70,000 against 5 coins",
      arguments: { holding: 5, contracts: -3500, entry_price: 70000, contract_size: 100 },
      gives: 1,
    },
    {
      about: "6,000 contracts sold at 60,000 against 50 coins",
      arguments: { holding: 50, contracts: -6000, entry_price: 60000, contract_size: 100 },
      gives: 0.2,
    },
    {
      about: "5 contracts of 100 USD where 5 coins were meant",
      arguments: { holding: 5, contracts: -5, entry_price: 70000, contract_size: 100 },
      gives: 0.0014285714285714286,
    },
    {
      about: "A long adds to the holding",
      arguments: { holding: 2, contracts: 700, entry_price: 70000, contract_size: 100 },
      gives: -0.5,
    },
    {
      about: "A position, and no holding",
      arguments: { holding: 0, contracts: -3500, entry_price: 70000, contract_size: 100 },
      gives: { refuses: "#N/A", message: "no hedge ratio: there is a position, and no holding that it could hedge" },
    },
    {
      about: "An entry price that is missing",
      arguments: { holding: 5, contracts: -3500, entry_price: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "entry_price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [bitmexGuide],
  related: ["HEDGE_CONTRACTS", "HEDGE_SPLIT", "NET_DELTA"],
  idle: (args) => (args.contracts === 0 ? 0 : undefined),
  compute: hedgeRatio,
});
