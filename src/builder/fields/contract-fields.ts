import { BASIS_APR } from "../../catalog/carry/basis";
import { HEDGE_BETA } from "../../catalog/hedge/beta";
import { HEDGE_CONTRACTS } from "../../catalog/hedge/hedge";
import { PROXY_HEDGE } from "../../catalog/hedge/proxy";
import { contract_size, lot } from "../../catalog/declare/parameters";
import { aboveZero, notNegative } from "../../catalog/declare/rules";
import type { Rounding } from "../../core/exact/exact";
import { argumentOf, choice, none, text, type StepFields } from "./field";

/** The contract that the hedge is made with. */
export const CONTRACT = {
  venue: {
    label: "Venue",
    ...text("Where the contract is traded"),
    start: "Binance COIN-M",
    askedBy: "the choice of a contract",
  },
  symbol: {
    label: "Contract",
    ...text("Its symbol at the venue"),
    start: "BTCUSD_PERP",
    askedBy: "the choice of a contract",
  },
  contract_size: {
    label: "Contract size",
    parameter: contract_size,
    feeds: { definition: HEDGE_CONTRACTS, argument: "contract_size" },
    filledBy: "face",
    first: true,
  },
  lot: {
    label: "Lot",
    parameter: lot,
    feeds: { definition: HEDGE_CONTRACTS, argument: "lot" },
    filledBy: "lot",
  },
  rounding: {
    label: "Rounding to the lot",
    ...choice<Rounding>("Down hedges never more than asked", { nearest: "Nearest", down: "Down", up: "Up" }, "nearest"),
    feeds: { definition: HEDGE_CONTRACTS, argument: "rounding" },
    // REBALANCE_CONTRACTS and PROXY_HEDGE round to the nearest lot and take no choice
    when: [{ goal: ["all", "share", "dollars", "floating"], hedged_with: ["own coin"] }],
  },
  as_of: {
    label: "Values as of",
    ...text("Day of the specification, such as 2026-11-20"),
    filledBy: "as_of",
  },
  taken: {
    label: "Taken from the venue",
    parameter: { text: true, about: "What was taken of the venue’s own answers, from where and when", longest: 8000 },
    optional: true,
    start: "",
    askedBy: "taking today’s values",
  },
  kind: {
    label: "Kind",
    ...choice("Expiries pay no funding", { perpetual: "Perpetual", expiry: "With an expiry" }, "perpetual"),
    first: true,
    fixed: true,
  },
  expiry_days: {
    label: "Days to expiry",
    ...argumentOf(BASIS_APR, "days", { about: "Until the contract settles" }),
    start: "90",
    when: [{ kind: ["expiry"] }],
    first: true,
  },
  futures_price: {
    label: "Futures price",
    ...argumentOf(BASIS_APR, "futures_price", {
      about: "At which the contracts are sold. Empty: the price now",
      ...none,
    }),
    start: "",
    // target weights are worked out at the price of the coin now
    ofCoin: true,
    when: [{ kind: ["expiry"], goal: ["all", "share", "dollars", "floating"] }],
  },
  perpetual_price: {
    label: "Price of the perpetual",
    ...argumentOf(BASIS_APR, "futures_price", {
      about: "At which the contracts are sold. Empty: the price now",
      ...none,
    }),
    start: "",
    ofCoin: true,
    when: [{ kind: ["perpetual"], goal: ["all", "share", "dollars", "floating"] }],
  },
  hedged_with: {
    label: "Hedged with",
    ...choice(
      "A contract on the coin itself, or on another coin that moves like the asset",
      { "own coin": "A contract on this coin", proxy: "This coin as a proxy for another asset" },
      "own coin",
    ),
    first: true,
    fixed: true,
  },
  asset_units: {
    label: "Units of the asset",
    ...argumentOf(PROXY_HEDGE, "units", {
      about: "What is to be hedged; the coins are then its collateral",
      rule: aboveZero,
    }),
    start: "10000",
    when: [{ hedged_with: ["proxy"] }],
    first: true,
  },
  asset_price: {
    label: "Price of the asset",
    ...argumentOf(PROXY_HEDGE, "asset_price", { about: "Its price now" }),
    start: "10",
    when: [{ hedged_with: ["proxy"] }],
    first: true,
  },
  beta_by: {
    label: "Beta given by",
    ...choice(
      "Its own number, or past prices of the asset and of the coin",
      { typed: "A number", prices: "Past prices" },
      "typed",
    ),
    when: [{ hedged_with: ["proxy"] }],
    first: true,
    fixed: true,
  },
  asset_history: {
    label: "Past prices of the asset",
    ...argumentOf(HEDGE_BETA, "asset_prices", {
      about: "One a row, in the order of time: daily closes, say",
      rule: aboveZero,
      list: true,
    }),
    start: "{8.61;9.12;8.83;9.49;9.9;9.61;10.42;10}",
    when: [{ beta_by: ["prices"] }],
    first: true,
  },
  coin_history: {
    label: "Past prices of the coin",
    ...argumentOf(HEDGE_BETA, "hedge_prices", { about: "At the same times", rule: aboveZero, list: true }),
    start: "{64000;66100;65200;67600;69200;68100;71300;70000}",
    ofCoin: true,
    when: [{ beta_by: ["prices"] }],
    first: true,
    asMany: { as: "asset_history", called: "asset's" },
  },
  beta: {
    label: "Beta",
    ...argumentOf(PROXY_HEDGE, "beta", { about: "How many per cent the asset moves when the coin moves 1 %" }),
    start: "1.5",
    when: [{ beta_by: ["typed"] }],
    first: true,
  },
  r_squared: {
    label: "R² of the beta",
    parameter: { unit: "fraction", about: "How well the proxy fits, from HEDGE_BETA", rule: notNegative, ...none },
    start: "0.7",
    when: [{ beta_by: ["typed"] }],
    first: true,
  },
} as const satisfies StepFields;
