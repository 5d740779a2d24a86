import { HEDGE_COST } from "../../catalog/carry/hedge-cost";
import { widthOf } from "../../catalog/declare/columns";
import {
  ABS,
  AVERAGE,
  cellOf,
  IF,
  isAbove,
  isBelow,
  MIN,
  minus,
  NA,
  negative,
  over,
  plus,
  times,
} from "../sheet/native";
import type { FigureName } from "../figures/figure-names";
import { literal, type Term } from "../sheet/term";
import { entryCost } from "./entry-cost";
import { FORMATS } from "./formats";
import { FIRST_ROW } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** What the position costs (+) or earns (−) while it is held. */
export interface Carry {
  /** Coins of funding over the whole horizon, + paid; 0 for a contract with an expiry. */
  readonly funding_paid: Term;
  /** The average funding rate per period. */
  readonly rate: Term;
}

const HOURS_A_DAY = literal(24);
const DAYS_A_MONTH = literal(30);

export function writeCarry(context: SheetContext, position: Position, locked: Locked): Carry {
  const { results, inputs, asked, aside } = context;
  const { interval_hours, price, exit_fee, exit_basis } = inputs;
  const days = inputs.days as Term;
  const perpetual = asked.kind !== "expiry";
  results.group("carry");

  const rate = perpetual ? aside("funding", averageRate(context), FORMATS.rate) : literal(0);
  const hours = interval_hours ?? literal(8);
  const funding_paid = perpetual ? writeFunding(context, position, rate, hours) : literal(0);
  const exit = plus(literal(1), exit_basis ?? literal(0));
  // 1/(1 + basis at exit) − price/futures, over one denominator: the difference of two numbers near 1 would lose digits
  const gained = minus(position.futures, times(price as Term, exit));
  const entryBasis = results.figure("basis", over(gained, times(position.futures, exit)));
  const short = isAbove(locked.dollars, literal(0));
  const entry = entryCost(context);
  const entryFee = entry && ofTraded(entry, context, position);
  const protected_usd = aside("locked_by_a_short", IF(short, locked.dollars, NA(OF_A_SHORT)));
  const costs = {
    protected_usd,
    days,
    entry_fee: entryFee,
    exit_fee,
    funding_rate: rate,
    interval_hours,
    basis: entryBasis,
  };
  const cost = { USD: "cost_usd", share: "cost_share", "per year": "cost_year" } as const;
  const at = { row: FIRST_ROW + 1, column: context.helpers.take(widthOf(HEDGE_COST)) };
  const { USD } = results.several(HEDGE_COST, context.sheet.call(HEDGE_COST, costs), at, cost);
  if (perpetual) {
    const fees = minus(plus(entryFee ?? literal(0), exit_fee ?? literal(0)), entryBasis);
    const rateToPay = over(times(fees, hours), times(HOURS_A_DAY, days));
    results.figure("breakeven_rate", IF(short, rateToPay, NA(OF_A_SHORT)));
  } else writeMonth(context, negative(over(times(USD, DAYS_A_MONTH), days)));
  return { funding_paid, rate };
}

const OF_A_SHORT = "only what a short costs is counted";

/** Funding of one period, of 30 days and of the whole horizon, in coin and in dollars. */
function writeFunding(
  { results, inputs, asked, ...context }: SheetContext,
  position: Position,
  rate: Term,
  hours: Term,
): Term {
  const { funding_rates, funding_rate } = inputs;
  const [price, days] = [inputs.price as Term, inputs.days as Term];
  const { dollars } = position;
  const first = asked.funding === "pasted" ? cellOf(funding_rates as Term, 1) : (funding_rate as Term);
  const periods = (during: Term) => over(times(HOURS_A_DAY, during), hours);
  const inBoth = (coin: FigureName, usd: FigureName, paid: Term): [coins: Term, dollars: Term] => [
    results.figure(coin, over(paid, price)),
    results.figure(usd, paid),
  ];
  inBoth("funding_period", "funding_period_usd", times(dollars, first));
  const before = context.aside("days_before_flip", MIN(DAYS_A_MONTH, over(days, literal(2))));
  const flipped = () => times(times(dollars, first), periods(minus(times(literal(2), before), DAYS_A_MONTH)));
  const month = asked.funding === "flip" ? flipped() : times(times(dollars, rate), periods(DAYS_A_MONTH));
  const [, inDollars] = inBoth("funding_month", "funding_month_usd", month);
  writeMonth({ results, inputs, asked, ...context }, negative(inDollars));
  return inBoth("funding_horizon", "funding_horizon_usd", times(times(dollars, rate), periods(days)))[0];
}

/** What a month earns: a perpetual its funding, a contract with an expiry its share of all that it costs or earns. */
function writeMonth({ results }: SheetContext, earned: Term): void {
  const unit = IF(isBelow(earned, literal(0)), literal("USD, you pay"), literal("USD, you receive"));
  results.figure("carry_month", earned, unit);
}

/**
 * The fee at entry, as a share of the locked dollars. Contracts that were open before have paid theirs already, and so
 * have the fills: their fees are taken off the coins, as is what closing costs.
 */
function ofTraded(fee: Term, { inputs, aside }: SheetContext, position: Position): Term {
  const { isTraded, planned, contracts } = position;
  const opened = over(MIN(ABS(planned), ABS(contracts)), ABS(contracts));
  const asPlanned = inputs.existing
    ? IF(isAbove(times(planned, contracts), literal(0)), times(fee, opened), literal(0))
    : fee;
  return aside("entry_fee_due", IF(isTraded, literal(0), asPlanned), FORMATS.rate);
}

/** The average funding rate over the horizon: 0 where its sign flips half-way. */
function averageRate({ inputs, asked }: SheetContext): Term {
  if (asked.funding === "flip") return literal(0);
  return asked.funding === "pasted" ? AVERAGE(inputs.funding_rates as Term) : (inputs.funding_rate as Term);
}
