import { METHOD_NAMES } from "../../core/margin/methods";
import { conventionOf } from "../../core/margin/reconcile/convention";
import type { Explanation } from "../../core/margin/reconcile/explanation";
import type { Reconciliation } from "../../core/margin/reconcile/reconcile";
import type { Screen } from "../../core/margin/reconcile/screen";
import type { Trial } from "../../core/margin/reconcile/trial";
import { distinctPrices } from "../../core/margin/reconcile/verdict";
import { plainNumber } from "../../catalog/declare/plain-number";
import { gapInWords } from "../../catalog/scenario/reconcile-gap-words";
import { conventionInWords, printInWords, readingInWords, VALUED } from "../../catalog/scenario/reconcile-words";
import { offerInWords, slipsInWords } from "./gap-words";
import type { SourcedConvention } from "../../catalog/venues/liquidation-conventions";

/** Where a screen's number comes from, in a trader's words. */

/** What the words about a screen are made from. */
export interface VerdictInput {
  readonly screen: Screen;
  readonly found: Reconciliation;
  /** The conventions of the venue, and its own name; null where it is not known. */
  readonly conventions: readonly SourcedConvention[];
  readonly venue: string | null;
  readonly coin: string;
  readonly explanation: Explanation | undefined;
}

/** Where the price on the screen comes from, in one or two sentences. */
export function verdictInWords(told: VerdictInput): string {
  const { found, screen } = told;
  const [first] = found.readings;
  switch (found.verdict) {
    case "unique":
      return `${yourScreenIs(told, first as Trial)}${convention(told, first as Trial)}`;
    case "equal":
      return `${yourScreenIs(told, first as Trial)} ${others(found.readings.length - 1)} the same price.${convention(told, first as Trial)}`;
    case "several":
      return `${several(told)}${convention(told, first as Trial)}`;
    case "sentinel":
      return sentinel(told);
    case "underdetermined":
      return underdetermined(told);
    case "none":
      return nothingFits(told, screen);
  }
}

const yourScreenIs = ({ screen }: VerdictInput, first: Trial): string =>
  `Your screen is ${readingInWords(first)}: ${printInWords(screen, first)}.`;

const others = (count: number): string => (count === 1 ? "One other reading gives" : `${count} other readings give`);

function several({ screen, found, conventions, venue }: VerdictInput): string {
  const [first] = found.readings as [Trial];
  const prices = found.readings.flatMap(({ price }) => price ?? []);
  const range = `from ${plainNumber(Math.min(...prices), 9)} to ${plainNumber(Math.max(...prices), 9)}`;
  const methods = new Set(found.readings.map(({ method }) => method));
  const stake = METHOD_NAMES.every((method) => methods.has(method))
    ? " Every method is among them: too little is at stake in this position to tell."
    : "";
  const isVenues = conventionOf(first, screen, conventions) !== undefined;
  const named = isVenues ? `The first is ${venue ?? "the venue"}'s: ${readingInWords(first)}.` : "";
  const count = distinctPrices(found.readings);
  return `${found.readings.length} readings fit, with ${count} prices ${range} that one print cannot tell apart.${stake}${named === "" ? "" : ` ${named}`}`;
}

/**
 * How that compares with what the venue states: nothing to add where its newest page agrees; else that it once did,
 * that it states otherwise, or that no example of the venue is known.
 */
function convention({ screen, conventions, venue }: VerdictInput, first: Trial): string {
  if (venue === null) return "";
  const [newest] = conventions;
  if (!newest) return ` No example of ${venue} tells how it reckons.`;
  const followed = conventionOf(first, screen, conventions);
  if (followed?.age === 0 || first.method === "shown") return "";
  const applying = conventions.find((each) => !each.mode || !screen.mode || each.mode === screen.mode) ?? newest;
  const says = `${applying.about} is ${VALUED[applying.method]}, ${applying.fee === "none" ? "no fee" : "with a fee"}`;
  return followed
    ? ` ${venue} contradicts itself: this is its ${followed.about}, but its ${says}.`
    : ` ${venue} states it otherwise: its ${says}.`;
}

function sentinel({ found, screen }: VerdictInput): string {
  const shown = screen.shown ? plainNumber(screen.shown) : "A dash or 0";
  const isCovered = found.readings.every(({ price }) => price === null);
  if (found.sentinel?.kind === "lowest")
    return `${shown} is one step and no price: the liquidation price is below it, by ${all(found)}.`;
  return isCovered
    ? `${shown} is no price: the margin covers this short at every price, by ${all(found)}.`
    : `${shown} is no price: there is none, or it is beyond what the venue prints, by ${all(found)}.`;
}

const all = ({ readings, tried }: Reconciliation): string =>
  readings.length === tried.length ? "every reading" : `${readings.length} of ${tried.length} readings`;

function underdetermined({ found }: VerdictInput): string {
  if (found.missing === "liquidation price") return "Enter the liquidation price as your screen prints it.";
  return found.missing === "wallet"
    ? "Enter the wallet balance: with some wallet every method gives this price, so nothing can be told without it."
    : "Enter the margin, or the leverage if no margin was added: without it nothing can be told.";
}

function nothingFits({ explanation, coin, venue, conventions }: VerdictInput, screen: Screen): string {
  const none = `No reading gives ${plainNumber(screen.shown ?? 0, 9)}.`;
  if (!explanation) return none;
  const slips = slipsInWords(explanation);
  if (slips !== "") return `${none} ${slips}`;
  const { nearest, implied, offers } = explanation;
  const whose = conventionOf(nearest, screen, conventions) ? `By ${venue}'s convention, ` : "The nearest, ";
  const price = nearest.price === null ? "has no price" : `gives ${plainNumber(nearest.price, 9)}`;
  const steps =
    nearest.residual !== null && screen.tick > 0
      ? `, ${plainNumber(Math.abs(nearest.residual) / screen.tick, 3)} steps ${nearest.residual > 0 ? "below" : "above"}`
      : "";
  const gap = gapInWords(nearest, implied, coin);
  const [offer] = offers;
  const likely = offer ? ` ${offerInWords(offer)}` : "";
  return `${none} ${whose}${conventionInWords(nearest)}, ${price}${steps}${gap === "" ? "" : `; ${gap}`}.${likely}`;
}
