import { CONTRACTS } from "../../../src/catalog/venues/contract-table";
import { averageRate, fundingAt, periodsIn } from "./carry";
import { liquidationPrice, lockedBy, type Hedge } from "./hedge";
import { isThere } from "./expected-figures";
import { isLiquidated, liquidationOf, tierAt } from "./liquidation";
import { TODAY } from "../drafts";

/** Which warnings a hedge deserves, by what they are for, and whether each is given. */
export function deserved(
  hedge: Hedge,
  prices: readonly number[],
  shown: number,
): Readonly<Record<string, boolean | "any">> {
  const { given, stake, coins, wallet, margin, backing, venue, price, position } = hedge;
  const at = liquidationPrice(hedge);
  const proxy = given.is("hedged_with", "proxy");
  const expiry = given.is("kind", "expiry");
  const reached = prices.some((rung) => isLiquidated(venue, stake, backing, rung));
  const deviations =
    at === undefined ? Infinity : Math.abs(at / price - 1) / (given.number("volatility") / Math.sqrt(365));
  const ratio = -stake.dollars / stake.entry / (coins + position.realised);
  const spec = CONTRACTS.find(({ venue, symbol }) => given.is("venue", venue) && given.is("symbol", symbol));
  // what the contracts hedge if each has the face that the venue gives it
  const implied = (shown * (spec?.face ?? given.number("contract_size"))) / given.number("contract_size");
  const paid = fundingAt(hedge, price, averageRate(hedge)) * periodsIn(hedge, given.number("days"));
  const [entries, sizes] = [given.list("existing_entry"), given.list("existing")];
  const asked = position.asked ?? NaN;
  const tierNow = tierAt(venue, Math.abs(stake.dollars) / price);
  const outgrown =
    spec?.first_tier?.unit.toLowerCase() === given.text("coin").toLowerCase() &&
    Math.abs(stake.dollars) / price > spec.first_tier.up_to;
  return {
    W1: at !== undefined && (deviations < 3 || isThere(hedge, at) || reached),
    // what exceeds the coins held cannot be lost of them
    W2: at !== undefined && backing <= coins + position.realised && (isThere(hedge, at) || reached),
    // no contracts say nothing of the size of one
    W3: stake.dollars !== 0 && shown >= 0 && (implied < 0.05 || implied > 1.5),
    W4: ratio < 0 && !given.is("goal", "weights"),
    W5: Math.max(wallet, margin) > coins,
    W6: !expiry && !given.is("funding", "pasted") && Math.abs(given.number("funding_rate")) > 0.005,
    W7: !expiry && paid > 0,
    W8: given.has("tiers") ? typeof hedge.liquidation === "object" && hedge.liquidation.tier !== tierNow : outgrown,
    W9: Math.abs(lockedBy(hedge) - asked) > 0.01 * Math.abs(asked),
    W10: proxy && (hedge.beta?.r_squared ?? given.number("r_squared")) < 0.6,
    W11: spec !== undefined && spec.settlement !== given.text("coin").toUpperCase(),
    W12: expiry && given.number("expiry_days") < given.number("days"),
    W13: expiry && given.has("futures_price"),
    W14: new Set(entries).size > 1 && sizes.length > 1,
    W15: Date.parse(TODAY) - Date.parse(given.text("as_of")) > 90 * 86_400_000,
    W16: margin <= coins && (margin > wallet || (at !== undefined && outside(hedge) > 0)),
  };
}

/** The coins held that do not stand behind the position, in cross mode those of no futures wallet. */
const outside = ({ given, coins, wallet, margin }: Hedge): number =>
  coins - (given.is("mode", "cross") ? wallet : margin);

/** The numbers that each warning must say where it is given. */
export function numbersDue(hedge: Hedge): Readonly<Record<string, readonly number[]>> {
  const { given, stake, coins, wallet, margin, backing, venue, price, futures, position } = hedge;
  const at = liquidationPrice(hedge);
  const held = coins + position.realised;
  const days = given.number("days");
  const paid = fundingAt(hedge, price, averageRate(hedge)) * periodsIn(hedge, days);
  const then = liquidationOf(venue, stake, backing - paid);
  const fills = given.list("existing_entry");
  const sizes = given.list("existing");
  const arithmetic = sizes.reduce((sum, size, index) => sum + size * (fills[index] ?? NaN), 0) / sizes.reduce((sum, size) => sum + size, 0); // prettier-ignore
  return {
    W1: at === undefined ? [] : [at, isThere(hedge, at) ? price : at / price - 1],
    W2: at === undefined ? [] : [at, held - backing, held],
    W5: [Math.max(wallet, margin), coins],
    W6: [given.number("funding_rate")],
    W7: given.is("funding", "pasted") ? [] : [paid, days, ...(typeof then === "object" ? [then.price] : [])],
    W8: typeof hedge.liquidation === "object" && given.has("tiers") ? [hedge.liquidation.tier.number, hedge.liquidation.tier.rate] : [], // prettier-ignore
    W9: [lockedBy(hedge), Math.abs(lockedBy(hedge) - (position.asked ?? NaN))],
    W10: [hedge.beta?.r_squared ?? given.number("r_squared")],
    W12: [given.number("expiry_days"), days],
    W13: [((futures / price - 1) * 365) / given.number("expiry_days"), (given.number("funding_rate") * 24 * 365) / given.number("interval_hours")], // prettier-ignore
    W14: [arithmetic, stake.entry],
    W15: [Math.round((Date.parse(TODAY) - Date.parse(given.text("as_of"))) / 86_400_000)],
    W16: [margin > wallet ? margin - wallet : outside(hedge)],
  };
}
