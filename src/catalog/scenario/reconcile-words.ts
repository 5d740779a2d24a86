import type { PrintRounding } from "../../core/margin/reconcile/printed";
import { halfOfLastDigit } from "../../core/margin/reconcile/printed-digits";
import type { Screen } from "../../core/margin/reconcile/screen";
import type { Trial } from "../../core/margin/reconcile/trial";
import { percent, plainNumber } from "../declare/plain-number";

/** A reading in a trader's words. */

export const VALUED: Readonly<Record<Trial["method"], string>> = {
  mark: "mark-valued",
  entry: "entry-valued",
  bankruptcy: "entry-valued with the fee at the bankruptcy price",
  loss: "liquidated at a share of its margin",
  shown: "liquidated at the maintenance margin that it shows",
};

/** "entry-valued, no fee". */
export function conventionInWords({ method, fee }: Pick<Trial, "method" | "fee">): string {
  if (method === "shown") return VALUED.shown;
  return `${VALUED[method]}, ${fee.rate === 0 ? "no fee" : `fee ${percent(fee.rate)}`}`;
}

/** "entry-valued, no fee, on margin − closing fee shown, tier 2". */
export function readingInWords(trial: Trial): string {
  const { margin, rate, entry } = trial;
  const on = margin.departs === 0 ? "" : `, on ${margin.name}`;
  const tier = rate?.tier ? `, tier ${rate.tier} (${percent(rate.mmr)})` : "";
  const grows = rate?.mmr_per_coin ? `, rate growing by ${percent(rate.mmr_per_coin)} a coin` : "";
  return `${conventionInWords(trial)}${on}${tier}${grows}${entry === null ? "" : `, with ${entry}`}`;
}

/** "13 381.27, rounded up to 13 381.5". */
export function printInWords(screen: Screen, { price, roundings }: Trial): string {
  const shown = plainNumber(screen.shown ?? 0, 9);
  if (price === null) return "no price";
  if (roundings[0] === "none" || roundings.length === 0) return plainNumber(price, Math.max(5, digitsOf(screen)));
  return `${plainNumber(price)}, rounded ${WAYS[roundings[0] as PrintRounding](screen.contracts)}to ${shown}`;
}

const WAYS: Readonly<Record<PrintRounding, (side: number) => string>> = {
  against: (side) => (side > 0 ? "up " : "down "),
  for: (side) => (side > 0 ? "down " : "up "),
  nearest: () => "",
  none: () => "",
};

const digitsOf = ({ shown, decimals }: Screen): number => {
  const places = -Math.log10(2 * halfOfLastDigit(shown ?? 0, decimals));
  return Math.round(places) + Math.ceil(Math.log10(Math.max(1, shown ?? 1)));
};
