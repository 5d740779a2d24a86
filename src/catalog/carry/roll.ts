import { rollHedge, type RollHedge } from "../../core/carry/roll";
import { defineOnRanges } from "../declare/define";
import { contract_size, contracts, daysOf, price, tradingFee } from "../declare/parameters";
import { anyNumber } from "../declare/rules";
import { bitmexFutures } from "../declare/sources";

const COLUMNS = [
  { name: "near contracts", unit: "contracts", about: "To trade in the near month: + buy back, − sell" },
  { name: "far contracts", unit: "contracts", about: "To trade in the far month, whole contracts: − sell, + buy" },
  { name: "realised coin", unit: "coin", about: "PnL of the near month, the fees of both trades taken off" },
  { name: "locked USD", unit: "USD", about: "What is locked from then on: face sold in the far month" },
  { name: "roll per year", unit: "fraction per year", about: "(far ÷ near − 1) × 365/days: + a short earns it" },
] as const;

export const ROLL_HEDGE = defineOnRanges<RollHedge, typeof COLUMNS>({
  name: "ROLL_HEDGE",
  group: "Carry",
  summary: "Roll a hedge into a later month so that as many coins float as before: trades, realised coin, locked USD.",
  formula: String.raw`Q+\frac{c\,V}{E}=Q+\mathrm{PnL}+\frac{c'\,V}{F}\qquad\mathrm{PnL}=c\,V\left(\frac{1}{E}-\frac{1}{N}\right)-f\left(\frac{|c|\,V}{N}+\frac{|c'|\,V}{F}\right)`,
  letters: {
    result: String.raw`-c,\ c',\ \mathrm{PnL}`,
    coins: "Q",
    contracts: "c",
    near_entry: "E",
    near_price: "N",
    far_price: "F",
    contract_size: "V",
    fee_rate: "f",
  },
  takes: "values",
  parameters: {
    coins: {
      unit: "coin",
      about: "Coins held, the coins posted as margin included. They are no part of the trade, only of what floats",
      rule: anyNumber,
      blank: 0,
    },
    contracts,
    near_entry: price("Average entry price in the near month"),
    near_price: price("Price at which the near month is closed"),
    far_price: price("Price at which the far month is opened"),
    days: daysOf("Days between the two expiries"),
    contract_size,
    fee_rate: tradingFee("Fee rate on the notional of either trade"),
  },
  result: {
    about: "One row of five cells",
    columns: COLUMNS,
  },
  guidance: [
    "Selling the same number of contracts again does not keep the hedge: the same face hedges fewer coins at a higher price. The face follows the price, and with it the locked dollars.",
    "Floating coins are coins + contracts·size/entry (HEDGE_SPLIT). After the trades they are the same, to half a contract: the realised coins are part of them, fees are paid out of them.",
    "In contango a short earns the roll; what it earns is in the locked dollars, which grow by it.",
  ],
  errors: [],
  examples: [
    {
      about: "A full hedge of 5 coins at 70,000, rolled at an unchanged price into a month 2 % higher",
      arguments: {
        coins: 5,
        contracts: -3500,
        near_entry: 70000,
        near_price: 70000,
        far_price: 71400,
        days: 90,
        contract_size: 100,
      },
      gives: [[3500, -3570, 0, 357000, 0.0811111111111111]],
    },
    {
      about: "The same after a fall to 56,000: the gain of 1.25 coin is hedged as well",
      arguments: {
        coins: 5,
        contracts: -3500,
        near_entry: 70000,
        near_price: 56000,
        far_price: 57120,
        days: 90,
        contract_size: 100,
      },
      gives: [[3500, -3570, 1.25, 357000, 0.0811111111111111]],
    },
    {
      about: "No position, nothing to roll",
      arguments: { coins: 5, contracts: 0, near_entry: 70000, near_price: 56000, far_price: 57120, days: 90 },
      gives: [[0, 0, 0, 0, 0]],
    },
    {
      about: "Both months on one day",
      arguments: { coins: 5, contracts: -3500, near_entry: 70000, near_price: 56000, far_price: 57120, days: 0 },
      gives: { refuses: "#VALUE!", message: "days must be above 0, was 0 (is the cell empty?)" },
    },
  ],
  sources: [bitmexFutures],
  related: ["BASIS_APR", "HEDGE_CONTRACTS", "INVERSE_PNL"],
  idle: ({ contracts: position }) => (position === 0 ? [[0, 0, 0, 0, 0]] : undefined),
  compute: (args) => {
    const { near_contracts, far_contracts, realised, locked, per_year } = rollHedge(args);
    return [[near_contracts, far_contracts, realised, locked, per_year]];
  },
});
