import { aboveZero, notNegative } from "../../catalog/declare/rules";
import { is, none, type StepFields } from "./field";

/** What the hedge is to do. */
export const GOAL = {
  goal: {
    label: "Goal",
    parameter: {
      choices: ["all", "share", "dollars", "floating", "weights"],
      about: "What the hedge is to do",
      otherwise: "all",
    },
    words: {
      all: "Lock all of it",
      share: "Lock a share",
      dollars: "Lock a dollar amount",
      floating: "Keep some coins floating",
      weights: "Move to target weights",
    },
    start: "all",
  },
  share: {
    label: "Hedge ratio",
    parameter: {
      unit: "fraction",
      about: "The share of the coins to hedge: 50 % is 0.5",
      rule: { above: 0, atMost: 2, slip: "50 % is 0.5" },
    },
    start: "50%",
    when: is("goal", "share"),
  },
  dollars: {
    label: "Dollars to lock",
    parameter: { unit: "USD", about: "What is to stay, whatever the price does", rule: aboveZero },
    start: "200000",
    when: is("goal", "dollars"),
  },
  floating_coins: {
    label: "Coins to keep floating",
    parameter: { unit: "coin", about: "They still rise and fall with the price", rule: notNegative },
    start: "1",
    when: is("goal", "floating"),
  },
  weight: {
    label: "Target weight of the coin",
    parameter: { unit: "fraction", about: "Its share of the portfolio: 70 % is 0.7", rule: notNegative },
    start: "70%",
    when: is("goal", "weights"),
  },
  other_units: {
    label: "Units of the other assets",
    parameter: { unit: "units", about: "One a row", rule: notNegative, list: true, ...none },
    start: "",
    when: is("goal", "weights"),
  },
  other_prices: {
    label: "Their prices",
    parameter: { unit: "USD/unit", about: "One a row", rule: aboveZero, list: true, ...none },
    start: "",
    when: is("goal", "weights"),
  },
  cash: {
    label: "Cash",
    parameter: { unit: "USD", about: "Dollars that belong to the portfolio", rule: notNegative, otherwise: 0 },
    start: "60000",
    when: is("goal", "weights"),
  },
} as const satisfies StepFields;
