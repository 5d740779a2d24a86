import { contract_size, lot, price } from "../../catalog/declare/parameters";
import { aboveZero, anyNumber, notNegative } from "../../catalog/declare/rules";
import type { Texts } from "../../workbook/entry/field";
import { is, none, type StepFields } from "./field";

const fromPrices = (texts: Texts) => texts["hedged_with"] === "proxy" && texts["beta_by"] === "prices";
const typed = (texts: Texts) => texts["hedged_with"] === "proxy" && texts["beta_by"] !== "prices";

/** What it is done with. */
export const CONTRACT = {
  venue: {
    label: "Venue",
    parameter: { text: true, about: "Where the contract is traded" },
    start: "Binance COIN-M",
  },
  symbol: {
    label: "Contract",
    parameter: { text: true, about: "Its symbol at the venue" },
    start: "BTCUSD_PERP",
  },
  contract_size: { label: "Contract size", parameter: contract_size, start: "100" },
  lot: { label: "Lot", parameter: lot, start: "1" },
  rounding: {
    label: "Rounding to the lot",
    parameter: { choices: ["nearest", "down", "up"], about: "Down hedges never more than asked", otherwise: "nearest" },
    words: { nearest: "Nearest", down: "Down", up: "Up" },
    start: "nearest",
    // a portfolio's and a proxy's contracts are rounded to the nearest
    when: (texts) => texts["goal"] !== "weights" && texts["hedged_with"] !== "proxy",
  },
  as_of: {
    label: "Values as of",
    parameter: { text: true, about: "Day of the specification, such as 2026-11-20" },
    start: "2026-08-21",
  },
  kind: {
    label: "Kind",
    parameter: { choices: ["perpetual", "expiry"], about: "Expiries pay no funding", otherwise: "perpetual" },
    words: { perpetual: "Perpetual", expiry: "With an expiry" },
    start: "perpetual",
  },
  expiry_days: {
    label: "Days to expiry",
    parameter: { unit: "days", about: "Until the contract settles", rule: aboveZero },
    start: "90",
    when: is("kind", "expiry"),
  },
  futures_price: {
    label: "Futures price",
    parameter: { ...price("At which the contracts are sold. Empty: the price now"), ...none },
    start: "",
    // weights are of what the coins are worth now
    when: (texts) => texts["goal"] !== "weights",
  },
  hedged_with: {
    label: "Hedged with",
    parameter: {
      choices: ["own coin", "proxy"],
      about: "A contract on the coin itself, or on another coin that moves like the asset",
      otherwise: "own coin",
    },
    words: { "own coin": "A contract on this coin", proxy: "This coin as a proxy for another asset" },
    start: "own coin",
  },
  asset_units: {
    label: "Units of the asset",
    parameter: { unit: "units", about: "What is to be hedged; the coins are then its collateral", rule: aboveZero },
    start: "10000",
    when: is("hedged_with", "proxy"),
  },
  asset_price: {
    label: "Price of the asset",
    parameter: { unit: "USD/unit", about: "Its price now", rule: aboveZero },
    start: "10",
    when: is("hedged_with", "proxy"),
  },
  beta_by: {
    label: "Beta given by",
    parameter: {
      choices: ["typed", "prices"],
      about: "Its own number, or past prices of the asset and of the coin",
      otherwise: "typed",
    },
    words: { typed: "A number", prices: "Past prices" },
    start: "typed",
    when: is("hedged_with", "proxy"),
  },
  asset_history: {
    label: "Past prices of the asset",
    parameter: {
      unit: "USD/unit",
      about: "One a row, in the order of time: daily closes, say",
      rule: aboveZero,
      list: true,
    },
    start: "{8.61;9.12;8.83;9.49;9.9;9.61;10.42;10}",
    when: fromPrices,
  },
  coin_history: {
    label: "Past prices of the coin",
    parameter: { ...price("At the same times"), list: true },
    start: "{64000;66100;65200;67600;69200;68100;71300;70000}",
    when: fromPrices,
  },
  beta: {
    label: "Beta",
    parameter: {
      unit: "fraction",
      about: "How many per cent the asset moves when the coin moves 1 %",
      rule: anyNumber,
    },
    start: "1.5",
    when: typed,
  },
  r_squared: {
    label: "R² of the beta",
    parameter: { unit: "fraction", about: "How well the proxy fits, from HEDGE_BETA", rule: notNegative, ...none },
    start: "0.7",
    when: typed,
  },
} as const satisfies StepFields;
