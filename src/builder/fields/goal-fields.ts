import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { REBALANCE_CONTRACTS } from "../../catalog/hedge/rebalance";
import { aboveZero, notNegative } from "../../catalog/declare/rules";
import { argumentOf, choice, none, type StepFields } from "./field";

/** What the hedge is to do. */
export const GOAL = {
  goal: {
    label: "Goal",
    ...choice(
      "What the hedge is to do",
      {
        all: "Lock all of it",
        share: "Lock a share",
        dollars: "Lock a dollar amount",
        floating: "Keep some coins floating",
        weights: "Move to target weights",
      },
      "all",
    ),
    first: true,
    namesItsStep: true,
    fixed: true,
    goesWith: {
      when: [{ hedged_with: ["own coin"] }, { goal: ["all", "share"] }],
      says: "must be to lock all or a share where the coin is a proxy",
    },
  },
  share: {
    label: "Hedge ratio",
    ...argumentOf(HEDGE_CONTRACTS, "hedge_ratio", {
      about: "The share of the coins to hedge, or so many coins: 20%, or 1 BTC. Some start with 10 to 20 %",
      rule: { above: 0, atMost: 2 },
    }),
    start: "50%",
    typedAs: "50%",
    when: [{ goal: ["share"] }],
    first: true,
    plausible: { least: 0.02, most: 1.5 },
    writtenAs: "percent",
    shareOf: "coins",
  },
  dollars: {
    label: "Dollars to lock",
    parameter: { unit: "USD", about: "What is to stay, whatever the price does", rule: aboveZero },
    start: "200000",
    when: [{ goal: ["dollars"] }],
    first: true,
  },
  floating_coins: {
    label: "Coins to keep floating",
    parameter: { unit: "coin", about: "They still rise and fall with the price", rule: notNegative },
    start: "1",
    ofCoin: true,
    when: [{ goal: ["floating"] }],
    first: true,
  },
  weight: {
    label: "Target weight of the coin",
    ...argumentOf(REBALANCE_CONTRACTS, "target_weights", {
      about: "Its share of the portfolio",
      rule: aboveZero,
    }),
    start: "70%",
    typedAs: "70%",
    when: [{ goal: ["weights"] }],
    first: true,
    plausible: { least: 0.02, most: 1 },
    writtenAs: "percent",
  },
  other_units: {
    label: "Units of the other assets",
    ...argumentOf(REBALANCE_CONTRACTS, "units", { about: "One a row", rule: notNegative, list: true, ...none }),
    start: "",
    when: [{ goal: ["weights"] }],
    first: true,
  },
  other_prices: {
    label: "Their prices",
    ...argumentOf(REBALANCE_CONTRACTS, "prices", { about: "One a row", list: true, ...none }),
    start: "",
    when: [{ goal: ["weights"] }],
    first: true,
    asMany: { as: "other_units", called: "units" },
  },
  cash: {
    label: "Cash",
    ...argumentOf(REBALANCE_CONTRACTS, "cash_usd", {
      about: "Dollars that belong to the portfolio",
      rule: notNegative,
      otherwise: 0,
    }),
    start: "60000",
    when: [{ goal: ["weights"] }],
    first: true,
  },
} as const satisfies StepFields;
