import type { Definition } from "./declare/define";
import { BASIS_APR } from "./carry/basis";
import { CASH_CARRY } from "./carry/cash-carry";
import { BREAKEVEN_PRICE } from "./position/breakeven";
import { AVG_ENTRY } from "./position/entry";
import { FUNDING_COST } from "./carry/funding";
import { FUNDING_APR } from "./carry/funding-apr";
import { FUNDING_LEDGER } from "./carry/funding-ledger";
import { HEDGE_CONTRACTS } from "./hedge/hedge";
import { HEDGE_COST } from "./carry/hedge-cost";
import { BANKRUPTCY_PRICE, LIQ_PRICE } from "./margin/liquidation";
import { TRADE_LEDGER } from "./position/ledger";
import { CLOSED_TRADES } from "./position/closed-trades";
import { LINEAR_PNL } from "./position/linear";
import { NOTIONAL } from "./position/notional";
import { INVERSE_PNL, INVERSE_PNL_USD } from "./position/pnl";
import { INVERSE_ROE } from "./position/roe";
import { COINS_TO_CONTRACTS } from "./position/coins-to-contracts";
import { POSITION_SIZE } from "./position/position-size";
import { TARGET_PRICE } from "./position/target";
import { HEDGE_BETA } from "./hedge/beta";
import { NET_DELTA } from "./hedge/delta";
import { HEDGE_RATIO } from "./hedge/hedge-ratio";
import { PROXY_HEDGE } from "./hedge/proxy";
import { REBALANCE_CONTRACTS } from "./hedge/rebalance";
import { REHEDGE } from "./hedge/rehedge";
import { ROLL_HEDGE } from "./carry/roll";
import { RECONCILE_LIQ } from "./scenario/reconcile-liquidation";
import { SCENARIO_TABLE } from "./scenario/scenario";
import { SCENARIO_GRID } from "./scenario/scenario-grid";
import { HEDGE_CHECK } from "./scenario/hedge-check";
import { CONTRACT_SPEC } from "./scenario/contract-spec";
import { HEDGE_SPLIT } from "./hedge/split";
import { UNWIND } from "./hedge/unwind";
import { LIQ_PRICE_CROSS } from "./margin/cross";
import { FIRST_BREACH } from "./margin/first-breach";
import { INIT_MARGIN } from "./margin/initial-margin";
import { MAINT_MARGIN } from "./margin/maintenance-margin";
import { MARGIN_FOR_LIQ } from "./margin/margin-for-liquidation";
import { MARGIN_RATIO } from "./margin/margin-ratio";
import { MAX_CONTRACTS } from "./margin/max-contracts";
import { LIQ_PRICE_TIERED } from "./margin/tiers";
import { LIQ_PROB } from "./margin/touch-probability";

/** Every function, in the order in which the help and the pane list them. */
export const CATALOG: readonly Definition[] = [
  INVERSE_PNL,
  INVERSE_PNL_USD,
  INVERSE_ROE,
  LINEAR_PNL,
  AVG_ENTRY,
  TRADE_LEDGER,
  CLOSED_TRADES,
  TARGET_PRICE,
  BREAKEVEN_PRICE,
  NOTIONAL,
  COINS_TO_CONTRACTS,
  POSITION_SIZE,
  HEDGE_CONTRACTS,
  HEDGE_RATIO,
  NET_DELTA,
  HEDGE_SPLIT,
  REHEDGE,
  UNWIND,
  HEDGE_BETA,
  PROXY_HEDGE,
  REBALANCE_CONTRACTS,
  INIT_MARGIN,
  MAINT_MARGIN,
  MARGIN_RATIO,
  LIQ_PRICE,
  BANKRUPTCY_PRICE,
  LIQ_PRICE_TIERED,
  LIQ_PRICE_CROSS,
  MARGIN_FOR_LIQ,
  MAX_CONTRACTS,
  LIQ_PROB,
  FIRST_BREACH,
  RECONCILE_LIQ,
  FUNDING_COST,
  FUNDING_LEDGER,
  FUNDING_APR,
  BASIS_APR,
  CASH_CARRY,
  ROLL_HEDGE,
  HEDGE_COST,
  SCENARIO_TABLE,
  SCENARIO_GRID,
  HEDGE_CHECK,
  CONTRACT_SPEC,
];

export {
  AVG_ENTRY,
  BANKRUPTCY_PRICE,
  BASIS_APR,
  BREAKEVEN_PRICE,
  CASH_CARRY,
  CLOSED_TRADES,
  CONTRACT_SPEC,
  COINS_TO_CONTRACTS,
  FIRST_BREACH,
  FUNDING_APR,
  FUNDING_COST,
  FUNDING_LEDGER,
  HEDGE_BETA,
  HEDGE_CHECK,
  HEDGE_CONTRACTS,
  HEDGE_COST,
  HEDGE_RATIO,
  HEDGE_SPLIT,
  INIT_MARGIN,
  INVERSE_PNL,
  INVERSE_PNL_USD,
  INVERSE_ROE,
  LINEAR_PNL,
  LIQ_PRICE,
  LIQ_PRICE_CROSS,
  LIQ_PRICE_TIERED,
  LIQ_PROB,
  MAINT_MARGIN,
  MARGIN_FOR_LIQ,
  MARGIN_RATIO,
  MAX_CONTRACTS,
  NET_DELTA,
  NOTIONAL,
  POSITION_SIZE,
  PROXY_HEDGE,
  REBALANCE_CONTRACTS,
  RECONCILE_LIQ,
  REHEDGE,
  ROLL_HEDGE,
  SCENARIO_GRID,
  SCENARIO_TABLE,
  TARGET_PRICE,
  TRADE_LEDGER,
  UNWIND,
};
