import { FINDINGS } from "../../core/check/finding";
import { fundingRate, notNegative } from "../../catalog/declare/rules";
import { HEDGE_COST } from "../../catalog/carry/hedge-cost";
import { FUNDING_COST } from "../../catalog/carry/funding";
import { FUNDING_LEDGER } from "../../catalog/carry/funding-ledger";
import { argumentOf, choice, none, type StepFields } from "./field";

const FEE = "Of what is traded: + cost, − rebate";

const ORDERS = { market: "At the market: taker fee", limit: "A limit order: maker fee" } as const;

/** What the hedge costs or earns while it is held. */
export const CARRY = {
  funding: {
    label: "Funding",
    ...choice(
      "How the funding rate goes on",
      { constant: "The same rate all the time", flip: "The sign flips half-way", pasted: "My own rates" },
      "constant",
    ),
    when: [{ kind: ["perpetual"] }],
    first: true,
    fixed: true,
  },
  funding_rate: {
    label: "Funding rate a period",
    ...argumentOf(FUNDING_COST, "funding_rate", {
      about: "Positive: longs pay shorts",
    }),
    start: "0.01%",
    typedAs: "0.01%",
    when: [{ funding: ["constant", "flip"] }],
    first: true,
    plausible: { least: 0.00001, most: FINDINGS["per cent"].levels.amber.funding_rate },
    writtenAs: "percent",
  },
  funding_rates: {
    label: "Funding rates",
    ...argumentOf(FUNDING_LEDGER, "rates", { about: "One a period", rule: fundingRate, list: true }),
    plausible: { least: 0.0000001, most: FINDINGS["per cent"].levels.amber.funding_rate },
    start: "{0.01%;0.01%;-0.01%}",
    when: [{ funding: ["pasted"] }],
    first: true,
  },
  interval_hours: {
    label: "Hours a period",
    ...argumentOf(HEDGE_COST, "interval_hours", { about: "Between two funding payments" }),
    plausible: { least: 1, most: 24 },
    filledBy: "funding_interval",
    when: [{ kind: ["perpetual"] }],
  },
  exit_basis: {
    label: "Basis at exit",
    parameter: {
      unit: "fraction",
      about: "Futures ÷ spot − 1 when the hedge is closed",
      rule: { above: -1, below: 1 },
      otherwise: 0,
    },
    start: "0%",
    typedAs: "2%",
    plausible: { least: 0.0002, most: 0.3 },
    writtenAs: "percent",
  },
  order: {
    label: "Order at entry",
    ...choice("The fee follows it, as long as it is the table's", ORDERS, "market"),
    fixed: true,
  },
  entry_fee: {
    label: "Fee at entry",
    ...argumentOf(HEDGE_COST, "entry_fee", { about: FEE, otherwise: 0 }),
    filledBy: "taker_fee",
    filledInstead: { by: "order", word: "limit", from: "maker_fee" },
    typedAs: "0.05%",
    plausible: { least: 0.00005, most: 0.003 },
    writtenAs: "percent",
  },
  slippage: {
    label: "Slippage at entry",
    parameter: {
      unit: "fraction",
      about: "What an order at the market loses on what is traded, of the price",
      rule: { atLeast: 0, below: 0.015 },
      ...none,
    },
    start: "",
    typedAs: "0.1%",
    plausible: { least: 0.00005, most: 0.01 },
    writtenAs: "percent",
    when: [{ order: ["market"] }],
  },
  slippage_usd: {
    label: "Slippage in dollars",
    parameter: {
      unit: "USD/coin",
      about: "The same as a distance from the price now; beside the per cent it counts as well",
      rule: notNegative,
      ...none,
    },
    start: "",
    when: [{ order: ["market"] }],
    ofCoin: true,
  },
  exit_order: {
    label: "Order at exit",
    ...choice("The fee follows it, as long as it is the table's", ORDERS, "market"),
    fixed: true,
  },
  exit_fee: {
    label: "Fee at exit",
    ...argumentOf(HEDGE_COST, "exit_fee", { about: FEE, otherwise: 0 }),
    filledBy: "taker_fee",
    filledInstead: { by: "exit_order", word: "limit", from: "maker_fee" },
    typedAs: "0.05%",
    plausible: { least: 0.00005, most: 0.003 },
    writtenAs: "percent",
  },
} as const satisfies StepFields;
