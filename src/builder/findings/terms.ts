import { percent, plain, roughly } from "../words/words";
import type { Warning } from "../built";
import { changed, contractOf } from "../draft/draft";
import type { FindingInput } from "./finding-input";

const MOST_RATE = 0.005;

/** W6: a rate of this size is usually a per cent that was typed as a fraction. */
export function rateInPercent({ given, draft }: FindingInput): Warning | undefined {
  const rate = given("funding_rate");
  if (draft.kind === "expiry" || rate === undefined || Math.abs(rate) <= MOST_RATE) return undefined;
  const meant = Number((rate / 100).toPrecision(12));
  return {
    code: "W6",
    level: "amber",
    says: `A funding rate of ${percent(rate)} a period is more than venues charge: did you enter per cent? 0.01 % is 0.0001.`,
    fix: { label: `Make it ${percent(meant)}`, draft: changed(draft, "funding_rate", String(meant)) },
  };
}

const LEAST_FIT = 0.6;

/** W10: a proxy that explains little of the asset leaves most of the risk. */
export function weakProxy({ given, draft, coin }: FindingInput): Warning | undefined {
  const fit = given("r_squared");
  if (draft.hedged_with !== "proxy" || fit === undefined || fit >= LEAST_FIT) return undefined;
  return {
    code: "W10",
    level: "amber",
    says: `R² of ${roughly(fit, 3)}: ${coin} explains ${percent(fit)} of the asset's moves, and the rest stays with you.`,
  };
}

/** W11: margin and PnL in another coin than the one held. */
export function otherCollateral({ draft, coin }: FindingInput): Warning | undefined {
  const settlement = contractOf(draft)?.settlement;
  if (settlement === undefined || settlement.toUpperCase() === coin.toUpperCase()) return undefined;
  return {
    code: "W11",
    level: "amber",
    says: `${draft.symbol} is settled in ${settlement}, not in ${coin}: the margin is another risk of its own, and the price must be that of ${settlement}.`,
    fix: { label: `Hold ${settlement}`, draft: changed(draft, "coin", settlement) },
  };
}

/** W12: the contract ends before the hedge is to. */
export function expiresEarly({ given, draft }: FindingInput): Warning | undefined {
  const [expiry, days] = [given("expiry_days"), given("days")];
  if (draft.kind !== "expiry" || expiry === undefined || days === undefined || expiry >= days) return undefined;
  return {
    code: "W12",
    level: "amber",
    says: `The contract expires in ${plain(expiry)} days and the hedge is to last ${plain(days)}: it must be rolled, at a basis that nobody knows yet.`,
    fix: { label: `Plan for ${plain(expiry)} days`, draft: changed(draft, "days", String(expiry)) },
  };
}

/** W13: the two ways of being short, side by side. */
export function otherIsCheaper({ given, draft, lastFunding }: FindingInput): Warning | undefined {
  const [price, futures, expiry] = [given("price"), given("futures_price"), given("expiry_days")];
  const { rate, hours } = lastFunding;
  if (draft.kind !== "expiry" || price === undefined || futures === undefined || expiry === undefined) return undefined;
  if (rate === undefined || hours === undefined || !(hours > 0)) return undefined;
  const basis = ((futures / price - 1) * 365) / expiry;
  const funding = (rate * 24 * 365) / hours;
  const better = basis >= funding ? "the expiry" : "a perpetual";
  return {
    code: "W13",
    level: "info",
    says: `A short of this expiry earns ${percent(basis)} a year by its basis, a perpetual at ${percent(rate)} a period ${percent(funding)}: ${better} is the cheaper hedge, as long as the rate stays.`,
  };
}

const OLD = 90;
const DAY = 86_400_000;

/** W15: venues change their rules, and the table does not know. */
export function staleValues({ draft, today }: FindingInput): Warning | undefined {
  const age = Math.floor((Date.parse(today) - Date.parse(draft.as_of.trim())) / DAY);
  if (!(age > OLD)) return undefined;
  return {
    code: "W15",
    level: "info",
    says: `The contract's values are of ${draft.as_of.trim()}, ${plain(age)} days ago: compare them with the venue's page.`,
    fix: { label: "I have compared them today", draft: changed(draft, "as_of", today) },
  };
}
