import { invalid, none, type Refusal } from "../refusal";
import type { Reader } from "../exact/exact";
import { exactly } from "../exact/exactly";
import type { Quantity } from "../units";
import { hasPrice, positionOf, priceAt, worth } from "../worth";

export interface TargetPrice {
  contracts: Quantity<"contracts">;
  entry_price: Quantity<"USD/coin">;
  target: Quantity<"coin"> | Quantity<"USD"> | Quantity<"fraction">;
  contract_size: Quantity<"USD/contract">;
  unit: "coin" | "usd" | "roe";
  margin: Quantity<"coin"> | null;
}

/** Beyond it a return is typed in per cent points. */
const MOST_RETURN = 10 as Quantity<"fraction">;

/**
 * The price at which an inverse position has made `target`, fees not counted: in coin, in USD at that very price, or as
 * a share of the margin in coin. A target below 0 is a loss.
 *
 * One value each; contracts not 0, + long, − short; prices and contract size above 0; margin, for "roe" only, in coin.
 * Refuses: "invalid" where "roe" has no margin or its target is implausible, "none" where no price gives that much. A
 * long gains less than n/entry coin and loses less than n USD, a short loses less than n/entry coin and gains less than
 * n USD.
 * Source: coin gains of inverse contracts are bounded, Deribit Insights, "Calculating profit in BTC and USD".
 */
export function targetPrice(a: TargetPrice): Quantity<"USD/coin"> | Refusal {
  const { unit, target, margin } = a;
  if (unit === "roe" && margin === null) return invalid('margin is empty: unit "roe" is a share of it');
  return exactly((of) => {
    if (
      unit === "roe" &&
      of(MOST_RETURN)
        .minus(of(target as Quantity<"fraction">).abs())
        .sign() < 0
    )
      return invalid(
        `target must be between −10 and 10, was ${target}: as a share of the margin 50 % is 0.5`,
        "target",
      );
    const position = positionOf(of, a);
    const atEntry = worth(position, of(a.entry_price));
    // in coin: position/X = atEntry − target; in dollars, times X: position + target = atEntry·X
    const dollars = unit === "usd" ? position.plus(of(target as Quantity<"USD">)) : position;
    const coins = unit === "usd" ? atEntry : atEntry.minus(targetCoins(of, a));
    if (hasPrice(dollars, coins)) return priceAt(dollars, coins).nearest();
    return none(
      `no such price: ${a.contracts > 0 ? "a long" : "a short"} cannot ${target > 0 ? "gain" : "lose"} that much`,
    );
  });
}

const targetCoins = (of: Reader, { unit, target, margin }: TargetPrice) =>
  unit === "roe"
    ? of(target as Quantity<"fraction">).times(of(margin as Quantity<"coin">))
    : of(target as Quantity<"coin">);
