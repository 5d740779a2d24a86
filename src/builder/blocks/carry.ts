import { BASIS_APR } from "../../catalog/carry/basis";
import { FUNDING_COST } from "../../catalog/carry/funding";
import { HEDGE_COST } from "../../catalog/carry/hedge-cost";
import { AVERAGE, cellOf, IF, isAbove, lesser, minus, NA, over, plus, times } from "../sheet/native";
import { literal, type Term } from "../sheet/term";
import { FORMATS } from "./layout";
import type { Locked } from "./locked";
import type { Position } from "./position";
import type { Work } from "./work";

/** What the position costs (+) or earns (−) while it is held. */
export interface Carry {
  /** Coins over the whole horizon; none with an expiry. */
  readonly funding_paid: Term;
  /** The average rate of a period. */
  readonly rate: Term;
}

const HOURS_A_DAY = literal(24);
const DAYS_A_MONTH = literal(30);

export function writeCarry(work: Work, position: Position, locked: Locked): Carry {
  const { sheet, results, inputs, draft } = work;
  const { contracts, futures } = position;
  const { contract_size, price, interval_hours, days, entry_fee, exit_fee, exit_basis } = inputs;
  const coin = draft.coin.trim();
  const perpetual = draft.kind !== "expiry";
  results.group("Carry");

  const rate = perpetual ? averageRate(work) : literal(0);
  const hours = interval_hours ?? literal(8);
  let funding_paid = literal(0);
  if (perpetual) {
    const held = { contracts, mark_price: price, contract_size };
    const first = draft.funding === "pasted" ? cellOf(inputs.funding_rates as Term, 1) : (inputs.funding_rate as Term);
    const once = sheet.call(FUNDING_COST, { ...held, funding_rate: first });
    const period = results.figure("funding_period", "Funding a period", "coin", once, { unit: `${coin}, + you pay` });
    results.figure("funding_period_usd", "The same in dollars", "USD", times(period, price as Term), { unit: "USD" });
    const during = (paid: Term, at: Term) =>
      sheet.call(FUNDING_COST, { ...held, funding_rate: at, periods: over(times(HOURS_A_DAY, paid), hours) });
    const before = lesser(DAYS_A_MONTH, over(days as Term, literal(2)));
    const flipped = () => minus(during(before, first), during(minus(DAYS_A_MONTH, before), first));
    const month = draft.funding === "flip" ? flipped() : during(DAYS_A_MONTH, rate);
    const monthly = results.figure("funding_month", "Funding in 30 days", "coin", month, { unit: coin });
    results.figure("funding_month_usd", "The same in dollars", "USD", times(monthly, price as Term), { unit: "USD" });
    const horizon = during(days as Term, rate);
    funding_paid = results.figure("funding_horizon", "Funding over the horizon", "coin", horizon, { unit: coin });
    const inDollars = times(funding_paid, price as Term);
    results.figure("funding_horizon_usd", "The same in dollars", "USD", inDollars, { unit: "USD" });
  }
  // Over a year the basis a year is the basis itself, without a rounding on the way.
  const atEntry = sheet.call(BASIS_APR, { futures_price: futures, spot_price: price, days: literal(365) });
  const one = literal(1);
  const basis = minus(over(one, plus(one, exit_basis ?? literal(0))), over(one, plus(one, atEntry)));
  const entryBasis = results.figure("basis", "Basis earned", "percent", basis, { unit: "of the locked dollars" });
  const short = isAbove(locked.dollars, literal(0));
  const given = {
    protected_usd: IF(short, locked.dollars, NA("only the cost of a short is counted")),
    days,
    entry_fee,
    exit_fee,
    funding_rate: rate,
    interval_hours,
    basis: entryBasis,
  };
  results.figures(HEDGE_COST, sheet.call(HEDGE_COST, given), {
    USD: { name: "cost_usd", label: "Cost of the hedge", kind: "USD", unit: "USD, − it earns" },
    share: { name: "cost_share", label: "Share of the locked dollars", kind: "percent" },
    "per year": { name: "cost_year", label: "The same a year", kind: "percent" },
  });
  if (perpetual) {
    const fees = minus(plus(entry_fee ?? literal(0), exit_fee ?? literal(0)), entryBasis);
    const rateToPay = over(times(fees, hours), times(HOURS_A_DAY, days as Term));
    const breakeven = IF(short, rateToPay, NA("only that of a short is counted"));
    results.figure("breakeven_rate", "Break-even funding rate", "percent", breakeven, {
      unit: "a period",
      format: FORMATS.rate,
    });
  }
  return { funding_paid, rate };
}

/** A rate whose sign flips half-way comes to nothing. */
function averageRate({ inputs, draft }: Work): Term {
  if (draft.funding === "flip") return literal(0);
  return draft.funding === "pasted" ? AVERAGE(inputs.funding_rates as Term) : (inputs.funding_rate as Term);
}
