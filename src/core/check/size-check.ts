import type { Exact, Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Finding } from "./finding";
import type { HedgeCheck } from "./checked-hedge";
import type { Fraction, Quantity } from "../units";
import { worth } from "../worth";

/** A share below or above this is hardly meant: the face of the contract has been taken for something else. */
const [TOO_SMALL, TOO_LARGE] = [0.05, 1.5] as Quantity<"fraction">[] as [Quantity<"fraction">, Quantity<"fraction">];
/** What a hedge may miss the coins by. */
const TOLERANCE = 0.01 as Quantity<"fraction">;

/**
 * Whether the position is on the side that hedges, and of the size of the coins: the share hedged is −contracts·size ÷
 * (entry·coins). A difference of less than one contract is rounding, not intent. More coins sold than held, by just the
 * margin, are margin coins that were not counted.
 */
export const checkSize = (a: HedgeCheck): readonly Finding[] =>
  exactly((of) => {
    const [size, coins, margin] = [of(a.contract_size), of(a.coins), of(a.margin)];
    const position = of(a.contracts).times(size);
    if (coins.sign() === 0) return [{ kind: "no coins", level: "red", dollars: position.abs().nearest() }];
    const sold = worth(position, of(a.entry_price)).negated();
    const share = sold.over(coins);
    if (share.sign() < 0) return [{ kind: "wrong side", level: "red" }];

    const uncounted = coins.plus(margin);
    const counted: Finding = { kind: "margin not counted", level: "amber", counted: uncounted.nearest() };
    const [all, tolerance] = [of(1 as Quantity<"fraction">), of(TOLERANCE)];
    const over = share.minus(all).minus(tolerance).sign() > 0;
    if (over && coins.sign() > 0 && sold.over(uncounted).minus(all).abs().minus(tolerance).sign() <= 0)
      return [counted];
    const sized = checkShare(a, of, share);
    return coins.sign() > 0 && margin.minus(coins).sign() > 0 ? [...sized, counted] : sized;
  });

function checkShare(a: HedgeCheck, of: Reader, share: Exact<Fraction>): Finding[] {
  const [size, contract] = [of(a.contract_size), of(1 as Quantity<"contracts">)];
  const worthOfCoins = of(a.coins).times(of(a.entry_price));
  const whole = worthOfCoins.over(size).toMultipleOf(contract, "nearest").negated();
  const figures = { share: share.nearest() };
  if (share.minus(of(TOO_SMALL)).sign() < 0 || share.minus(of(TOO_LARGE)).sign() > 0)
    return [{ kind: "contract size", level: "red", ...figures, whole_hedge: whole.nearest() }];
  const beyond = share.minus(of(1 as Quantity<"fraction">));
  if (beyond.abs().minus(of(TOLERANCE)).sign() <= 0) return [];
  const missed = of(a.contracts).times(size).plus(worthOfCoins).abs();
  if (missed.minus(size.times(contract)).sign() < 0)
    return [{ kind: "lot rounding", level: "amber", ...figures, missed: missed.nearest() }];
  if (beyond.sign() < 0) return [];
  return [{ kind: "over-hedge", level: "amber", ...figures, surplus: of(a.contracts).minus(whole).abs().nearest() }];
}
