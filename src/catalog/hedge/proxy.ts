import { proxyHedge, type ProxyHedge } from "../../core/hedge/proxy";
import { define } from "../declare/define";
import { contract_size, lot, price } from "../declare/parameters";
import { aboveZero, anyNumber, hedgeRatio, notZero } from "../declare/rules";

export const PROXY_HEDGE = define<ProxyHedge>({
  name: "PROXY_HEDGE",
  group: "Hedge",
  summary:
    "Contracts of another coin to trade (− sell) against an asset without a future of its own, margin coins included.",
  formula: String.raw`c=-\operatorname{round}\left(\frac{h\,\beta\,U\,A+Q\,P}{V},\ \mathrm{lot}\right)`,
  letters: {
    result: "c",
    units: "U",
    asset_price: "A",
    beta: String.raw`\beta`,
    hedge_price: "P",
    contract_size: "V",
    hedge_ratio: "h",
    collateral_coins: "Q",
    lot: String.raw`\mathrm{lot}`,
  },
  parameters: {
    units: { unit: "units", about: "Units of the asset held. A blank or 0 is none", rule: anyNumber, blank: 0 },
    asset_price: { unit: "USD/unit", about: "Price of the asset", rule: aboveZero },
    beta: {
      unit: "fraction",
      about: "How far the asset moves with the hedge: 1.5 is 15 % for 10 % (HEDGE_BETA)",
      rule: notZero,
    },
    hedge_price: price("The futures price of the other coin that you sell at"),
    contract_size,
    hedge_ratio: {
      unit: "fraction",
      about: "Share of the asset to hedge: 1 is all of it, 0.5 half",
      rule: hedgeRatio,
      otherwise: 1,
    },
    collateral_coins: {
      unit: "coin",
      about: "Coins bought as margin for the hedge: they fall with its price and are hedged as well, in full",
      rule: anyNumber,
      otherwise: 0,
    },
    lot,
  },
  result: { unit: "contracts", about: "− is to sell, + is to buy" },
  guidance: [
    "An asset that falls 15 % when the hedge falls 10 % needs 1.5 dollars sold for each dollar held: the same dollars would cover two thirds of its loss.",
    "An inverse short takes its margin in coins of its own. They are an exposure too: leave them out and a fall of 10 % still costs a tenth of them.",
    "Beta is an average of the past. What the asset does on its own stays unhedged; HEDGE_BETA's R² says how much that was.",
  ],
  errors: [],
  examples: [
    {
      about: "1,000 units at 10 with a beta of 1.5, 0.25 coin of margin at 60,000",
      arguments: {
        units: 1000,
        asset_price: 10,
        beta: 1.5,
        hedge_price: 60000,
        contract_size: 100,
        collateral_coins: 0.25,
      },
      gives: -300,
    },
    {
      about: "Without the margin coins: half of the hedge is missing",
      arguments: { units: 1000, asset_price: 10, beta: 1.5, hedge_price: 60000, contract_size: 100 },
      gives: -150,
    },
    {
      about: "An asset that moves against the coin is hedged by a long",
      arguments: { units: 1000, asset_price: 10, beta: -0.2, hedge_price: 60000, contract_size: 100 },
      gives: 20,
    },
    {
      about: "A beta that is missing",
      arguments: { units: 1000, asset_price: 10, beta: "", hedge_price: 60000, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "beta is empty: it has no default" },
    },
  ],
  sources: [{ title: "J. C. Hull, Options, Futures, and Other Derivatives: cross hedging" }],
  related: ["HEDGE_BETA", "HEDGE_CONTRACTS", "REHEDGE"],
  idle: (args) => (args.units === 0 && args.collateral_coins === 0 ? 0 : undefined),
  compute: proxyHedge,
});
