import { explanationOf } from "../../core/margin/reconcile/explanation";
import { reconcile, type Reconciliation } from "../../core/margin/reconcile/reconcile";
import type { Screen } from "../../core/margin/reconcile/screen";
import { narrowed } from "../../core/margin/reconcile/second-position";
import { deductedTiers } from "../../core/margin/reconcile/tier-readings";
import type { Trial } from "../../core/margin/reconcile/trial";
import { verdictOf } from "../../core/margin/reconcile/verdict";
import { printInWords, readingInWords } from "../../catalog/scenario/reconcile-words";
import { conventionsOf, venueNamed } from "../../catalog/venues/liquidation-conventions";
import type { Draft } from "../draft/draft";
import { inDraft } from "./in-draft";
import { tiersOf } from "./read-screen";
import { verdictInWords } from "./verdict-words";
import type { Words } from "../words/words";

/** One reading of the screen in a line, and the change of the draft that adopts it. */
export interface AnswerReading {
  readonly says: string;
  readonly prints: string;
  readonly use: Partial<Draft>;
}

/** Why the exchange shows its liquidation price, in words. */
export interface ExchangeAnswer {
  readonly verdict: Reconciliation["verdict"];
  readonly sentence: string;
  readonly readings: readonly AnswerReading[];
  readonly offers: readonly string[];
  /** What one position alone cannot tell apart here. */
  readonly untold: readonly string[];
}

/** Which readings give the price on the screen, and on a second screen of the same account, if there is one. */
export function exchangeSays(
  screen: Screen,
  second: Screen | undefined,
  draft: Draft,
  { sentence }: Words,
): ExchangeAnswer {
  const venue = venueNamed(draft.venue) ?? null;
  const conventions = venue === null ? [] : conventionsOf(venue);
  const alone = reconcile(screen, conventions);
  const found = second ? together(alone, reconcile(second, conventions)) : alone;
  const rate = screen.rates[0]?.mmr;
  const tiers = rate === undefined ? [] : tiersOf(draft, rate);
  const explanation = explanationOf(screen, found, conventions, tiers.length > 1 ? deductedTiers(tiers) : []);
  const fitsAlone = second && found.verdict === "none" && alone.readings.length > 0;
  const coin = draft.coin === "" ? "coin" : draft.coin;
  return {
    verdict: found.verdict,
    sentence: fitsAlone
      ? "No reading fits both positions: one of them was typed wrong, or they are not of one account."
      : sentence(verdictInWords({ screen, found, conventions, venue, coin, explanation })),
    readings: found.readings.map((trial) => ({
      says: sentence(readingInWords(trial)),
      prints: sentence(printInWords(screen, trial)),
      use: inDraft(trial, screen, tiers),
    })),
    offers: fitsAlone ? [] : (explanation?.offers ?? []).map(({ trial }) => sentence(readingInWords(trial))),
    untold: untoldBy(found.readings, screen),
  };
}

function together(first: Reconciliation, second: Reconciliation): Reconciliation {
  if (first.verdict === "sentinel" || second.readings.length === 0) return first;
  const readings = narrowed(first.readings, second.readings);
  return { ...first, readings, verdict: verdictOf(readings) };
}

function untoldBy(readings: readonly Trial[], { leverage, contracts }: Screen): string[] {
  const has = (method: Trial["method"]) => readings.some((each) => each.method === method);
  return [
    ...(has("entry") && has("bankruptcy")
      ? ["No fee on a margin without the closing fee, and the fee on a margin with it: they are the same price."]
      : []),
    ...(has("loss") && has("entry") && contracts > 0
      ? [`Loss and entry value of a long at 1x${leverage === 1 ? ", as this is" : ""}: they are the same price.`]
      : []),
    ...(has("mark") ? ["Under the mark value, the fee and the rate: only their sum shows in the price."] : []),
    ...(readings.length > 0 ? ["Funding, fees and added margin: only the margin that they leave shows."] : []),
  ];
}
