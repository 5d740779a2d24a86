import { CONTRACTS } from "../../../src/catalog/venues/contract-table";
import { averageRate, fundingAt, periodsIn } from "./carry";
import { liquidationPrice, lockedBy, type Hedge } from "./hedge";
import { isThere } from "./expected-figures";
import { gain, isLiquidated, liquidationOf, required, tierAt } from "./liquidation";
import { touchProbability } from "./touch";
import { TODAY } from "../drafts";

type Due = "red" | "amber" | "info" | false | "any";

/** Where a bound is met to the last digits of a double, either side of it is right. */
const clear = (value: number, bound: number): boolean => Math.abs(value - bound) > 1e-9 * Math.max(1, Math.abs(bound));
const above = (value: number, bound: number, level: Due): Due => (clear(value, bound) ? value > bound && level : "any");
/** The first of several that holds. */
const first = (...dues: readonly Due[]): Due => dues.find((due) => due !== false) ?? false;

/** Which warnings a hedge deserves, by what they are for, at which level, and which it does not. */
export function deserved(hedge: Hedge, prices: readonly number[], shown: number): Readonly<Record<string, Due>> {
  return { ...deservedOfCheck(hedge), ...deservedOfBuilder(hedge, prices, shown, deservedOfCheck(hedge)) };
}

/** What the position is measured by: the coins, a proxy's asset and collateral, or what the weights ask for. */
function exposureOf({ given, beta, coins, futures, position, stake }: Hedge): number {
  const held = coins + position.realised;
  if (given.is("goal", "weights")) return -stake.dollars / stake.entry;
  if (!given.is("hedged_with", "proxy")) return held;
  const asset = (beta?.beta ?? given.number("beta")) * given.number("asset_units") * given.number("asset_price");
  return (asset + held * futures) / stake.entry;
}

/** The codes of HEDGE_CHECK, with the levels of its table of findings. */
function deservedOfCheck(hedge: Hedge): Readonly<Record<string, Due>> {
  const { given, stake, coins, backing, venue, price, position } = hedge;
  const none = {
    L1: false,
    L2: false,
    L4: false,
    L5: false,
    L6: false,
    L8: false,
    L9: false,
    L13: false,
    L14: false,
    W1: false,
    W4: false,
    W7: false,
    W9: false,
    W16: false,
  } as const;
  if (stake.dollars === 0) return { ...none, L9: "info" };
  const held = coins + position.realised;
  const exposure = exposureOf(hedge);
  const sold = -stake.dollars / stake.entry;
  const share = sold / exposure;
  const other = given.is("hedged_with", "proxy") || given.is("goal", "weights");
  const both = !other && share > 1.01 && Math.abs(sold / (held + backing) - 1) <= 0.01;
  const sized = share >= 0 && !both;
  const wrongSize = sized && (share < 0.05 || share > 1.5);
  const missed = Math.abs(stake.dollars + exposure * stake.entry);
  const face = given.number("contract_size");
  const off = sized && !wrongSize && Math.abs(share - 1) > 0.01;

  const at = liquidationPrice(hedge);
  const liquidated = isLiquidated(venue, stake, backing, price);
  const deviations =
    at === undefined ? Infinity : Math.abs(at / price - 1) / (given.number("volatility") / Math.sqrt(365));
  const touched =
    at === undefined || liquidated ? 0 : touchProbability(price, at, given.number("volatility"), given.number("days"));
  const near =
    at === undefined || liquidated
      ? false
      : first(above(-deviations, -3, "red"), above(-Math.abs(at / price - 1), -0.25, "amber"));
  const likely = first(above(touched, 0.1, "red"), above(touched, 0.01, "amber"));

  const rate = given.is("kind", "expiry") ? 0 : averageRate(hedge);
  const paying = fundingAt(hedge, price, rate);
  const paid = paying * periodsIn(hedge, given.number("days"));
  const left = backing - paid;
  const drained = paying > 0 && (left <= 0 || liquidationOf(venue, stake, left) !== "none");
  const gone = left + gain(stake, price) <= required(venue, stake, left, price);

  const notCounted = both || (share >= 0 && backing > held);
  const found = {
    W4: share < 0 && "red",
    L2: wrongSize && "red",
    W9: off && missed < face && "amber",
    L5: off && missed >= face && share > 1 && "amber",
    L6: notCounted && "amber",
    L13: liquidated && "red",
    L4: near,
    W1: likely,
    L1: paying > 0 && "amber",
    W7: drained && (gone ? "red" : "amber"),
    L8: first(
      above(Math.abs(rate), 0.005, "amber"),
      !given.is("method", "loss") && !given.has("tiers") && above(given.number("mmr"), 0.2, "amber"),
    ),
  } as const;
  const grave = Object.values(found).some((due) => due === "red" || due === "amber");
  const threatened = [found.L13, found.L4, found.W1, found.W7].some((due) => due !== false);
  return {
    ...none,
    ...found,
    L4: near === false && grave && !liquidated && at === undefined ? "info" : near,
    W16: threatened && !notCounted ? above(held, backing, "info") : false,
  };
}

