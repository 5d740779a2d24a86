import { CONTRACTS } from "../../catalog/venues/contract-table";
import type { Fix } from "../built";
import { changed, contractOf, isOpeningExample, withContract, type Draft } from "../draft/draft";
import { dayNumber, dayText } from "../fields/days";
import { numberOf, valueOf } from "../sheet/term";
import type { OwnCheck } from "./finding-input";
import { OWN_FINDINGS } from "./own-findings";

const LEAST_FIT = OWN_FINDINGS["weak proxy"].levels.amber.below;

/** A proxy that explains little of the asset's moves leaves most of the risk. */
export const weakProxy: OwnCheck<"weak proxy"> = ({ given, draft, coin, words }) => {
  const fit = given("r_squared");
  if (draft.hedged_with !== "proxy" || fit === undefined || fit >= LEAST_FIT) return undefined;
  return {
    level: "amber",
    says: `R² of ${words.roughly(fit, 3)}: ${coin} explains ${words.percent(fit)} of the asset's moves, and the rest stays with you.`,
  };
};

/** Margin and PnL in another coin than the one held. */
export const anotherSettlement: OwnCheck<"another settlement"> = ({ draft, coin }) => {
  const settlement = contractOf(draft)?.settlement;
  if (settlement === undefined || settlement.toUpperCase() === coin.toUpperCase()) return undefined;
  return {
    level: "amber",
    ...settledIn(draft, coin),
    says: `${draft.symbol} is settled in ${settlement}, not in ${coin}: the margin is another risk of its own, and the price must be that of ${settlement}.`,
  };
};

/** The remedy of a contract on the coin itself, at the same venue if it has one. */
function settledIn(draft: Draft, coin: string): { fix?: Fix } {
  const own = CONTRACTS.filter(({ settlement }) => settlement.toUpperCase() === coin.toUpperCase());
  const found = own.find(({ venue }) => venue === draft.venue) ?? own[0];
  if (!found) return {};
  const { venue, symbol } = found;
  return { fix: { label: `Take ${venue} ${symbol}`, draft: withContract(draft, venue, symbol) } };
}

/** The contract ends before the hedge is to. */
export const earlyExpiry: OwnCheck<"early expiry"> = ({ given, draft, words: { plain } }) => {
  const [expiry, days] = [given("expiry_days"), given("days")];
  if (draft.kind !== "expiry" || expiry === undefined || days === undefined || expiry >= days) return undefined;
  return {
    level: "amber",
    says: `The contract expires in ${plain(expiry)} days and the hedge is to last ${plain(days)}: it must be rolled, at a basis that nobody knows yet.`,
    fix: { label: `Plan for ${plain(expiry)} days`, draft: changed(draft, "days", String(expiry)) },
  };
};

/** What a short of this expiry earns, beside what a short of a perpetual would. */
export const cheaperWay: OwnCheck<"cheaper way"> = ({ given, draft, lastFunding, words: { percent } }) => {
  const [price, futures, expiry] = [given("price"), given("futures_price"), given("expiry_days")];
  const { rate, hours } = lastFunding;
  if (draft.kind !== "expiry" || price === undefined || futures === undefined || expiry === undefined) return undefined;
  if (rate === undefined || hours === undefined || !(hours > 0)) return undefined;
  const basis = ((futures / price - 1) * 365) / expiry;
  const funding = (rate * 24 * 365) / hours;
  const better = basis >= funding ? "the expiry" : "a perpetual";
  return {
    level: "info",
    says: `A short of this expiry earns ${percent(basis)} a year by its basis, a perpetual at ${percent(rate)} a period ${percent(funding)}: ${better} is the cheaper hedge, as long as the rate stays.`,
  };
};

/** The most common mistake: a hedge that outlives its reason. */
export const pastItsEnd: OwnCheck<"past its end"> = ({ given, blocks, today, words: { contracts } }) => {
  const end = given("ends");
  const { isTraded } = blocks.position;
  const open = numberOf(blocks.position.open) ?? 0;
  if (end === undefined || dayNumber(today) <= end) return undefined;
  const day = dayText(end);
  if (open === 0) {
    if (valueOf(isTraded) === true) return undefined;
    return { level: "amber", says: `The hedge was to end on ${day}, which is past, and nothing has been traded yet.` };
  }
  return { level: "red", says: `The hedge was to end on ${day}, and ${contracts(Math.abs(open))} are still open.` };
};

const OLD = OWN_FINDINGS["old values"].levels.info.days;
const DAY = 86_400_000;

/** Venues change their rules, and the contract table does not know. The opening example is nobody's hedge yet. */
export const oldValues: OwnCheck<"old values"> = ({ draft, today, words: { plain } }) => {
  if (isOpeningExample(draft)) return undefined;
  const age = Math.floor((Date.parse(today) - Date.parse(draft.as_of.trim())) / DAY);
  if (!(age > OLD)) return undefined;
  return {
    level: "info",
    says: `The contract's values are of ${draft.as_of.trim()}, ${plain(age)} days ago: compare them with the venue's page.`,
    fix: { label: "I have compared them today", draft: changed(draft, "as_of", today) },
  };
};
