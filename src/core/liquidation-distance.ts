import { meets } from "./bankruptcy";
import type { Exact, Reader } from "./exact";
import type { HedgeCheck } from "./hedge-check";
import { liquidationEquation, type Equation } from "./liquidation-equation";
import type { Fraction, Price, Quantity } from "./units";
import { priceAt } from "./worth";

const NO_FEE = 0 as Quantity<"fraction">;
const NO_DEDUCTION = 0 as Quantity<"coin">;

/** How far the liquidation price is, as a share of the mark price: above it +, below it −. */
export interface Liquidation {
  price: Exact<Price>;
  distance: Exact<Fraction>;
}

/** Where the position is liquidated on so much margin, maintenance valued at the mark, without fees and tiers. */
export const equationOf = (a: HedgeCheck, of: Reader, margin: Quantity<"coin">): Equation =>
  liquidationEquation("mark", {
    position: of(a.contracts).times(of(a.contract_size)),
    entry: of(a.entry_price),
    margin: of(margin),
    maintenance: of(a.mmr),
    fee: of(NO_FEE),
    deduction: of(NO_DEDUCTION),
  });

export function liquidationOf(a: HedgeCheck, of: Reader, { dollars, coins }: Equation): Liquidation | undefined {
  if (!meets(dollars, coins)) return undefined;
  const [price, mark] = [priceAt(dollars, coins), of(a.mark_price)];
  return { price, distance: price.minus(mark).over(mark) };
}
