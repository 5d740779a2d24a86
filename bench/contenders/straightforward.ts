import { sumsOf, type Contender, type Functions } from "./contender";

/** What the decimal libraries have in common. */
export interface Arithmetic<N> {
  of(value: number): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  over(a: N, b: N): N;
  abs(a: N): N;
  sign(a: N): number;
  /** To the nearest whole number, halves away from 0. */
  whole(a: N): N;
  number(a: N): number;
}

/** The formulas as one writes them down, operation by operation, in a library's own arithmetic. */
export function straightforward<N>(name: string, a: Arithmetic<N>): Contender {
  const { of, plus, minus, times, over, abs, sign, whole, number } = a;
  const functions: Functions = {
    pnl: (row) => {
      const [entry, exit] = [of(row.entry_price), of(row.exit_price)];
      const position = times(of(row.contracts), of(row.contract_size));
      const gain = times(position, minus(over(of(1), entry), over(of(1), exit)));
      const fees = times(abs(position), plus(over(of(row.entry_fee), entry), over(of(row.exit_fee), exit)));
      return number(minus(gain, fees));
    },
    hedge: (row) => {
      const exposure = times(times(of(row.hedge_ratio), of(row.beta)), times(of(row.holding), of(row.price)));
      const lots = over(over(exposure, of(row.contract_size)), of(row.lot));
      return number(minus(times(of(-1), times(whole(lots), of(row.lot))), of(row.existing)));
    },
    liquidation: (row) => {
      const position = times(of(row.contracts), of(row.contract_size));
      const dollars = plus(position, times(abs(position), plus(of(row.mmr), of(row.close_fee))));
      const coins = plus(plus(of(row.margin), of(row.deduction)), over(position, of(row.entry_price)));
      return sign(dollars) * sign(coins) > 0 ? number(over(dollars, coins)) : NaN;
    },
    funding: (row) => {
      const position = times(of(row.contracts), of(row.contract_size));
      return number(times(times(over(position, of(row.mark_price)), of(row.funding_rate)), of(row.periods)));
    },
  };
  return { name, functions, sums: sumsOf(functions) };
}
