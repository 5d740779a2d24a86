import { FINDINGS, type FindingOf, type FindingKind } from "../../core/check/finding";
import type { Fix } from "../built";
import { changed } from "../draft/draft";
import { contractsHeld, type FindingInput } from "./finding-input";
import { postedFor } from "./posted-for";

/** The buttons that remedy findings of HEDGE_CHECK. A finding without a button says in words what to do. */
export const REMEDIES: {
  readonly [K in FindingKind]?: (input: FindingInput, finding: FindingOf<K>) => Fix | undefined;
} = {
  "under maintenance": (input) => postedFor(input, outOfReach(input)),
  "liquidation near": (input) => postedFor(input, outOfReach(input)),
  "liquidation likely": (input) => postedFor(input, outOfReach(input)),
  "margin not counted": ({ draft, coin, words }, { counted }) => ({
    label: `Hold ${words.plain(counted)} ${coin} in all`,
    draft: changed(draft, "coins", String(counted)),
  }),
  "per cent": ({ draft, words }, { argument, value }) => {
    // pasted rates have no single field to be corrected
    if (argument === "funding_rate" && draft.funding === "pasted") return undefined;
    const meant = Number((value / 100).toPrecision(12));
    return { label: `Make it ${words.percent(meant)}`, draft: changed(draft, argument, String(meant)) };
  },
};

const { amber: within, red: near } = FINDINGS["liquidation near"].levels;
/**
 * So many standard deviations over the whole time are reached with a probability well below the bound of the finding.
 */
const HARDLY = 3;

/** A liquidation price that is neither near nor likely to be reached, with one per cent to spare. */
function outOfReach(input: FindingInput): number {
  const { given } = input;
  const [price, volatility, days] = [given("price") ?? NaN, given("volatility") ?? 0, given("days") ?? 0];
  const day = (near.deviations * volatility) / Math.sqrt(365);
  const whole = Math.exp(HARDLY * volatility * Math.sqrt(days / 365));
  return contractsHeld(input) < 0
    ? price * Math.max(1 + within.within, 1 + day, whole) * 1.01
    : price * Math.min(1 - within.within, 1 - day, 1 / whole) * 0.99;
}
