import type { Definition } from "./define";
import { BASIS_APR } from "./basis";
import { CASH_CARRY } from "./cash-carry";
import { BREAKEVEN_PRICE } from "./breakeven";
import { AVG_ENTRY } from "./entry";
import { FUNDING_COST } from "./funding";
import { FUNDING_APR } from "./funding-apr";
import { FUNDING_LEDGER } from "./funding-ledger";
import { HEDGE_CONTRACTS } from "./hedge";
import { HEDGE_COST } from "./hedge-cost";
import { BANKRUPTCY_PRICE, LIQ_PRICE } from "./liquidation";
import { TRADE_LEDGER } from "./ledger";
import { LINEAR_PNL } from "./linear";
import { NOTIONAL } from "./notional";
import { INVERSE_PNL, INVERSE_PNL_USD } from "./pnl";
import { INVERSE_ROE } from "./roe";
import { COINS_TO_CONTRACTS } from "./coins-to-contracts";
import { POSITION_SIZE } from "./position-size";
import { TARGET_PRICE } from "./target";
import { HEDGE_BETA } from "./beta";
import { NET_DELTA } from "./delta";
import { HEDGE_RATIO } from "./hedge-ratio";
import { PROXY_HEDGE } from "./proxy";
import { REBALANCE_CONTRACTS } from "./rebalance";
import { REHEDGE } from "./rehedge";
import { ROLL_HEDGE } from "./roll";
import { SCENARIO_TABLE } from "./scenario";
import { SCENARIO_GRID } from "./scenario-grid";
import { HEDGE_CHECK } from "./hedge-check";
import { CONTRACT_SPEC } from "./contract-spec";
import { HEDGE_SPLIT } from "./split";
import { UNWIND } from "./unwind";
import { LIQ_PRICE_CROSS } from "./cross";
import { FIRST_BREACH } from "./first-breach";
import { INIT_MARGIN } from "./initial-margin";
import { MAINT_MARGIN } from "./maintenance-margin";
import { MARGIN_FOR_LIQ } from "./margin-for-liquidation";
import { MARGIN_RATIO } from "./margin-ratio";
import { MAX_CONTRACTS } from "./max-contracts";
import { LIQ_PRICE_TIERED } from "./tiers";
import { LIQ_PROB } from "./touch-probability";

/** Every function, in the order in which the help and the pane list them. */
export const CATALOG: readonly Definition[] = [
  INVERSE_PNL,
  INVERSE_PNL_USD,
  INVERSE_ROE,
  LINEAR_PNL,
  AVG_ENTRY,
  TRADE_LEDGER,
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
  REHEDGE,
  ROLL_HEDGE,
  SCENARIO_GRID,
  SCENARIO_TABLE,
  TARGET_PRICE,
  TRADE_LEDGER,
  UNWIND,
};
