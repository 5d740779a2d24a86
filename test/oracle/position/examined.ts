import type { Examined } from "../compare";
import * as answers from "./answers";
import { closedTrades } from "./closes";
import { averageEntry, tradeLedger } from "./history";
import { averageRow, closesRow, ledgerRow } from "./histories";
import { pnlRow } from "./pnl-rows";
import * as rows from "./rows";

const ROWS = 10000;

export const POSITION: readonly Examined[] = [
  {
    name: "INVERSE_PNL",
    answer: answers.inversePnl,
    row: pnlRow,
    seed: 20090103,
    rows: 25000,
    atLeast: { invalid: 250 },
  },
  {
    name: "INVERSE_PNL_USD",
    answer: answers.inversePnlUsd,
    row: rows.pnlUsdRow,
    seed: 20110601,
    rows: ROWS,
    atLeast: {},
  },
  { name: "INVERSE_ROE", answer: answers.inverseRoe, row: rows.roeRow, seed: 20110602, rows: ROWS, atLeast: {} },
  { name: "LINEAR_PNL", answer: answers.linearPnl, row: rows.linearRow, seed: 20110603, rows: ROWS, atLeast: {} },
  {
    name: "AVG_ENTRY",
    answer: averageEntry,
    row: averageRow,
    seed: 20091005,
    rows: 5000,
    atLeast: { invalid: 100, "in steps": 400, tie: 50 },
    invalidAtMost: 0.2,
  },
  {
    name: "TRADE_LEDGER",
    answer: tradeLedger,
    row: ledgerRow,
    seed: 20081031,
    rows: 700,
    atLeast: {
      invalid: 15,
      filled: 6000,
      flat: 80,
      flipped: 80,
      scratch: 80,
      level: 80,
      unreadable: 80,
      sides: 80,
      "fees paid": 60,
      "newest first": 60,
    },
  },
  {
    name: "CLOSED_TRADES",
    answer: closedTrades,
    row: closesRow,
    seed: 20081101,
    rows: 1000,
    atLeast: {
      invalid: 15,
      none: 20,
      close: 1000,
      "close with funding": 1000,
      sides: 80,
      "fees paid": 60,
      "newest first": 60,
    },
  },
  {
    name: "TARGET_PRICE",
    answer: answers.targetPrice,
    row: rows.targetRow,
    seed: 20110604,
    rows: ROWS,
    atLeast: { none: 1500 },
  },
  {
    name: "BREAKEVEN_PRICE",
    answer: answers.breakevenPrice,
    row: rows.breakevenRow,
    seed: 20110605,
    rows: ROWS,
    atLeast: { none: 1500 },
  },
  { name: "NOTIONAL", answer: answers.notional, row: rows.notionalRow, seed: 20110606, rows: ROWS, atLeast: {} },
  {
    name: "COINS_TO_CONTRACTS",
    answer: answers.coinsToContracts,
    row: rows.coinsRow,
    seed: 20110607,
    rows: ROWS,
    atLeast: { tie: 500, multiple: 500 },
  },
  {
    name: "POSITION_SIZE",
    answer: answers.positionSize,
    row: rows.sizeRow,
    seed: 20110608,
    rows: ROWS,
    atLeast: { none: 300, multiple: 1000 },
  },
];
