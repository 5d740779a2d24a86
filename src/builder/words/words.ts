import { digitsOf } from "./figure-words";

/** Numbers in sentences, as the figures and charts beside them write them. */

export const plain = (value: number): string => digitsOf(value, "count");
/** A number of which only a few digits mean anything. */
export const roughly = (value: number, digits = 3): string => plain(Number(value.toPrecision(digits)));
export const contracts = (count: number): string => `${plain(count)} contract${count === 1 ? "" : "s"}`;
export const percent = (fraction: number): string => digitsOf(fraction, "percent");
/** A probability. Below 0.01 % the model says nothing more exact than that. */
export const chance = (probability: number): string =>
  probability > 0 && probability < LEAST ? `below ${percent(LEAST)}` : percent(probability);
const LEAST = 0.0001;
/** A fraction as per cent with its sign, as moves and rates are written. */
export const signed = (fraction: number): string => `${fraction > 0 ? "+" : ""}${percent(fraction)}`;
