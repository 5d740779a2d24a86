import type { Examined } from "../compare";
import * as answers from "./answers";
import { fundingRow } from "./funding-rows";
import * as rows from "./rows";

const ROWS = 6000;

export const CARRY: readonly Examined[] = [
  {
    name: "FUNDING_COST",
    answer: answers.fundingCost,
    row: fundingRow,
    seed: 20171217,
    rows: 25000,
    atLeast: { invalid: 250 },
  },
  {
    name: "FUNDING_LEDGER",
    answer: answers.fundingLedger,
    row: rows.fundingLedgerRow,
    seed: 20160514,
    rows: ROWS,
    atLeast: { invalid: 60, cancels: 400, booked: 800 },
  },
  {
    name: "FUNDING_APR",
    answer: answers.fundingApr,
    row: rows.fundingAprRow,
    seed: 20160515,
    rows: ROWS,
    atLeast: { invalid: 60 },
  },
  {
    name: "BASIS_APR",
    answer: answers.basisApr,
    row: rows.basisAprRow,
    seed: 20171210,
    rows: ROWS,
    atLeast: { invalid: 60 },
  },
  {
    name: "CASH_CARRY",
    answer: answers.cashCarry,
    row: rows.cashCarryRow,
    seed: 20171218,
    rows: ROWS,
    atLeast: { invalid: 60 },
  },
  {
    name: "ROLL_HEDGE",
    answer: answers.rollHedge,
    row: rows.rollHedgeRow,
    seed: 20190613,
    rows: ROWS,
    atLeast: { invalid: 60, tie: 1000 },
  },
  {
    name: "HEDGE_COST",
    answer: answers.hedgeCost,
    row: rows.hedgeCostRow,
    seed: 20200312,
    rows: ROWS,
    atLeast: { invalid: 60, cancels: 300 },
  },
];
