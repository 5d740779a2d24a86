import type { Examined } from "../compare";
import * as answers from "./answers";
import { hedgeRow } from "./contracts-rows";
import * as rows from "./rows";

const ROWS = 6000;

export const HEDGE: readonly Examined[] = [
  {
    name: "HEDGE_CONTRACTS",
    answer: answers.hedgeContracts,
    row: hedgeRow,
    seed: 20100522,
    rows: 25000,
    atLeast: { invalid: 250, tie: 5000, multiple: 4000, "odd position": 3000 },
  },
  {
    name: "HEDGE_RATIO",
    answer: answers.hedgeRatio,
    row: rows.hedgeRatioRow,
    seed: 20110209,
    rows: ROWS,
    atLeast: { invalid: 60 },
  },
  {
    name: "NET_DELTA",
    answer: answers.netDelta,
    row: rows.netDeltaRow,
    seed: 20121128,
    rows: ROWS,
    atLeast: { invalid: 60, flat: 900 },
  },
  {
    name: "HEDGE_SPLIT",
    answer: answers.hedgeSplit,
    row: rows.hedgeSplitRow,
    seed: 20131204,
    rows: ROWS,
    atLeast: { invalid: 60, flat: 900 },
  },
  {
    name: "REHEDGE",
    answer: answers.rehedge,
    row: rows.rehedgeRow,
    seed: 20150114,
    rows: ROWS,
    atLeast: { invalid: 60, tie: 800, multiple: 300, edge: 300, "inner band": 600 },
  },
  { name: "UNWIND", answer: answers.unwind, row: rows.unwindRow, seed: 20160709, rows: ROWS, atLeast: { invalid: 60 } },
  {
    name: "PROXY_HEDGE",
    answer: answers.proxyHedge,
    row: rows.proxyRow,
    seed: 20170801,
    rows: ROWS,
    atLeast: { invalid: 60, tie: 800, multiple: 300 },
  },
  {
    name: "REBALANCE_CONTRACTS",
    answer: answers.rebalance,
    row: rows.rebalanceRow,
    seed: 20181215,
    rows: ROWS,
    atLeast: { invalid: 60, tie: 400 },
  },
];
