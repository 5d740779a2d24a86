import { cashCarry, type CashCarry } from "../../core/carry/cash-carry";
import { defineOnRanges } from "../declare/define";
import { daysOf, price, tradingFee } from "../declare/parameters";
import { closingFee, notNegative } from "../declare/rules";

const COLUMNS = [
  { name: "locked USD", unit: "USD", about: "coins × (futures price − spot price), before fees" },
  { name: "net return", unit: "fraction", about: "Share of the spot value, fees taken off" },
  { name: "return per year", unit: "fraction per year", about: "net return × 365/days, not compounded" },
] as const;

export const CASH_CARRY = defineOnRanges<CashCarry, typeof COLUMNS>({
  name: "CASH_CARRY",
  group: "Carry",
  summary: "Cash and carry: coins bought at spot, the future sold on them. Locked USD, net return, return per year.",
  formula: String.raw`L=Q\,(F-S)\qquad r=\frac{F}{S}-1-f\qquad R=r\cdot\frac{365}{d}`,
  letters: {
    result: String.raw`L,\ r,\ R`,
    spot_price: "S",
    futures_price: "F",
    days: "d",
    total_fees: "f",
    coins: "Q",
  },
  takes: "values",
  parameters: {
    spot_price: price("Price at which the coins are bought"),
    futures_price: price("Price at which the future is sold"),
    days: daysOf("Days to expiry, parts of a day included"),
    total_fees: {
      ...tradingFee("Fees of all trades together as a share of the spot value"),
      rule: closingFee,
    },
    coins: { unit: "coin", about: "Coins bought", rule: notNegative, otherwise: 1 },
  },
  result: {
    about: "One row of three cells",
    columns: COLUMNS,
  },
  guidance: [
    "Sell coins × futures price in USD of face, not coins × spot price: that locks the value at expiry (HEDGE_CONTRACTS at the futures price).",
    "The coins bought are the margin. With all of them posted the short cannot be liquidated; with a part of them it can, before the prices meet.",
    "Fees as one number: bought spot, sold future, settlement, and the sale of the coins, each as a share of the spot value.",
  ],
  errors: [],
  examples: [
    {
      about: "5 coins at 70,000 against a future at 71,400 in 90 days, 0.2 % of fees",
      arguments: { spot_price: 70000, futures_price: 71400, days: 90, total_fees: 0.002, coins: 5 },
      gives: [[7000, 0.018, 0.073]],
    },
    {
      about: "A future below spot: the trade loses",
      arguments: { spot_price: 100, futures_price: 98, days: 36.5 },
      gives: [[-2, -0.02, -0.2]],
    },
    {
      about: "A spot price that is missing",
      arguments: { spot_price: 0, futures_price: 71400, days: 90 },
      gives: { refuses: "#VALUE!", message: "spot_price must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [
    {
      title: "Bybit, Inverse Futures Contracts: Optimize Your Trades Today (arbitraging between spot and futures)",
      url: "https://blog.bybit.com/en-us/announcements/optimize-your-trades-today-2/",
    },
  ],
  related: ["BASIS_APR", "HEDGE_CONTRACTS", "ROLL_HEDGE"],
  compute: (args) => [cashCarry(args)],
});
