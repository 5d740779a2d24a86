import { targetPrice, type TargetPrice } from "../../core/position/target";
import { define } from "../declare/define";
import { noPosition, noPositionError } from "../declare/no-position";
import { contract_size, contracts, entry_price } from "../declare/parameters";
import { aboveZero, anyNumber } from "../declare/rules";

export const TARGET_PRICE = define<TargetPrice>({
  name: "TARGET_PRICE",
  group: "Position and PnL",
  summary: "Price at which an inverse position has made a given profit or loss; #N/A where there is none.",
  formula: String.raw`X_{\mathrm{coin}}=\frac{c\,V}{\dfrac{c\,V}{E}-T},\qquad X_\$=E\left(1+\frac{T}{c\,V}\right),\qquad X_{\mathrm{ROE}}=\frac{c\,V}{\dfrac{c\,V}{E}-T\,W}`,
  letters: { result: "X", contracts: "c", entry_price: "E", target: "T", contract_size: "V", margin: "W" },
  parameters: {
    contracts,
    entry_price,
    target: {
      unit: "coin",
      alsoIn: ["USD", "fraction"],
      about: "Profit (+) or loss (−) to reach, before fees, in what unit says",
      rule: anyNumber,
    },
    contract_size,
    unit: {
      choices: ["coin", "usd", "roe"],
      about: "What target is: coins, USD at the resulting price, or a share of the margin in coin (1 is 100 %)",
      otherwise: "coin",
      meanings: {
        coin: "The target is a number of coins",
        usd: "The target is in US dollars, at the price that results",
        roe: "The target is a share of the margin in coin: 1 is 100 %",
      },
    },
    margin: {
      unit: "coin",
      about: "Coins that back the position; needed for roe and for nothing else",
      rule: aboveZero,
      otherwise: null,
    },
  },
  result: { unit: "USD/coin", about: "A price above 0, or #N/A" },
  guidance: [
    "In coin a long can never gain n/E or more, however high the price; a short can never lose that much.",
    "In USD it is the other way round: a short can never gain its n dollars or more, a long can never lose them.",
    "INVERSE_PNL at this price is the target (in USD: INVERSE_PNL_USD; as a share of the margin: INVERSE_ROE).",
  ],
  errors: [
    noPositionError,
    {
      code: "#N/A",
      when: "No price gives that much. The message says which side it is, and whether it is to gain or to lose.",
      message: "no such price: a long cannot gain that much",
    },
    {
      code: "#VALUE!",
      when: "unit is “roe” and margin is empty.",
      message: 'margin is empty: unit "roe" is a share of it',
    },
    {
      code: "#VALUE!",
      when: "unit is “roe” and target is beyond 10, or −10: per cent points, in all likelihood.",
      message: "target must be between −10 and 10, was 50: as a share of the margin 50 % is 0.5",
    },
  ],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000 that is to gain 1 coin",
      arguments: { contracts: -350000, entry_price: 70000, target: 1 },
      gives: 58333.333333333336,
    },
    {
      about: "The same short, to gain 70,000 USD",
      arguments: { contracts: -3500, entry_price: 70000, target: 70000, contract_size: 100, unit: "usd" },
      gives: 56000,
    },
    {
      about: "To double 0.5 coin of margin (10x)",
      arguments: { contracts: -3500, entry_price: 70000, target: 1, contract_size: 100, unit: "roe", margin: 0.5 },
      gives: 63636.36363636364,
    },
    {
      about: "A long of 5 coins' worth cannot gain 5 coins",
      arguments: { contracts: 3500, entry_price: 70000, target: 5, contract_size: 100 },
      gives: { refuses: "#N/A", message: "no such price: a long cannot gain that much" },
    },
    {
      about: "A return of 50 %, typed without its sign",
      arguments: { contracts: -3500, entry_price: 70000, target: 50, contract_size: 100, unit: "roe", margin: 0.5 },
      gives: {
        refuses: "#VALUE!",
        message: "target must be between −10 and 10, was 50: as a share of the margin 50 % is 0.5",
      },
    },
    {
      about: "A return on a margin that is not given",
      arguments: { contracts: -3500, entry_price: 70000, target: 1, contract_size: 100, unit: "roe" },
      gives: { refuses: "#VALUE!", message: 'margin is empty: unit "roe" is a share of it' },
    },
  ],
  sources: [
    { title: "INVERSE_PNL solved for the exit price" },
    { title: "Deribit Insights, Calculating profit in BTC and USD" },
  ],
  related: ["INVERSE_PNL", "INVERSE_ROE", "BREAKEVEN_PRICE"],
  idle: noPosition,
  compute: targetPrice,
});
