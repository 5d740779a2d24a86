import { price } from "../../catalog/declare/parameters";
import { is, type StepFields } from "./field";

/** What may happen. */
export const SCENARIOS = {
  ladder: {
    label: "Prices",
    parameter: { choices: ["ladder", "own"], about: "A ladder of moves, or your own prices", otherwise: "ladder" },
    words: { ladder: "A ladder of moves", own: "My own prices" },
    start: "ladder",
  },
  lowest: {
    label: "Lowest move",
    parameter: {
      unit: "fraction",
      about: "−90 % is −0.9",
      rule: { above: -1, slip: "−90 % is −0.9" },
    },
    start: "-90%",
    when: is("ladder", "ladder"),
  },
  highest: {
    label: "Highest move",
    parameter: {
      unit: "fraction",
      about: "+200 % is 2",
      rule: { above: -1, slip: "+200 % is 2" },
    },
    start: "200%",
    when: is("ladder", "ladder"),
  },
  rungs: {
    label: "Rungs",
    parameter: {
      unit: "count",
      about: "How many prices, both ends included: 2 to 500",
      rule: { whole: true, atLeast: 2, atMost: 500 },
    },
    start: "30",
    when: is("ladder", "ladder"),
  },
  own_prices: {
    label: "Your prices",
    parameter: { ...price("One a row, or pasted"), list: true },
    start: "{56000;70000;77000;140000}",
    when: is("ladder", "own"),
  },
  path: {
    label: "Path",
    parameter: {
      choices: ["spike", "grind paid", "grind received", "wick", "haircut"],
      about: "Prices one after another: a liquidation on the way is not undone",
      otherwise: "spike",
    },
    words: {
      spike: "Spike, then crash",
      "grind paid": "Grind up, you pay funding",
      "grind received": "Grind up, you receive funding",
      wick: "Flash wick",
      haircut: "Venue haircut on the collateral",
    },
    start: "spike",
  },
} as const satisfies StepFields;
