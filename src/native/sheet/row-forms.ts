import { gridRows } from "./grid-rows";
import { breachRow, fundingRows } from "./path-rows";
import { firstToRebalance } from "./rebalance-row";
import type { RowCall } from "./row-call";
import { scenarioRows } from "./scenario-rows";
import { tradeRows } from "./trade-rows";

/** Functions that fill many cells, as formulas of a cell each; nothing for a call that is more than they can say. */
export const ROW_FORMS: Readonly<Record<string, (call: RowCall) => string[][] | undefined>> = {
  SCENARIO_TABLE: scenarioRows,
  SCENARIO_GRID: gridRows,
  FUNDING_LEDGER: fundingRows,
  FIRST_BREACH: breachRow,
  TRADE_LEDGER: tradeRows,
  REBALANCE_CONTRACTS: firstToRebalance,
};
