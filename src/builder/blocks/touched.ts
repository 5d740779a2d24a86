import { IF, isBelow, LN, minus, NORM_S_DIST, over, plus, SIGN, SQRT, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { SheetContext } from "./sheet-context";

/** How probable it is that each of these liquidation prices is reached. */
export type Touched = (liq_price: Term) => Term;

/**
 * Within the days, as LIQ_PROB has it without a drift; certain where the price is beyond one now. In the spreadsheet's
 * own functions: a call that waits for the liquidation price would be one round of calls further off.
 */
export function touchedBy({ inputs, aside }: SheetContext, contracts: Term): Touched {
  const { price, volatility, days } = inputs as Record<"price" | "volatility" | "days", Term>;
  const spread = aside("spread_of_days", times(volatility, SQRT(over(days, literal(365)))));
  const half = over(spread, literal(2));
  return (liq_price) => {
    const away = over(LN(over(liq_price, price)), spread);
    // on the other side of the price both ends of the normal distribution change places
    const side = SIGN(minus(price, liq_price));
    const ahead = NORM_S_DIST(times(side, plus(away, half)));
    const reflected = times(over(price, liq_price), NORM_S_DIST(times(side, minus(away, half))));
    const isAhead = isBelow(times(contracts, minus(liq_price, price)), literal(0));
    return IF(isAhead, plus(ahead, reflected), literal(1));
  };
}
