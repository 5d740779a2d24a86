import { aboveZero, fee } from "../../catalog/declare/rules";
import { is, type StepFields } from "./field";

/** What it costs or earns on the way. */
export const CARRY = {
  funding: {
    label: "Funding",
    parameter: {
      choices: ["constant", "flip", "pasted"],
      about: "How the funding rate goes on",
      otherwise: "constant",
    },
    words: {
      constant: "The same rate all the time",
      flip: "The sign flips half-way",
      pasted: "My own rates",
    },
    start: "constant",
    when: is("kind", "perpetual"),
  },
  funding_rate: {
    label: "Funding rate a period",
    parameter: { unit: "fraction", about: "0.01 % is 0.0001. Positive: longs pay shorts", rule: fee },
    start: "0.01%",
    when: (texts) => texts["kind"] === "perpetual" && texts["funding"] !== "pasted",
  },
  funding_rates: {
    label: "Funding rates",
    parameter: { unit: "fraction", about: "One a period", rule: fee, list: true },
    start: "{0.01%;0.01%;-0.01%}",
    when: (texts) => texts["kind"] === "perpetual" && texts["funding"] === "pasted",
  },
  interval_hours: {
    label: "Hours a period",
    parameter: { unit: "hours", about: "Between two funding payments", rule: aboveZero },
    start: "8",
    when: is("kind", "perpetual"),
  },
  exit_basis: {
    label: "Basis at exit",
    parameter: { unit: "fraction", about: "Futures ÷ spot − 1 when the hedge is closed", rule: fee, otherwise: 0 },
    start: "0%",
  },
  entry_fee: {
    label: "Fee at entry",
    parameter: { unit: "fraction", about: "+ cost, − rebate: 0.05 % is 0.0005", rule: fee, otherwise: 0 },
    start: "0.05%",
  },
  exit_fee: {
    label: "Fee at exit",
    parameter: { unit: "fraction", about: "+ cost, − rebate: 0.05 % is 0.0005", rule: fee, otherwise: 0 },
    start: "0.05%",
  },
} as const satisfies StepFields;
