import { IF, isBelow, LN, minus, NORM_S_DIST, over, plus, SIGN, SQRT, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { SheetContext } from "./sheet-context";

/** The probability that each of these liquidation prices is reached. */
export type Touched = (liq_price: Term) => Term;

/**
 * The probability of LIQ_PROB within the days, without drift; 1 where the price has passed the liquidation price. In
 * the spreadsheet's own functions: a call would have to wait for the liquidation price, one more round of calls.
 */
export function touchedBy({ inputs, aside }: SheetContext, contracts: Term): Touched {
  const { price, volatility, days } = inputs as Record<"price" | "volatility" | "days", Term>;
  const spread = aside("spread_of_days", times(volatility, SQRT(over(days, literal(365)))));
  const half = over(spread, literal(2));
  return (liq_price) => {
    const away = over(LN(over(liq_price, price)), spread);
    // for a liquidation price on the other side of the price, the other tail of the normal distribution is meant
    const side = SIGN(minus(price, liq_price));
    const ahead = NORM_S_DIST(times(side, plus(away, half)));
    const reflected = times(over(price, liq_price), NORM_S_DIST(times(side, minus(away, half))));
    const isAhead = isBelow(times(contracts, minus(liq_price, price)), literal(0));
    return IF(isAhead, plus(ahead, reflected), literal(1));
  };
}
