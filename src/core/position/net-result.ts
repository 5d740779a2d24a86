import { UNDECIDED, type Exact } from "../exact/exact";
import type { Effect } from "./fill";
import { total } from "../exact/total";
import type { Coin } from "../units";

/**
 * What a trader has made so far, in coin, in two ways that are the same number.
 *
 * The coins of all fills, less the coins at which the open position was entered: that keeps exact ratios short, since the
 * coins of a fill are one division, while a realised profit is as long as its position's history. While an open position
 * has realised nothing, its fills and its coins at entry are equal and left out.
 *
 * The realised profits, less the fees: these keep their digits where the position is large beside what is made of it.
 * They are added up only where the first way leaves a question open.
 */
export class NetResult {
  private settled: Exact<Coin>[];
  private untouched: Exact<Coin>[] = [];
  private touched = false;
  private realised: Exact<Coin>[];
  private asksRealised = false;

  constructor(private readonly zero: Exact<Coin>) {
    this.settled = [zero];
    this.realised = [zero];
  }

  /** A fill: its coins, signed as its contracts are, what it realised, and the coins at which what is open after it was entered. */
  book(
    coins: Exact<Coin>,
    { effect, gain, open }: { effect: Effect; gain: Exact<Coin> | undefined; open: Exact<Coin> },
  ): void {
    if (gain) {
      this.settleUntouched();
      this.realised.push(gain);
    }
    const ends = effect === "closes" || effect === "flips";
    const terms = this.touched ? this.settled : this.untouched;
    terms.push(ends ? coins.minus(open) : coins);
    if (ends) this.setAside(open);
  }

  /** To be called where the result is exactly 0: the sums that led there need not be kept. */
  startAgain(open: Exact<Coin>): void {
    this.settled = [this.zero];
    this.realised = [this.zero];
    this.setAside(open);
  }

  pay(fee: Exact<Coin>): void {
    this.settled.push(fee.negated());
    this.realised.push(fee.negated());
  }

  /** What the question comes to for the result, given the coins at which what is open was entered. */
  asked<T>(question: (result: Exact<Coin>) => T, open: Exact<Coin>): T {
    const ways = [() => this.coinsLess(open), () => this.profits()];
    for (const isOther of [this.asksRealised, !this.asksRealised])
      try {
        const answer = question((ways[+isOther] as () => Exact<Coin>)());
        this.asksRealised = isOther;
        return answer;
      } catch (undecided) {
        if (undecided !== UNDECIDED) throw undecided;
      }
    throw UNDECIDED;
  }

  private coinsLess(open: Exact<Coin>): Exact<Coin> {
    this.settled = [total(this.settled)];
    return (this.settled[0] as Exact<Coin>).minus(this.touched ? open : this.zero);
  }

  private profits(): Exact<Coin> {
    this.realised = [total(this.realised)];
    return this.realised[0] as Exact<Coin>;
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