/** What the builder alone can know. */
function deservedOfBuilder(
  hedge: Hedge,
  prices: readonly number[],
  shown: number,
  checked: Readonly<Record<string, Due>>,
): Readonly<Record<string, Due>> {
  const { given, stake, coins, wallet, margin, backing, venue, price, position } = hedge;
  const at = liquidationPrice(hedge);
  const proxy = given.is("hedged_with", "proxy");
  const expiry = given.is("kind", "expiry");
  const reached = prices.some((rung) => isLiquidated(venue, stake, backing, rung));
  const spec = CONTRACTS.find(({ venue, symbol }) => given.is("venue", venue) && given.is("symbol", symbol));
  const [entered, face] = [given.number("contract_size"), spec?.face ?? given.number("contract_size")];
  // what the contracts hedge if each has the face that the venue gives it
  const implied = (shown * face) / entered;
  const [entries, sizes] = [given.list("existing_entry"), given.list("existing")];
  const asked = position.asked ?? NaN;
  const tierNow = tierAt(venue, Math.abs(stake.dollars) / price);
  const outgrown =
    spec?.first_tier?.unit === given.text("coin").toUpperCase() &&
    Math.abs(stake.dollars) / price > spec.first_tier.up_to;
  const anotherTier = given.has("tiers")
    ? typeof hedge.liquidation === "object" && hedge.liquidation.tier !== tierNow
    : outgrown;
  return {
    // no contracts say nothing of the size of one
    W3: stake.dollars !== 0 && shown >= 0 && face !== entered && (implied < 0.05 || implied > 1.5) && "red",
    W5: wallet > coins && checked["L6"] === false && "amber",
    W8: anotherTier && "amber",
    W10: proxy && (hedge.beta?.r_squared ?? given.number("r_squared")) < 0.6 && "amber",
    W11: spec !== undefined && spec.settlement !== given.text("coin").toUpperCase() && "amber",
    W12: expiry && given.number("expiry_days") < given.number("days") && "amber",
    W13: expiry && given.has("futures_price") && "info",
    W14: new Set(entries).size > 1 && sizes.length > 1 && "info",
    L12: pastItsEnd(hedge),
    W15: Date.parse(TODAY) - Date.parse(given.text("as_of")) > 90 * 86_400_000 && "info",
    W17: at !== undefined && !isThere(hedge, at) && reached && "info",
    W18: margin <= coins && margin > wallet && "info",
    // what has been traded misses its goal by more than lots: that is to be traded now
    W19:
      !given.has("fills") &&
      checked["W9"] === false &&
      Math.abs(lockedBy(hedge) - asked) > 0.01 * Math.abs(asked) &&
      "amber",
  };
}

/** Of what is closed again nothing is left to end; what was open before and was never added to is open still. */
function pastItsEnd({ given, position }: Hedge): Due {
  if (!given.has("ends") || Date.parse(given.text("ends")) >= Date.parse(TODAY)) return false;
  const open = given.has("fills") ? position.contracts : given.list("existing").reduce((sum, size) => sum + size, 0);
  return open === 0 ? !given.has("fills") && "amber" : "red";
}

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
  const arithmetic =
    sizes.reduce((sum, size, index) => sum + size * (fills[index] ?? NaN), 0) /
    sizes.reduce((sum, size) => sum + size, 0);
  return {
    W1: at === undefined ? [] : [at, days],
    L4: at === undefined ? [] : [at, Math.abs(at / price - 1), ...(held > backing ? [held - backing] : [])],
    L13: [price],
    L6: [held, backing],
    L8: given.is("funding", "pasted") ? [] : [given.number("funding_rate")],
    W5: [wallet, coins],
    W7: given.is("funding", "pasted") ? [] : [paid, days, ...(typeof then === "object" ? [then.price] : [])],
    W8:
      typeof hedge.liquidation === "object" && given.has("tiers")
        ? [hedge.liquidation.tier.number, hedge.liquidation.tier.rate]
        : [],
    W19: [lockedBy(hedge), Math.abs(lockedBy(hedge) - (position.asked ?? NaN))],
    W10: [hedge.beta?.r_squared ?? given.number("r_squared")],
    W12: [given.number("expiry_days"), days],
    W13: [
      ((futures / price - 1) * 365) / given.number("expiry_days"),
      (given.number("funding_rate") * 24 * 365) / given.number("interval_hours"),
    ],
    L12: [],
    W14: [arithmetic, stake.entry],
    W15: [Math.round((Date.parse(TODAY) - Date.parse(given.text("as_of"))) / 86_400_000)],
    W16: [held - backing, held],
    W17: at === undefined ? [] : [at, at / price - 1],
    W18: [margin, margin - wallet],
  };
}
