import { SCENARIO_TABLE } from "../../catalog/scenario/scenario";
import { argumentOf, choice, type StepFields } from "./field";

/** The prices and the path that the hedge is tried on. */
export const SCENARIOS = {
  ladder: {
    label: "Prices",
    ...choice("A ladder of moves, or your own prices", { ladder: "A ladder of moves", own: "My own prices" }, "ladder"),
    first: true,
    fixed: true,
  },
  lowest: {
    label: "Lowest move",
    parameter: { unit: "fraction", about: "Of the price now", rule: { above: -1 } },
    start: "-90%",
    typedAs: "-90%",
    when: [{ ladder: ["ladder"] }],
    first: true,
    fixed: true,
    writtenAs: "percent",
  },
  highest: {
    label: "Highest move",
    parameter: { unit: "fraction", about: "Of the price now", rule: { above: -1 } },
    start: "200%",
    typedAs: "200%",
    when: [{ ladder: ["ladder"] }],
    first: true,
    fixed: true,
    writtenAs: "percent",
    above: { field: "lowest", says: "must be above the lowest move" },
  },
  rungs: {
    label: "Rungs",
    parameter: {
      unit: "count",
      about: "How many prices the ladder has, both ends included: 2 to 500",
      rule: { whole: true, atLeast: 2, atMost: 500 },
    },
    explained: "price-ladder",
    start: "30",
    when: [{ ladder: ["ladder"] }],
    first: true,
    fixed: true,
  },
  own_prices: {
    label: "Your prices",
    ...argumentOf(SCENARIO_TABLE, "prices", { about: "One a row, or pasted", list: true }),
    start: "{56000;70000;77000;140000}",
    ofCoin: true,
    when: [{ ladder: ["own"] }],
    first: true,
  },
  path: {
    label: "Path",
    ...choice(
      "Prices one after another: a liquidation on the way is not undone",
      {
        spike: "Spike, then crash",
        "grind paid": "Grind up, you pay funding",
        "grind received": "Grind up, you receive funding",
        wick: "Flash wick",
        haircut: "Venue haircut on the collateral",
      },
      "spike",
    ),
    explained: "haircut",
    first: true,
    fixed: true,
  },
} as const satisfies StepFields;
