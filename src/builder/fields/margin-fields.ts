import { method, mmr, price } from "../../catalog/declare/parameters";
import { aboveZero } from "../../catalog/declare/rules";
import type { Method } from "../../core/margin/methods";
import type { Parameter } from "../../catalog/declare/define";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { is, amount, type StepFields } from "./field";

/** What backs it, and how long it is to hold. */
export const MARGIN = {
  mode: {
    label: "Margin mode",
    parameter: {
      choices: ["isolated", "cross"],
      about: "Cross: every coin of the futures wallet backs the position",
      otherwise: "isolated",
    },
    words: { isolated: "Isolated", cross: "Cross" },
    start: "isolated",
  },
  margin_by: {
    label: "Set by",
    parameter: {
      choices: ["leverage", "margin", "liquidation"],
      about: "One is set, the other two follow",
      otherwise: "leverage",
    },
    words: { leverage: "Leverage", margin: "Coins posted", liquidation: "Liquidation price" },
    start: "leverage",
    when: is("mode", "isolated"),
  },
  leverage: {
    label: "Leverage",
    parameter: { unit: "fraction", about: "Position ÷ margin", rule: aboveZero },
    start: "2",
    when: (texts) => texts["mode"] === "cross" || texts["margin_by"] === "leverage",
  },
  margin: {
    label: "Coins posted",
    parameter: amount("The margin of the position"),
    start: "2.5",
    when: (texts) => texts["mode"] === "isolated" && texts["margin_by"] === "margin",
  },
  liquidation: {
    label: "Liquidation price",
    parameter: price("Where the position is to be liquidated, and not before"),
    start: "140000",
    when: (texts) => texts["mode"] === "isolated" && texts["margin_by"] === "liquidation",
  },
  mmr: { label: "Maintenance margin rate", parameter: mmr, start: "0.4%" },
  method: {
    label: "Liquidation method",
    parameter: method,
    words: {
      mark: "Mark value",
      entry: "Entry value",
      bankruptcy: "Entry value, fee at bankruptcy",
      loss: "Share of the margin",
    } satisfies Record<Method, string>,
    start: "mark",
  },
  tiers: {
    label: "Tier table",
    parameter: LIQ_PRICE_TIERED.parameters["tiers"] as Parameter,
    optional: true,
    start: "",
  },
  volatility: {
    label: "Volatility a year",
    parameter: { unit: "fraction per year", about: "60 % is 0.6", rule: aboveZero },
    start: "60%",
  },
  days: {
    label: "Days the hedge is to last",
    parameter: { unit: "days", about: "The horizon of carry and of the touch probability", rule: aboveZero },
    start: "90",
  },
} as const satisfies StepFields;
