import type { Exact } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Dimension, Fraction, Quantity } from "../units";
import { worth } from "../worth";
import type { HedgeCheck } from "./checked-hedge";
import { FINDINGS, type Finding, type ScaledArgument } from "./finding";

const share = (bound: number) => bound as Quantity<"fraction">;
const { satoshi, cents, thousands, within, price, priceBelow } = FINDINGS["another scale"].levels.red;
const { below, above } = FINDINGS["contract size"].levels.red;
/** A margin of so many times the coins held is no margin but a slip. */
const FAR_MORE = 1000;

/**
 * Numbers as an API gives them instead of as a screen shows them: coins and margin in satoshi, prices in cents or times
 * 10^8; and "70.000" from where a dot stands between thousands, which is 70. One number gives another away: two prices
 * of one coin are close, a margin is a part of the coins, and coins in satoshi look hedged 10^8 times too little. A
 * scale that all numbers share cannot be seen, but for prices that no coin has.
 */
export const checkScales = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    const [entry, mark, coins, margin] = [of(a.entry_price), of(a.mark_price), of(a.coins), of(a.margin)];
    const isNear = (ratio: Exact<Fraction>, least: number, most: number) =>
      ratio.minus(of(share(least))).sign() >= 0 && ratio.minus(of(share(most))).sign() <= 0;
    const timesWhatFits = <D extends Dimension>(one: Exact<D>, other: Exact<D>) =>
      [cents, satoshi, thousands].find((factor) =>
        isNear(one.over(other) as Exact<Fraction>, factor / within, factor * within),
      );
    const scaled = (argument: ScaledArgument, factor: number): Finding[] => [
      { kind: "another scale", level: "red", argument, value: a[argument], factor },
    ];

    const [entered, marked] = [timesWhatFits(entry, mark), timesWhatFits(mark, entry)];
    if (entered !== undefined) return scaled("entry_price", entered);
    if (marked !== undefined) return scaled("mark_price", marked);
    if ([a.entry_price, a.mark_price].every((each) => each >= price && each < priceBelow))
      return [...scaled("entry_price", satoshi), ...scaled("mark_price", satoshi)];
    // with another exposure the coins are collateral, of which there may well be less than the margin
    if (a.exposure !== null || coins.sign() <= 0) return [];
    const isMuch = margin.minus(coins.times(of(share(FAR_MORE)))).sign() >= 0;
    if (isMuch && margin.minus(coins.times(of(share(satoshi)))).sign() <= 0) return scaled("margin", satoshi);
    const sold = worth(of(a.contracts).times(of(a.contract_size)), entry).negated();
    const isHedged = isNear(sold.over(coins).times(of(share(satoshi))), below, above);
    return isHedged ? scaled("coins", satoshi) : [];
  });
