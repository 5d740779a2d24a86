import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import { FINDINGS, type Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";
import type { Coin, Fraction, Quantity } from "../units";
import { worth } from "../worth";

const share = (bound: number) => bound as Quantity<"fraction">;
const ALL = share(1);
const { below, above } = FINDINGS["contract size"].levels.red;
const OVER_HEDGED = FINDINGS["over-hedge"].levels.amber.beyond;
const MISSED = FINDINGS["lot rounding"].levels.amber.beyond;
const THE_SAME = FINDINGS["margin not counted"].levels.amber.within;

/**
 * Whether the position is on the side that hedges and as large as the coins, or as the exposure where one is given: the
 * share hedged is −contracts·size ÷ (entry·coins). A difference of less than one contract is rounding. Where more coins
 * are sold than held, and just the margin more, the margin was not counted in the coins.
 */
export const checkSize = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    const [size, coins, margin] = [of(a.contract_size), of(a.coins), of(a.margin)];
    const position = of(a.contracts).times(size);
    const exposure = exposureOf(a, of);
    if (exposure.sign() === 0) return [{ kind: "no coins", level: "red", dollars: position.abs().nearest() }];
    const sold = worth(position, of(a.entry_price)).negated();
    const hedged = sold.over(exposure);
    if (hedged.sign() < 0) return [{ kind: "wrong side", level: "red" }];

    const uncounted = coins.plus(margin);
    const counted: Finding = { kind: "margin not counted", level: "amber", counted: uncounted.nearest() };
    const over =
      hedged
        .minus(of(ALL))
        .minus(of(share(OVER_HEDGED)))
        .sign() > 0;
    const isBoth = () =>
      sold
        .over(uncounted)
        .minus(of(ALL))
        .abs()
        .minus(of(share(THE_SAME)))
        .sign() <= 0;
    if (a.exposure === null && over && coins.sign() > 0 && isBoth()) return [counted];
    const sized = checkShare(a, of, hedged);
    return coins.sign() >= 0 && margin.minus(coins).sign() > 0 ? [...sized, counted] : sized;
  });

/** The coins that the position is to hedge: the exposure where it is given, else the coins held. */
export const exposureOf = ({ exposure, coins }: HedgeCheck, of: Reader): Exact<Coin> => of(exposure ?? coins);

function checkShare(a: HedgeCheck, of: Reader, hedged: Exact<Fraction>): Finding[] {
  const [size, contract] = [of(a.contract_size), of(1 as Quantity<"contracts">)];
  const worthOfCoins = exposureOf(a, of).times(of(a.entry_price));
  const whole = worthOfCoins.over(size).toMultipleOf(contract, "nearest").negated();
  const figures = { share: hedged.nearest() };
  if (hedged.minus(of(share(below))).sign() < 0 || hedged.minus(of(share(above))).sign() > 0)
    return [{ kind: "contract size", level: "red", ...figures, whole_hedge: whole.nearest() }];
  const beyond = hedged.minus(of(ALL));
  const missed = of(a.contracts).times(size).plus(worthOfCoins).abs();
  if (missed.minus(size.times(contract)).sign() < 0) {
    if (
      beyond
        .abs()
        .minus(of(share(MISSED)))
        .sign() <= 0
    )
      return [];
    return [{ kind: "lot rounding", level: "amber", ...figures, missed: missed.nearest() }];
  }
  if (beyond.minus(of(share(OVER_HEDGED))).sign() <= 0) return [];
  return [{ kind: "over-hedge", level: "amber", ...figures, surplus: of(a.contracts).minus(whole).abs().nearest() }];
}
