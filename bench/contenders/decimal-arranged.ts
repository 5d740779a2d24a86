import { sumsOf, type Contender, type Functions } from "./contender";
import { DecimalFraction } from "./decimal-fraction";

const { of } = DecimalFraction;

const functions: Functions = {
  pnl: (row) => {
    const [entry, exit] = [of(row.entry_price), of(row.exit_price)];
    const position = of(row.contracts).times(of(row.contract_size));
    const fees = position.abs().times(of(row.entry_fee).times(exit).plus(of(row.exit_fee).times(entry)));
    return position.times(exit.minus(entry)).minus(fees).over(entry.times(exit)).nearest();
  },
  hedge: (row) => {
    const exposure = of(row.hedge_ratio).times(of(row.beta)).times(of(row.holding)).times(of(row.price));
    const lots = exposure.over(of(row.contract_size)).over(of(row.lot)).whole();
    return lots.times(of(row.lot)).negated().minus(of(row.existing)).nearest();
  },
  liquidation: (row) => {
    const entry = of(row.entry_price);
    const position = of(row.contracts).times(of(row.contract_size));
    const rates = of(row.mmr).plus(of(row.close_fee));
    const numerator = position.plus(position.abs().times(rates)).times(entry);
    const denominator = of(row.margin).plus(of(row.deduction)).times(entry).plus(position);
    return numerator.sign() * denominator.sign() > 0 ? numerator.over(denominator).nearest() : NaN;
  },
  funding: (row) =>
    of(row.contracts)
      .times(of(row.contract_size))
      .times(of(row.funding_rate))
      .times(of(row.periods))
      .over(of(row.mark_price))
      .nearest(),
};

/** decimal.js at its best: one exact numerator, one exact denominator, one division with a sticky digit. */
export const decimalArranged: Contender = {
  name: "decimal.js, best arranged",
  functions,
  sums: sumsOf(functions),
};
