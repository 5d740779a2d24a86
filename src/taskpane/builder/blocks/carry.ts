import { BASIS_APR } from "../../../catalog/basis";
import { FUNDING_COST } from "../../../catalog/funding";
import { FUNDING_LEDGER } from "../../../catalog/funding-ledger";
import { HEDGE_COST } from "../../../catalog/hedge-cost";
import { average, cellOf, minus, over, plus, times, transposed, unlessEmpty } from "../sheet/native";
import { inRoom, literal, type Term } from "../sheet/term";
import { FIRST_ROW, FORMATS } from "./layout";
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
    const periods = over(times(HOURS_A_DAY, DAYS_A_MONTH), hours);
    const month = sheet.call(FUNDING_COST, { ...held, funding_rate: rate, periods });
    const monthly = results.figure("funding_month", "Funding in 30 days", "coin", month, { unit: coin });
    results.figure("funding_month_usd", "The same in dollars", "USD", times(monthly, price as Term), { unit: "USD" });
    const horizon = overHorizon(work, position, rate);
    funding_paid = results.figure("funding_horizon", "Funding over the horizon", "coin", horizon, { unit: coin });
    const inDollars = times(funding_paid, price as Term);
    results.figure("funding_horizon_usd", "The same in dollars", "USD", inDollars, { unit: "USD" });
  }
  // Over a year the basis a year is the basis itself, without a rounding on the way.
  const atEntry = sheet.call(BASIS_APR, { futures_price: futures, spot_price: price, days: literal(365) });
  const basis = minus(atEntry, exit_basis ?? literal(0));
  const entryBasis = results.figure("basis", "Basis earned", "percent", basis, { unit: "of the locked dollars" });
  const given = {
    protected_usd: locked.dollars,
    days,
    entry_fee,
    exit_fee,
    funding_rate: rate,
    interval_hours,
    basis: entryBasis,
  };
  const cost = transposed(sheet.call(HEDGE_COST, given));
  const rows = [
    { name: "cost_usd", label: "Cost of the hedge", kind: "USD", unit: "USD, − it earns" },
    { name: "cost_share", label: "Share of the locked dollars", kind: "percent" },
    { name: "cost_year", label: "The same a year", kind: "percent" },
  ] as const;
  results.figures(cost, rows);
  if (perpetual) {
    const fees = minus(plus(entry_fee ?? literal(0), exit_fee ?? literal(0)), entryBasis);
    const breakeven = over(times(fees, hours), times(HOURS_A_DAY, days as Term));
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
  return draft.funding === "pasted" ? average(inputs.funding_rates as Term) : (inputs.funding_rate as Term);
}

function overHorizon(work: Work, { contracts }: Position, rate: Term): Term {
  const { sheet, inputs, draft, helpers } = work;
  const { price, contract_size, funding_rates, interval_hours, days } = inputs;
  if (draft.funding !== "pasted") {
    const periods = over(times(HOURS_A_DAY, days as Term), interval_hours ?? literal(8));
    return sheet.call(FUNDING_COST, { contracts, mark_price: price, funding_rate: rate, contract_size, periods });
  }
  const at = { row: FIRST_ROW + 1, column: helpers.take(4) };
  sheet.writeAll({ row: FIRST_ROW, column: at.column }, [["Funding", "USD", "Sum", "Sum, USD"]], { role: "head" });
  const rows = funding_rates?.cells.length ?? 0;
  const given = { contracts, mark_prices: price, rates: funding_rates, contract_size };
  const ledger = sheet.formula(at, inRoom(sheet.call(FUNDING_LEDGER, given), rows, 4), { role: "helper" });
  return unlessEmpty(sheet.cell(ledger, at, rows - 1, 2));
}
