import type { Exact } from "../exact/exact";
import type { Effect } from "./fill";
import { total } from "../exact/total";
import type { Coin } from "../units";

/**
 * What a trader has made so far, in coin: the coins of all fills, less the coins at which the open position was
 * entered. Summed in this way instead of over realised profits, exact ratios stay short: the coins of a fill are one
 * division, while a realised profit is as long as its position's history.
 *
 * While an open position has realised nothing, its fills and its coins at entry are equal. Both are left out until
 * then, so that no arithmetic has to find that two long sums cancel.
 */
export class NetResult {
  private settled: Exact<Coin>[];
  private untouched: Exact<Coin>[] = [];
  private touched = false;

  constructor(private readonly zero: Exact<Coin>) {
    this.settled = [zero];
  }

  /** Counts a fill: its coins, signed as its contracts, and the coins at which what is open after it was entered. */
  book(coins: Exact<Coin>, { effect, realises, open }: { effect: Effect; realises: boolean; open: Exact<Coin> }): void {
    if (realises) this.settleUntouched();
    const ends = effect === "closes" || effect === "flips";
    const terms = this.touched ? this.settled : this.untouched;
    terms.push(ends ? coins.minus(open) : coins);
    if (ends) this.setAside(open);
  }

  /** To be called where the result is exactly 0: the sums that led there need not be kept. */
  startAgain(open: Exact<Coin>): void {
    this.settled = [this.zero];
    this.setAside(open);
  }

  pay(fee: Exact<Coin>): void {
    this.settled.push(fee.negated());
  }

  /** The result so far, given the coins at which the open position was entered. */
  value(open: Exact<Coin>): Exact<Coin> {
    this.settled = [total(this.settled)];
    return (this.settled[0] as Exact<Coin>).minus(this.touched ? open : this.zero);
  }

  private setAside(open: Exact<Coin>): void {
    this.untouched = [open];
    this.touched = false;
  }

  private settleUntouched(): void {
    this.settled = this.settled.concat(this.untouched);
    this.untouched = [];
    this.touched = true;
  }
}
