import type { Contender, Functions } from "./contender";

const functions = {
  pnl: ({ contracts, entry_price, exit_price, contract_size, entry_fee, exit_fee }) => {
    const position = contracts * contract_size;
    return (
      position * (1 / entry_price - 1 / exit_price) -
      Math.abs(position) * (entry_fee / entry_price + exit_fee / exit_price)
    );
  },
  hedge: ({ holding, price, contract_size, hedge_ratio, beta, lot, existing }) => {
    const wanted = (hedge_ratio * beta * holding * price) / contract_size / lot;
    return -Math.sign(wanted) * Math.floor(Math.abs(wanted) + 0.5) * lot - existing;
  },
  liquidation: ({ contracts, entry_price, margin, mmr, contract_size, close_fee, deduction }) => {
    const position = contracts * contract_size;
    const price = (position + Math.abs(position) * (mmr + close_fee)) / (margin + deduction + position / entry_price);
    return price > 0 && price < Infinity ? price : NaN;
  },
  funding: ({ contracts, mark_price, funding_rate, contract_size, periods }) =>
    ((contracts * contract_size) / mark_price) * funding_rate * periods,
} satisfies Functions;

/** What a cell formula does: the limit of speed, and wrong in the last digits. */
export const doubles: Contender = {
  name: "raw doubles",
  functions,
  sums: {
    pnl: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.pnl(row);
      return sum;
    },
    liquidation: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.liquidation(row);
      return sum;
    },
    hedge: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.hedge(row);
      return sum;
    },
    funding: (rows) => {
      let sum = 0;
      for (const row of rows) sum += functions.funding(row);
      return sum;
    },
  },
};
