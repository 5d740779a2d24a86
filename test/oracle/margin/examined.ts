import type { Examined } from "../compare";
import * as answers from "./answers";
import { bankruptcyRow } from "./bankruptcy-rows";
import { bankruptcyPrice, liqPrice } from "./liquidation";
import { liquidationRow } from "./liquidation-rows";
import * as rows from "./rows";
import { differs, isOnAFloor, methods, step, tables, telling, type Situations } from "./situations";

const ROWS = 8000;
const EVERY_METHOD = { mark: 80, entry: 80, bankruptcy: 80, loss: 80, "not as by mark": 80 };

const isZero: Situations = { zero: (cell) => cell === 0 };
const isOne: Situations = { one: (cell) => cell === 1 };

export const MARGIN: readonly Examined[] = [
  {
    name: "LIQ_PRICE",
    answer: liqPrice,
    row: liquidationRow,
    seed: 20140224,
    rows: 25000,
    atLeast: { invalid: 250, tie: 500, multiple: 2000, covered: 2000, zero: 2000 },
  },
  {
    name: "BANKRUPTCY_PRICE",
    answer: bankruptcyPrice,
    row: bankruptcyRow,
    seed: 20160513,
    rows: 25000,
    atLeast: { invalid: 250, tie: 500, multiple: 2000, covered: 2000, zero: 2000 },
  },
  {
    name: "INIT_MARGIN",
    answer: telling(answers.initialMargin, { "not as at entry": differs(answers.initialMargin, 5, () => null) }),
    row: rows.initialMarginRow,
    seed: 1900,
    rows: ROWS,
    atLeast: { invalid: 80, "not as at entry": 1000 },
  },
  {
    name: "MAINT_MARGIN",
    answer: telling(answers.maintenanceMargin, isZero),
    row: rows.maintenanceMarginRow,
    seed: 1905,
    rows: ROWS,
    atLeast: { invalid: 80, zero: 80 },
  },
  {
    name: "MARGIN_RATIO",
    answer: telling(answers.marginRatio, { ...isZero, ...isOne }),
    row: rows.marginRatioRow,
    seed: 1923,
    rows: ROWS,
    atLeast: { invalid: 80, none: 80, one: 80, zero: 80 },
  },
  {
    name: "MARGIN_FOR_LIQ",
    answer: telling(answers.marginForLiquidation, {
      ...isZero,
      "above zero": (cell) => Number(cell) > 0,
      ...methods(answers.marginForLiquidation, 7),
      ...tables(answers.marginForLiquidation, 8),
    }),
    row: rows.marginForLiquidationRow,
    seed: 1933,
    rows: ROWS,
    atLeast: {
      invalid: 80,
      zero: 80,
      "above zero": 80,
      ...EVERY_METHOD,
      tiers: 80,
      "one tier": 40,
      "blank table": 40,
      "refused table": 20,
      "not as by the rate": 80,
      "not as by the first tier": 80,
    },
  },
  {
    name: "MAX_CONTRACTS",
    answer: telling(answers.maxContracts, {
      ...isZero,
      "on a lot": differs(answers.maxContracts, 0, step(-1)),
      ...methods(answers.maxContracts, 6),
    }),
    row: rows.maxContractsRow,
    seed: 1944,
    rows: ROWS,
    atLeast: { invalid: 80, zero: 80, "on a lot": 80, ...EVERY_METHOD },
  },
  {
    name: "LIQ_PRICE_TIERED",
    answer: answers.tieredLiquidation,
    row: rows.tieredRow,
    seed: 1951,
    rows: ROWS,
    atLeast: { invalid: 80, none: 80, "tier 2 or higher": 80, "tier 10 or higher": 80 },
  },
  {
    name: "LIQ_PRICE_CROSS",
    answer: answers.crossLiquidation,
    row: rows.crossRow,
    seed: 1962,
    rows: ROWS,
    atLeast: { invalid: 80, none: 80 },
  },
  {
    name: "FIRST_BREACH",
    answer: telling(answers.firstBreach, {
      ...isOne,
      later: (cell) => Number(cell) > 2,
      "on a floor": isOnAFloor,
      "on the price": differs(answers.firstBreach, 3, step(1)),
      ...methods(answers.firstBreach, 7),
      ...tables(answers.firstBreach, 8),
    }),
    row: rows.breachRow,
    seed: 1973,
    rows: ROWS,
    atLeast: {
      invalid: 80,
      none: 80,
      one: 80,
      later: 80,
      "on a floor": 80,
      "on the price": 80,
      ...EVERY_METHOD,
      tiers: 80,
      "one tier": 80,
      "blank table": 80,
      "refused table": 80,
      "not as by the rate": 80,
      "not as by the first tier": 80,
    },
  },
];
