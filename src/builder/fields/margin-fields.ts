import { FINDINGS } from "../../core/check/finding";
import { INIT_MARGIN } from "../../catalog/margin/initial-margin";
import { LIQ_PRICE } from "../../catalog/margin/liquidation";
import { MARGIN_FOR_LIQ } from "../../catalog/margin/margin-for-liquidation";
import { LIQ_PRICE_TIERED } from "../../catalog/margin/tiers";
import { LIQ_PROB } from "../../catalog/margin/touch-probability";
import { aboveZero } from "../../catalog/declare/rules";
import type { Parameter } from "../../catalog/declare/define";
import type { Method } from "../../core/margin/methods";
import { argumentOf, choice, none, text, type StepFields } from "./field";

/** The margin behind the hedge, and for how long it is to last. */
export const MARGIN = {
  mode: {
    label: "Margin mode",
    ...choice(
      "Cross: every coin of the futures wallet backs the position",
      { isolated: "Isolated", cross: "Cross" },
      "isolated",
    ),
    first: true,
    fixed: true,
  },
  margin_by: {
    label: "Set by",
    ...choice(
      "One is set, the other two follow",
      { leverage: "Leverage", margin: "Coins posted", liquidation: "Liquidation price" },
      "leverage",
    ),
    when: [{ mode: ["isolated"] }],
    askedBy: "writing into a field that it sets",
    fixed: true,
  },
  leverage: {
    label: "Leverage",
    ...argumentOf(INIT_MARGIN, "leverage", { about: "Position ÷ margin" }),
    plausible: { least: 0.1, most: 125 },
    start: "2",
    when: [{ mode: ["cross"] }, { margin_by: ["leverage"] }],
    first: true,
    writtenAs: "times",
    leads: { by: "margin_by", figure: "leverage" },
  },
  margin: {
    label: "Coins posted",
    ...argumentOf(LIQ_PRICE, "margin", { about: "The margin of the position" }),
    start: "2.5",
    ofCoin: true,
    when: [{ margin_by: ["margin"] }],
    first: true,
    leads: { by: "margin_by", figure: "margin" },
  },
  liquidation: {
    label: "Liquidation price",
    ...argumentOf(MARGIN_FOR_LIQ, "liq_price", { about: "Where the position is to be liquidated, and not before" }),
    start: "140000",
    ofCoin: true,
    when: [{ margin_by: ["liquidation"] }],
    first: true,
    leads: { by: "margin_by", figure: "liq_price" },
  },
  mmr: {
    label: "Maintenance margin rate",
    ...argumentOf(LIQ_PRICE, "mmr", { about: "What the venue wants left, of the position" }),
    explained: "maintenance-margin",
    filledBy: "mmr",
    typedAs: "0.5%",
    plausible: { least: 0.001, most: FINDINGS["per cent"].levels.amber.mmr },
    writtenAs: "percent",
  },
  mmr_per_coin: {
    label: "Rate grows by, for each coin",
    ...argumentOf(LIQ_PRICE, "mmr_per_coin", {
      about:
        "What the maintenance margin rate grows by with each coin of the position: at Deribit 0.005% a BTC. Empty: nothing",
      ...none,
    }),
    start: "",
    filledBy: "mmr_per_coin",
    emptyUnlessStated: true,
    typedAs: "0.005%",
    plausible: { least: 0.000001, most: 0.001 },
    writtenAs: "percent",
    goesWith: {
      when: [{ method: ["mark"], tiers: "empty" }],
      says: "goes with the method of the mark value only, and without a tier table: empty it, or change these",
    },
  },
  method: {
    label: "Liquidation method",
    ...choice<Method>(
      "What the maintenance margin is a share of: the worth at the price of the moment (mark), or at entry",
      {
        mark: "Mark value",
        entry: "Entry value",
        bankruptcy: "Entry value, fee at bankruptcy",
        loss: "Share of the margin",
      },
      "mark",
    ),
    explained: "liquidation-method",
    feeds: { definition: LIQ_PRICE, argument: "method" },
    filledBy: "method",
  },
  tiers: {
    label: "Tier table",
    parameter: LIQ_PRICE_TIERED.parameters["tiers"] as Parameter,
    explained: "tier",
    optional: true,
    start: "",
    ofCoin: true,
    goesWith: {
      when: [{ method: ["mark"] }],
      says: "goes with the method of the mark value only: empty it, or choose that method",
    },
  },
  liq_tick: {
    label: "Price step of the liquidation",
    ...argumentOf(LIQ_PRICE, "tick", {
      about: "The liquidation price is rounded to it against you, as many venues print it. Empty: it is not",
      rule: aboveZero,
      ...none,
    }),
    start: "",
    ofCoin: true,
  },
  volatility: {
    label: "Volatility a year",
    ...argumentOf(LIQ_PROB, "volatility", { about: "How far the price moves, as a standard deviation" }),
    explained: "volatility",
    start: "60%",
    typedAs: "60%",
    plausible: { least: 0.05, most: 3 },
    writtenAs: "percent",
  },
  days: {
    label: "Days the hedge is to last",
    ...argumentOf(LIQ_PROB, "days", {
      about:
        "The horizon of carry and of the touch probability: the chance that the liquidation price is reached on the way",
    }),
    explained: "touch-probability",
    start: "90",
    first: true,
  },
  ends: {
    label: "Ends on",
    ...text("The day by which the hedge is to be closed, such as 2026-12-31: from then on it is warned of"),
    isDay: true,
    optional: true,
    start: "",
    first: true,
  },
} as const satisfies StepFields;
