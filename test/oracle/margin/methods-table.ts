import { absolute, minus, over, plus, sign, times, whole, type Rational } from "../rational";
import type { Method } from "../methods";
import { pnl, split } from "../worth";

/**
 * The liquidation prices as venues print them, over exact fractions. They are deliberately not the core's: prices stand in
 * fractions of their own, the side is a factor, and nothing is brought to one denominator.
 */
const ONE = whole(1);

export interface Account {
  position: Rational;
  E: Rational;
  W: Rational;
  m: Rational;
  f: Rational;
  d: Rational;
}

/** Numerator and denominator of a price. There is such a price only where both have one sign. */
export interface PriceFraction {
  dollars: Rational;
  coins: Rational;
}

export const exists = ({ dollars, coins }: PriceFraction): boolean => sign(dollars) * sign(coins) > 0;
export const priceOf = ({ dollars, coins }: PriceFraction): Rational => over(dollars, coins);

/** n(s + f) / (W + s·n/E). */
export function bankruptcy({ position, E, W, f }: Omit<Account, "m" | "d">): PriceFraction {
  const { s, n } = split(position);
  return { dollars: times(n, plus(s, f)), coins: plus(W, over(times(s, n), E)) };
}

/** The four denominators, and the four numerators, of the table of methods. */
export function liquidation(method: Method, account: Account): PriceFraction {
  const { position, E, W, m, f, d } = account;
  const { s, n } = split(position);
  const atEntry = over(n, E);
  const equity = plus(plus(W, d), times(s, atEntry));
  switch (method) {
    case "mark":
      return { dollars: times(n, plus(plus(s, m), f)), coins: equity };
    case "entry":
      return { dollars: times(s, n), coins: minus(equity, times(plus(m, f), atEntry)) };
    case "bankruptcy":
      return { dollars: times(s, n), coins: minus(minus(equity, times(m, atEntry)), feeAtBankruptcy(account)) };
    case "loss":
      return {
        dollars: times(s, n),
        coins: minus(plus(plus(times(minus(ONE, m), W), d), times(s, atEntry)), times(f, atEntry)),
      };
  }
}

/** f·n/B, and nothing where there is no B to close at. */
function feeAtBankruptcy(account: Account): Rational {
  const B = bankruptcy(account);
  if (!exists(B)) return whole(0);
  return times(times(account.f, absolute(account.position)), over(B.coins, B.dollars));
}

/**
 * What is left above what must be left, at a price: margin + PnL − (maintenance margin − deduction + closing fee). At
 * the liquidation price it is 0, by definition; this is the definition, unsolved.
 */
export function residual(method: Method, account: Account, price: Rational): Rational {
  const { position, E, W, m, f, d } = account;
  const { n } = split(position);
  const equity = plus(W, pnl(position, E, price, whole(0), whole(0)));
  const atEntry = over(n, E);
  const atPrice = over(n, price);
  const required: Record<Method, () => Rational> = {
    mark: () => plus(times(m, atPrice), times(f, atPrice)),
    entry: () => plus(times(m, atEntry), times(f, atEntry)),
    bankruptcy: () => plus(times(m, atEntry), feeAtBankruptcy(account)),
    loss: () => plus(times(m, W), times(f, atEntry)),
  };
  return minus(equity, minus(required[method](), d));
}
