import { none, type Refusal } from "../refusal";
import { exactly } from "../exact/exactly";
import { maintenanceOf, type MaintenanceMargin } from "./maintenance-margin";
import type { Quantity } from "../units";
import { positionOf, worth } from "../worth";

export interface MarginRatio extends MaintenanceMargin {
  entry_price: Quantity<"USD/coin">;
  margin: Quantity<"coin">;
  convention: "maintenance/equity" | "equity/maintenance";
}

/**
 * How near a position is to liquidation. Equity is margin plus PnL at the mark price; "maintenance/equity" rises to 1
 * at liquidation, "equity/maintenance" falls to 1. The two are each other's reciprocal.
 *
 * One value each; contracts not 0, + long, − short; margin and deduction in coin. Refuses: "none" where no equity is
 * left, and where equity would be divided by a maintenance margin of 0.
 * Source: Binance (liquidation at 100 %) for the first; OKX, liquidation test of coin-margined contracts, for the
 * second.
 */
export function marginRatio(a: MarginRatio): Quantity<"fraction"> | Refusal {
  return exactly((of) => {
    const position = positionOf(of, a);
    const profit = worth(position, of(a.entry_price)).minus(worth(position, of(a.mark_price)));
    const equity = of(a.margin).plus(profit);
    if (equity.sign() <= 0) return none("no equity is left at this mark price: the margin is gone");
    const required = maintenanceOf(of, a);
    if (a.convention === "maintenance/equity") return required.over(equity).nearest();
    if (required.sign() === 0) return none("no maintenance margin is required: the deduction covers it");
    return equity.over(required).nearest();
  });
}
