import type { Explanation } from "../../core/margin/reconcile/explanation";
import type { Offer } from "../../core/margin/reconcile/offers";
import type { Slip } from "../../core/margin/reconcile/slips";
import type { Trial } from "../../core/margin/reconcile/trial";
import { percent } from "../../catalog/declare/plain-number";
import { conventionInWords, readingInWords } from "../../catalog/scenario/reconcile-words";

/** Slips and offers that would close the gap to a screen, in a trader's words. */

const SLIPS: Readonly<Record<Slip, string>> = {
  "margin in USD": "the margin was entered in USD instead of coin",
  "margin in satoshi": "the margin was entered in satoshi instead of coin",
  "leverage for margin": "the leverage was entered in place of the margin",
  "size in coin": "the size was entered in coin instead of contracts",
  "size in USD": "the size was entered in USD instead of contracts",
  "the other side": "the position is of the other side",
  "maintenance rate in per cent": "the maintenance rate was entered in per cent instead of as a fraction",
  "fee in per cent": "the fee was entered in per cent instead of as a fraction",
  "leverage in per cent": "the leverage was entered in per cent",
  "leverage as a share": "the leverage was entered as the share that is margin",
};

/** "It fits if the margin was entered in USD instead of coin: then it is entry-valued, no fee." Empty without a slip. */
export function slipsInWords({ slips }: Explanation): string {
  const [slip] = slips;
  if (!slip) return "";
  const meant = slips.map((each) => SLIPS[each.slip]).join(", or ");
  return `It fits if ${meant}: then it is ${readingInWords(slip.found.readings[0] as Trial)}.`;
}

/** "It would fit with the fee for opening taken off the margin, entry-valued, no fee." */
export function offerInWords({ trial, amount }: Offer): string {
  const way = amount
    ? `with ${amount.what} ${amount.isAdded ? "added to" : "taken off"} the margin`
    : trial.entry
      ? `with ${trial.entry}`
      : `in tier ${trial.rate?.tier} (${percent(trial.rate?.mmr ?? 0)})`;
  return `It would fit ${way}, ${conventionInWords(trial)}.`;
}
