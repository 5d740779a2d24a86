import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { liquidationEquation } from "./liquidation-equation";
import { total } from "../exact/total";
import { NO_COINS, NO_FEE, type Quantity } from "../units";
import { hasPrice, positionOf, priceAt } from "../worth";

export interface CrossLiquidation {
  contracts: readonly Quantity<"contracts">[];
  entry_prices: readonly Quantity<"USD/coin">[];
  balance: Quantity<"coin">;
  mmrs: readonly Quantity<"fraction">[];
  contract_size: readonly Quantity<"USD/contract">[];
  price_ratios: readonly Quantity<"fraction">[];
  deductions: readonly Quantity<"coin">[];
}

const COVERED = none("no liquidation price: the balance covers these positions at every price");
/** Not good news as "the margin covers it" is: whoever replaces #N/A by a word of their own must still see this one. */
export const BELOW_EVERYWHERE = none("no liquidation price: equity is not above the maintenance margin at any price");

/**
 * The reference price at which the equity of a wallet is exactly the sum of its positions' maintenance margins, each
 * position marked at its own multiple of the reference price:
 * Σ n·(s + mmr)/ratio ÷ (balance + Σ deduction + Σ s·n/entry).
 *
 * Equity less maintenance is one straight line in 1/price, whatever the legs: it meets 0 once or never. So there is no
 * nearest price to choose and no need of a present one; where the divisor is above 0 the wallet is sound above the price
 * (it is long on the whole), where it is below 0 the wallet is sound below it.
 *
 * Lists of one length with at least one position that is not 0; rows of 0 contracts are not looked at; balance and
 * deductions in coin; 0 < mmr < 1; ratios above 0. Refuses: "none" where equity meets maintenance at no price.
 * Source: Binance COIN-M, "How to calculate liquidation price of COIN-M futures contracts", cross margin.
 */
export function crossLiquidation(a: CrossLiquidation): Quantity<"USD/coin"> | Refusal {
  const rows = [...a.contracts.keys()].filter((row) => a.contracts[row] !== 0);
  return exactly((of) => {
    const legs = rows.map((row) => {
      const { dollars, coins } = liquidationEquation("mark", {
        position: positionOf(of, { contracts: at(a.contracts, row), contract_size: at(a.contract_size, row) }),
        entry: of(at(a.entry_prices, row)),
        margin: of(NO_COINS),
        maintenance: of(at(a.mmrs, row)),
        fee: of(NO_FEE),
        deduction: of(at(a.deductions, row)),
      });
      return { dollars: dollars.over(of(at(a.price_ratios, row))), coins };
    });
    const dollars = total(legs.map((leg) => leg.dollars));
    const coins = total(legs.map((leg) => leg.coins)).plus(of(a.balance));
    if (hasPrice(dollars, coins)) return priceAt(dollars, coins).nearest();
    return coins.sign() > dollars.sign() ? COVERED : BELOW_EVERYWHERE;
  });
}

const at = <Q>(list: readonly Q[], row: number): Q => list[row] as Q;
