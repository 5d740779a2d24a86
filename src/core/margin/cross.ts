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
/** This is bad news, unlike "the margin covers it": a user's own word in place of #N/A must not hide it. */
export const BELOW_EVERYWHERE = none("no liquidation price: equity is not above the maintenance margin at any price");

/**
 * The reference price at which the equity of a wallet is exactly the sum of its positions' maintenance margins. Each
 * position is marked at its own multiple (price_ratio) of the reference price: Σ n·(s + mmr)/ratio ÷ (balance + Σ
 * deduction + Σ s·n/entry).
 *
 * Equity less maintenance is one straight line in 1/price, whatever the positions, so it is 0 at one price or at none:
 * no present price is needed to choose between several. Where the divisor is above 0 the wallet is long on the whole
 * and sound above the price; where it is below 0 the wallet is sound below it.
 *
 * Lists of one length, at least one position not 0; rows of 0 contracts are not looked at; balance and deductions in
 * coin; 0 < mmr < 1; ratios above 0. Refuses: "none" where equity equals the maintenance margin at no price.
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
