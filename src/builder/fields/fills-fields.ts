import type { Parameter, TableParameter } from "../../catalog/declare/define";
import { price } from "../../catalog/declare/parameters";
import { fee, notNegative, notZero } from "../../catalog/declare/rules";
import type { Quantity } from "../../core/units";
import type { StepFields } from "./field";

/** A row of the fills: a trade that was done. */
interface Fill {
  day: Quantity<"count">;
  contracts: Quantity<"contracts">;
  price: Quantity<"USD/coin">;
  fee: Quantity<"fraction">;
}

const fills = {
  columns: {
    day: { unit: "count", about: "Its day, as a spreadsheet counts days: 2026-11-20 is 46346", rule: notNegative },
    contracts: { unit: "contracts", about: "− sold, + bought", rule: notZero },
    price: price("At which it was done"),
    fee: { unit: "fraction", about: "Fee rate: + cost, − rebate", rule: fee, otherwise: 0 },
  },
  about: "What has been traded: day, contracts (− sold, + bought), price and fee rate, one row a fill",
  otherwise: null,
} as const satisfies TableParameter<Fill>;

/** What has been traded of the hedge, and how far off the goal it may be before more is traded. */
export const FILLS = {
  fills: {
    label: "Fills",
    parameter: fills as unknown as Parameter,
    optional: true,
    start: "",
    askedBy: "what has been traded",
    ofCoin: true,
  },
  band: {
    label: "Left alone while off by",
    parameter: {
      unit: "fraction",
      about: "Of the coins held: once it is traded, a smaller distance from the goal calls for no trade",
      rule: { atLeast: 0, below: 1 },
      otherwise: 0,
    },
    start: "1%",
    writtenAs: "percent",
    typedAs: "1%",
  },
} as const satisfies StepFields;
