import { BASIS_APR } from "../../catalog/carry/basis";
import { FUNDING_COST } from "../../catalog/carry/funding";
import { HEDGE_COST } from "../../catalog/carry/hedge-cost";
import { ABS, AVERAGE, cellOf, IF, isAbove, lesser, minus, NA, over, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { SheetContext } from "./sheet-context";

/** What the position costs (+) or earns (−) while it is held. */
export interface Carry {
  /** Coins over the whole horizon; none with an expiry. */
  readonly funding_paid: Term;
  /** The AVERAGE rate of a period. */
  readonly rate: Term;
}

const HOURS_A_DAY = literal(24);
const DAYS_A_MONTH = literal(30);

export function writeCarry(context: SheetContext, position: Position, locked: Locked): Carry {
  const { sheet, results, inputs, asked } = context;
  const { contracts, futures } = position;
  const { contract_size, price, interval_hours, days, exit_fee, exit_basis } = inputs;
  const perpetual = asked.kind !== "expiry";
  results.group("carry");

  const rate = perpetual ? averageRate(context) : literal(0);
  const hours = interval_hours ?? literal(8);
  let funding_paid = literal(0);
  if (perpetual) {
    const held = { contracts, mark_price: price, contract_size };
    const first = asked.funding === "pasted" ? cellOf(inputs.funding_rates as Term, 1) : (inputs.funding_rate as Term);
    const once = sheet.call(FUNDING_COST, { ...held, funding_rate: first });
    const period = results.figure("funding_period", once);
    results.figure("funding_period_usd", times(period, price as Term));
    const during = (paid: Term, at: Term) => {
      const periods = over(times(HOURS_A_DAY, paid), hours);
      return sheet.call(FUNDING_COST, { ...held, funding_rate: at, periods });
    };
    const before = lesser(DAYS_A_MONTH, over(days as Term, literal(2)));
    const flipped = () => minus(during(before, first), during(minus(DAYS_A_MONTH, before), first));
    const month = asked.funding === "flip" ? flipped() : during(DAYS_A_MONTH, rate);
    const monthly = results.figure("funding_month", month);
    results.figure("funding_month_usd", times(monthly, price as Term));
    const horizon = during(days as Term, rate);
    funding_paid = results.figure("funding_horizon", horizon);
    results.figure("funding_horizon_usd", times(funding_paid, price as Term));
  }
  // Over a year the basis a year is the basis itself, without a rounding on the way.
  const atEntry = sheet.call(BASIS_APR, { futures_price: futures, spot_price: price, days: literal(365) });
  const one = literal(1);
  const basis = minus(over(one, plus(one, exit_basis ?? literal(0))), over(one, plus(one, atEntry)));
  const entryBasis = results.figure("basis", basis);
  const short = isAbove(locked.dollars, literal(0));
  const entry = entryCost(context);
  const entryFee = inputs.existing && entry ? ofTraded(entry, context, position, locked) : entry;
  const given = {
    protected_usd: IF(short, locked.dollars, NA("only the cost of a short is counted")),
    days,
    entry_fee: entryFee,
    exit_fee,
    funding_rate: rate,
    interval_hours,
    basis: entryBasis,
  };
  const cost = { USD: "cost_usd", share: "cost_share", "per year": "cost_year" } as const;
  results.several(HEDGE_COST, sheet.call(HEDGE_COST, given), cost);
  if (perpetual) {
    const fees = minus(plus(entryFee ?? literal(0), exit_fee ?? literal(0)), entryBasis);
    const rateToPay = over(times(fees, hours), times(HOURS_A_DAY, days as Term));
    const breakeven = IF(short, rateToPay, NA("only that of a short is counted"));
    results.figure("breakeven_rate", breakeven);
  }
  return { funding_paid, rate };
}

/** The fee, and what an order at the market loses to the book, as shares of what is traded. */
function entryCost({ inputs: { entry_fee, slippage, slippage_usd, price } }: SheetContext): Term | undefined {
  const lost = [entry_fee, slippage, slippage_usd && over(slippage_usd, price as Term)];
  return lost
    .filter((term) => term !== undefined)
    .reduce<Term | undefined>((sum, term) => (sum ? plus(sum, term) : term), undefined);
}

/** The fee as a share of the dollars that are locked: contracts that were open before have paid theirs. */
function ofTraded(fee: Term, { inputs }: SheetContext, { trade }: Position, { dollars }: Locked): Term {
  const traded = times(ABS(trade), inputs.contract_size as Term);
  return IF(isAbove(dollars, literal(0)), times(fee, over(traded, dollars)), fee);
}

/** A rate whose sign flips half-way comes to nothing. */
function averageRate({ inputs, asked }: SheetContext): Term {
  if (asked.funding === "flip") return literal(0);
  return asked.funding === "pasted" ? AVERAGE(inputs.funding_rates as Term) : (inputs.funding_rate as Term);
}
