import { IF, isBelow, LN, minus, NORM_S_DIST, over, plus, SIGN, SQRT, times, whereNumbers } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Aside } from "./aside";
import type { SheetContext } from "./sheet-context";

/** How probable it is that each of these liquidation prices is reached; what is on the way is put where `put` says. */
export type Touched = (liq_price: Term, put: Aside) => Term;

/**
 * The probability of LIQ_PROB within the days, without drift; 1 where the price has passed the liquidation price. In
 * the spreadsheet's own functions: a call would have to wait for the liquidation price, one more round of calls.
 */
export function touchedBy({ inputs, aside }: SheetContext, contracts: Term): Touched {
  const { price, volatility, days } = inputs as Record<"price" | "volatility" | "days", Term>;
  const spread = aside("spread_of_days", times(volatility, SQRT(over(days, literal(365)))));
  // on the other side of the price both ends of the normal distribution change places
  const side = aside("side", SIGN(contracts));
  const half = over(spread, literal(2));
  return (liq_price, put) => {
    // of several prices some may be none
    const where = (result: Term): Term => (liq_price.cells.length > 1 ? whereNumbers(liq_price, result) : result);
    const away = put("spreads_away", where(over(LN(over(liq_price, price)), spread)));
    const ahead = put("touched_ahead", where(NORM_S_DIST(times(side, plus(away, half)))));
    const chance = NORM_S_DIST(times(side, minus(away, half)));
    const reflected = put("touched_reflected", where(times(over(price, liq_price), chance)));
    const isAhead = isBelow(times(contracts, minus(liq_price, price)), literal(0));
    return where(IF(isAhead, plus(ahead, reflected), literal(1)));
  };
}
