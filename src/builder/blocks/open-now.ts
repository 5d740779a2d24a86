import { cellOf, IF, isAbove, isBelow, isZero, MIN, minus, negative, over, plus, SUM, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FIRST_ROW } from "./layout";
import type { SheetContext } from "./sheet-context";

/**
 * The contracts that were open before. One that was sold at E hedges size/E coins, as many as E/P contracts sold at P:
 * where a goal is one of coins, each counts as P/E of one.
 */
export interface OpenNow {
  readonly contracts: Term;
  /** As many contracts as would hedge the same coins at the price of now. */
  readonly revalued: Term;
}

/** At the price of the contract, or at spot where that is another. */
export function openNow(context: SheetContext, price: Term, at: "futures" | "spot" = "futures"): OpenNow | undefined {
  const { sheet, helpers, aside, inputs } = context;
  const { existing, existing_entry } = inputs;
  if (!existing) return undefined;
  const contracts = at === "futures" ? aside("open_before", SUM(existing)) : SUM(existing);
  if (!existing_entry) return { contracts, revalued: contracts };
  const rows = existing.cells.map((_, row) => {
    const [count, entry] = [cellOf(existing, row + 1), cellOf(existing_entry, row + 1)];
    return IF(isZero(count), literal(0), over(times(count, price), entry));
  });
  const [only, ...others] = rows;
  if (only && others.length === 0) return { contracts, revalued: aside(`open_at_${at}`, only) };
  const head = { row: FIRST_ROW, column: helpers.take(1) };
  sheet.write(head, "Open, at the price of now", { role: "head" });
  const below = { row: head.row + 1, column: head.column };
  const each = rows.map((row) => [row]);
  return { contracts, revalued: SUM(sheet.cells(below, each, { role: "helper", name: `each_open_at_${at}` })) };
}

/** Where coins are to float, a short is closed at most: what closing it loses is not made good by a long. */
export function noFurther({ asked, aside }: SheetContext, trade: Term, contracts: Term, name: string): Term {
  if (asked.goal !== "floating" || asked.hedged_with === "proxy") return trade;
  const whole = aside(name, trade);
  return IF(isBelow(contracts, literal(0)), MIN(whole, negative(contracts)), whole);
}

/** Coins with the open PnL at a price that the contracts are revalued at. */
export const equityWith = (coins: Term, { contracts, revalued }: OpenNow, size: Term, price: Term): Term =>
  plus(coins, over(times(size, minus(revalued, contracts)), price));

/**
 * What HEDGE_CONTRACTS takes for what is open, so that a share of the coins is hedged that are there after the trade:
 * what the trade closes turns open PnL into coins. A long is closed first, and all that it made is coins then.
 */
export function shareBeside(
  { aside }: SheetContext,
  { share, needed }: { readonly share: Term; readonly needed: Term },
  { contracts, revalued }: OpenNow,
): { readonly ratio: Term; readonly existing: Term } {
  const isClosed = isAbove(times(plus(needed, revalued), contracts), literal(0));
  const mixed = plus(times(share, contracts), times(minus(literal(1), share), revalued));
  const part = aside("closed_part", IF(isClosed, over(contracts, mixed), literal(1)));
  const isLong = isAbove(contracts, literal(0));
  const ofLong = plus(contracts, times(share, minus(revalued, contracts)));
  return {
    ratio: aside("share_beside_open", IF(isLong, share, times(share, part))),
    existing: aside("open_beside_share", IF(isLong, ofLong, times(part, revalued))),
  };
}
