import { isNothing, negated, NOTHING, numberOf, plus, type Amount } from "../../history/amounts/amount";
import type { Format } from "../../history/formats/format";
import type { ContractHistory } from "../../history/reading/by-contract";
import type { Entry } from "../../history/reading/entry";
import { spreadsheetTime } from "../../history/times/time-text";
import { contractNamed } from "../draft/draft";

/** A row of the sheet: a fill, or a payment of funding beside what was held. */
export interface HistoryRow {
  readonly time: number;
  readonly contracts: number | null;
  /** Of the fill; of funding the last one before it, at which its coins are valued. */
  readonly price: number | null;
  /** Coins, + paid. */
  readonly fee: number | null;
  readonly funding: number | null;
  readonly held: number | null;
}

export interface HistoryRows {
  readonly rows: readonly HistoryRow[];
  /** Coins of funding that fell due while nothing was held: they belong to no close. + paid. */
  readonly loose: number;
  readonly looseCount: number;
}

/** What one sheet takes: beyond it, Excel waits for the ledgers. */
export const MOST_ROWS = 10_000;

/** Fills and funding in their order, with what was held when funding fell due. */
export function historyRows({ entries }: ContractHistory): HistoryRows {
  let [held, price, loose, looseCount] = [NOTHING, null as number | null, NOTHING, 0];
  const rows: HistoryRow[] = [];
  for (const entry of entries) {
    if (entry.contracts && entry.price) {
      price = numberOf(entry.price);
      // funding that a fill pays was that of the position before it
      const before = paidIn(entry, held);
      if (before) rows.push({ ...blank(entry), price, funding: before, held: numberOf(held) });
      else if (entry.funding) [loose, looseCount] = [plus(loose, negated(entry.funding)), looseCount + 1];
      const fee = entry.fee ? numberOf(negated(entry.fee)) : null;
      rows.push({ ...blank(entry), contracts: numberOf(entry.contracts), price, fee });
      held = plus(held, entry.contracts);
      continue;
    }
    if (!entry.funding) continue;
    const paid = paidIn(entry, held);
    if (paid) rows.push({ ...blank(entry), price, funding: paid, held: numberOf(held) });
    else [loose, looseCount] = [plus(loose, negated(entry.funding)), looseCount + 1];
  }
  return { rows, loose: numberOf(loose), looseCount };
}

const blank = ({ at }: Entry): HistoryRow => ({
  time: spreadsheetTime(at),
  contracts: null,
  price: null,
  fee: null,
  funding: null,
  held: null,
});

const paidIn = ({ funding }: Entry, held: Amount): number | undefined =>
  funding && !isNothing(held) ? numberOf(negated(funding)) : undefined;

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
