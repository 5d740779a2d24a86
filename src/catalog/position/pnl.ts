import { inversePnl, inversePnlUsd, type InversePnl, type InversePnlUsd } from "../../core/position/pnl";
import { define } from "../declare/define";
import { contract_size, contracts, entry_price, price, tradingFee } from "../declare/parameters";
import { aboveZero } from "../declare/rules";
import { bitmexGuide, bybitPnl } from "../declare/sources";

const exit_price = price("Exit price, or the mark price of a position that is still open");
const entry_fee = tradingFee("Fee rate paid on the notional at entry");
const exit_fee = tradingFee("Fee rate paid on the notional at exit");

export const INVERSE_PNL = define<InversePnl>({
  name: "INVERSE_PNL",
  group: "Position and PnL",
  summary: "Profit (+) or loss (−) in coin of an inverse position between two prices, fees included.",
  formula: String.raw`\mathrm{PnL} = c\,V\left(\frac{1}{E}-\frac{1}{X}\right)-|c|\,V\left(\frac{f_E}{E}+\frac{f_X}{X}\right)`,
  letters: {
    result: String.raw`\mathrm{PnL}`,
    contracts: "c",
    entry_price: "E",
    exit_price: "X",
    contract_size: "V",
    entry_fee: "f_E",
    exit_fee: "f_X",
  },
  parameters: {
    contracts,
    entry_price,
    exit_price,
    contract_size,
    entry_fee,
    exit_fee,
  },
  result: { unit: "coin", about: "Profit is +, loss is −" },
  guidance: [
    "The sign of contracts is the side: −3500 is a short of 3,500 contracts. A short gains when the price falls.",
    "The result is in coin, not in dollars. Times the exit price it is the gain in dollars: +1.25 coin at 56,000 is 70,000 USD.",
    "A long cannot gain more than notional ÷ entry_price coin, however high the price goes; its loss in coin has no bound. For a short it is the other way round.",
  ],
  errors: [],
  examples: [
    {
      about: "A short of 3,500 contracts of 100 USD, opened at 70,000, after a fall of 20 %",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 56000, contract_size: 100 },
      gives: 1.25,
    },
    {
      about: "The same with a fee of 0.05 % on either side",
      arguments: {
        contracts: -3500,
        entry_price: 70000,
        exit_price: 56000,
        contract_size: 100,
        entry_fee: 0.0005,
        exit_fee: 0.0005,
      },
      gives: 1.244375,
    },
    {
      about: "One short at two exit prices: the result spills",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: [[56000, 70000]], contract_size: 100 },
      gives: [[1.25, 0]],
    },
    {
      about: "An entry price of 0, which is what a blank cell becomes",
      arguments: { contracts: -3500, entry_price: 0, exit_price: 56000, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "entry_price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [bitmexGuide, bybitPnl],
  related: ["INVERSE_PNL_USD", "INVERSE_ROE", "BREAKEVEN_PRICE", "HEDGE_CONTRACTS", "LIQ_PRICE", "FUNDING_COST"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: inversePnl,
});

export const INVERSE_PNL_USD = define<InversePnlUsd>({
  name: "INVERSE_PNL_USD",
  group: "Position and PnL",
  summary: "Profit (+) or loss (−) of an inverse position in USD: the coins it gives, at the exit price or another.",
  formula: String.raw`\mathrm{PnL}_\$ = \left(c\,V\left(\frac{1}{E}-\frac{1}{X}\right)-|c|\,V\left(\frac{f_E}{E}+\frac{f_X}{X}\right)\right)P`,
  letters: {
    result: String.raw`\mathrm{PnL}_\$`,
    contracts: "c",
    entry_price: "E",
    exit_price: "X",
    contract_size: "V",
    entry_fee: "f_E",
    exit_fee: "f_X",
    value_price: "P",
  },
  parameters: {
    contracts,
    entry_price,
    exit_price,
    contract_size,
    entry_fee,
    exit_fee,
    value_price: {
      unit: "USD/coin",
      about: "Price at which the coins are valued",
      rule: aboveZero,
      otherwise: { same: "exit_price" },
    },
  },
  result: { unit: "USD", about: "Profit is +, loss is −" },
  guidance: [
    "An inverse position pays in coin. At the exit price the coins are worth n·(X/E − 1) USD to a long, as much as a linear position of the same dollars would pay.",
    "Kept instead of sold, the coins move on with the price: value_price is what they are worth later.",
  ],
  errors: [],
  examples: [
    {
      about: "A short of 350,000 USD at 70,000, after a rise of 10 %",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 77000, contract_size: 100 },
      gives: -35000,
    },
    {
      about: "A gain of 1.25 coin at 56,000, valued when the price is back at 70,000",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 56000, contract_size: 100, value_price: 70000 },
      gives: 87500,
    },
    {
      about: "A price that is missing",
      arguments: { contracts: -3500, entry_price: 70000, exit_price: 0, contract_size: 100 },
      gives: { refuses: "#VALUE!", message: "exit_price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [
    {
      title: "CoinEx, How to buy long in inverse futures contracts",
      url: "https://support.coinex.com/hc/en-us/articles/900004744723-How-to-Buy-Long-in-Inverse-Futures-Contracts",
    },
  ],
  related: ["INVERSE_PNL", "LINEAR_PNL", "INVERSE_ROE"],
  idle: ({ contracts: position }) => (position === 0 ? 0 : undefined),
  compute: inversePnlUsd,
});
