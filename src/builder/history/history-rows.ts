import { isNothing, negated, NOTHING, numberOf, plus, signOf, type Amount } from "../../history/amounts/amount";
import type { Format } from "../../history/formats/format";
import type { ContractHistory } from "../../history/reading/by-contract";
import { spreadsheetTime } from "../../history/times/time-text";
import { contractNamed } from "../draft/draft";

/** A row of the sheet: a fill, a payment of funding, or one half of a daily settlement. */
export interface HistoryRow {
  readonly time: number;
  readonly contracts: number | null;
  /** Of the fill or the settlement; of funding the last one before it, at which its coins are valued. */
  readonly price: number | null;
  /** Coins, + paid. */
  readonly fee: number | null;
  readonly funding: number | null;
  /** Coins that belong to no close: funding while nothing was held, a fee or a correction without a fill. + paid. */
  readonly loose: number | null;
  /** Contracts that the venue closes, and opens again, at its price of the day. */
  readonly settled: number | null;
}

export interface HistoryRows {
  readonly rows: readonly HistoryRow[];
  readonly hasFunding: boolean;
  readonly hasLoose: boolean;
  /** How many fills close something, in part or in whole. */
  readonly closes: number;
  /** How many daily settlements there are while something is held. */
  readonly settlements: number;
  /** The line of the first of them that has no price, where there is one: then no ledger can follow them. */
  readonly unpriced: number | undefined;
  /** Coins that the file itself says were made by what it closed and settled, before fees and funding. */
  readonly made: number | undefined;
}

/** Whether a ledger can follow the daily settlements. */
export const isSettled = ({ settlements, unpriced }: HistoryRows): boolean => settlements > 0 && unpriced === undefined;

/** What one sheet takes: as many rows as an export is read with. Excel itself has five times as many. */
export const MOST_ROWS = 200_000;

/** Fills, funding and daily settlements in their order. */
export function historyRows({ entries }: ContractHistory): HistoryRows {
  const rows: HistoryRow[] = [];
  const firstPrice = entries.find(({ price }) => price !== undefined)?.price;
  let [held, price] = [NOTHING, firstPrice && numberOf(firstPrice)];
  let [hasFunding, hasLoose, closes, settlements] = [false, false, 0, 0];
  let [made, unpriced] = [undefined as Amount | undefined, undefined as number | undefined];

  for (const entry of entries) {
    const { contracts, funding, fee, moved, kind } = entry;
    const time = spreadsheetTime(entry.at);
    if (entry.price) price = numberOf(entry.price);
    if (moved && (kind === "fill" || kind === "realised" || kind === "settlement")) made = plus(made ?? NOTHING, moved);
    const isOpen = !isNothing(held);
    // funding that a fill pays was that of the position before it
    if (funding) {
      const paid = numberOf(negated(funding));
      rows.push(isOpen ? rowOf(time, price, { funding: paid }) : rowOf(time, price, { loose: paid }));
      [hasFunding, hasLoose] = [hasFunding || isOpen, hasLoose || !isOpen];
    }
    if (kind === "fee" || kind === "other") {
      const received = plus(fee ?? NOTHING, moved ?? NOTHING);
      rows.push(rowOf(time, price, { loose: numberOf(negated(received)) }));
      hasLoose = true;
    }
    if (kind === "settlement" && isOpen) {
      settlements++;
      if (entry.price === undefined) unpriced ??= entry.line;
      const settled = numberOf(held);
      rows.push(rowOf(time, price, { settled: -settled }), rowOf(time, price, { settled }));
    }
    if (contracts && entry.price) {
      if (isOpen && signOf(held) !== signOf(contracts)) closes++;
      const paid = fee ? numberOf(negated(fee)) : null;
      rows.push(rowOf(time, price, { contracts: numberOf(contracts), fee: paid }));
      held = plus(held, contracts);
    }
  }
  return { rows, hasFunding, hasLoose, closes, settlements, unpriced, made: made && numberOf(made) };
}

/** All rows have all members, in one order: so many objects of several shapes would cost time. */
const rowOf = (
  time: number,
  price: number | undefined,
  { contracts = null, fee = null, funding = null, loose = null, settled = null }: Partial<HistoryRow>,
): HistoryRow => ({ time, contracts, price: price ?? null, fee, funding, loose, settled });

/** What is known of the contract of a history: USD a contract, the coin, and its name in the table. */
export interface HistoryContract {
  readonly venue: string;
  readonly symbol: string;
  readonly face: number | undefined;
  readonly coin: string;
}

/** The table's own entry, however the export spells the symbol. Where sizes are in USD, a contract is one of them. */
export function contractOfHistory({ contract, coin }: ContractHistory, { venue, counts }: Format): HistoryContract {
  const symbol = contract.replace(/_DMCBL$/i, "");
  const known = contractNamed(venue, symbol) ?? contractNamed(venue, symbol.toUpperCase());
  const face = counts === "USD" ? 1 : known?.face;
  return { venue, symbol: known?.symbol ?? symbol, face, coin: coin === "" ? (known?.settlement ?? "") : coin };
}
