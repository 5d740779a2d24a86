import { readRatio } from "../../src/core/ratio";
import type { Measure } from "../../src/core/units";
import { sumsOf, type Contender, type Functions } from "./contender";

/** Plain numbers for an arithmetic that is typed by dimension: here the formulas are the measure, not the units. */
type Number = ReturnType<typeof readRatio<"USD^0 coin^0 contract^0">>;
const of = (value: number): Number => readRatio(value as Measure<"USD^0 coin^0 contract^0">);
const same = (value: unknown): Number => value as Number;

const functions: Functions = {
  pnl: (row) => {
    const [entry, exit] = [of(row.entry_price), of(row.exit_price)];
    const position = same(of(row.contracts).times(of(row.contract_size)));
    const fees = same(position.abs()).times(
      same(of(row.entry_fee).times(exit)).plus(same(of(row.exit_fee).times(entry))),
    );
    return same(same(position.times(exit.minus(entry))).minus(same(fees)))
      .over(same(entry.times(exit)))
      .nearest();
  },
  hedge: (row) => {
    const exposure = same(of(row.hedge_ratio).times(of(row.beta)).times(of(row.holding)).times(of(row.price)));
    const lots = same(exposure.over(of(row.contract_size))).toMultipleOf(of(row.lot), "nearest");
    return lots.negated().minus(of(row.existing)).nearest();
  },
  liquidation: (row) => {
    const entry = of(row.entry_price);
    const position = same(of(row.contracts).times(of(row.contract_size)));
    const rates = of(row.mmr).plus(of(row.close_fee));
    const numerator = same(position.plus(same(position.abs().times(rates))).times(entry));
    const denominator = same(of(row.margin).plus(of(row.deduction)).times(entry)).plus(position);
    return numerator.sign() * denominator.sign() > 0 ? numerator.over(denominator).nearest() : NaN;
  },
  funding: (row) =>
    same(of(row.contracts).times(of(row.contract_size)).times(of(row.funding_rate)).times(of(row.periods)))
      .over(of(row.mark_price))
      .nearest(),
};

/** decimal.js at its best: one exact numerator, one exact denominator, one division with a sticky digit. */
export const decimalArranged: Contender = {
  name: "decimal.js, best arranged",
  exact: true,
  functions,
  sums: sumsOf(functions),
};
