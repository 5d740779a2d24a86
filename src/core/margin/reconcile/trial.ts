import { exactly } from "../../exact/exactly";
import type { Quantity } from "../../units";
import { hasPrice, priceAt } from "../../worth";
import { hasBankruptcy } from "./fee-at-bankruptcy";
import { equationOf, type Hypothesis } from "./hypothesis";
import { roundingsThatPrint, type PrintRounding } from "./printed";
import type { Screen } from "./screen";
import type { Sentinel } from "./sentinel";

/** What a hypothesis comes to. */
export interface Trial extends Hypothesis {
  /** null: there is none. */
  readonly price: Quantity<"USD/coin"> | null;
  /** The print less the price. */
  readonly residual: Quantity<"USD/coin"> | null;
  /** By which the price is printed as shown; empty where it is not. */
  readonly roundings: readonly PrintRounding[];
  /** Whether there is no price, or one beyond what the venue prints. */
  readonly isBeyond: boolean;
}

export function tried(screen: Screen, hypothesis: Hypothesis, sentinel: Sentinel | undefined): Trial {
  const { shown } = screen;
  const found = exactly((of): Omit<Trial, keyof Hypothesis> => {
    const { dollars, coins } = equationOf(of, screen, hypothesis);
    if (!hasPrice(dollars, coins) || !hasBankruptcy(of, screen, hypothesis))
      return { price: null, residual: null, roundings: [], isBeyond: true };
    const price = priceAt(dollars, coins);
    const past = sentinel ? price.minus(of(sentinel.beyond)).sign() : 0;
    return {
      price: price.nearest(),
      residual: shown === null ? null : of(shown).minus(price).nearest(),
      roundings: shown === null || shown === 0 ? [] : roundingsThatPrint(of, price, shown, screen),
      isBeyond: sentinel?.kind === "lowest" ? past < 0 : past > 0,
    };
  });
  return { ...hypothesis, ...found };
}
