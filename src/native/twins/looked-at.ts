import type { LookedAt } from "../record/derive";
import {
  averageEntry,
  compoundedBasis,
  compoundedFunding,
  fundingLedger,
  hedgeSplit,
  marginBeyondCoins,
  netDelta,
  touched,
} from "./by-hand";

const POSITION: LookedAt = { zeros: ["contracts"] };
const NO_CORE_QUESTION: LookedAt = {};

/**
 * The functions whose formula is derived from their own core, each with what it looks at in plain numbers: what it
 * answers without a position, and the arguments whose 0 stands for "not asked for".
 */
export const DERIVED: Readonly<Record<string, LookedAt>> = {
  INVERSE_PNL: POSITION,
  INVERSE_PNL_USD: POSITION,
  INVERSE_ROE: POSITION,
  LINEAR_PNL: POSITION,
  TARGET_PRICE: POSITION,
  BREAKEVEN_PRICE: POSITION,
  NOTIONAL: POSITION,
  COINS_TO_CONTRACTS: { zeros: ["coins"] },
  POSITION_SIZE: { zeros: ["balance"] },
  HEDGE_CONTRACTS: { zeros: ["holding", "existing"], above: ["lot"] },
  HEDGE_RATIO: { zeros: ["holding", "contracts"] },
  REHEDGE: { zeros: ["coins", "contracts", "target_coins", "entry_price", "inner_band"] },
  UNWIND: POSITION,
  PROXY_HEDGE: { zeros: ["units", "collateral_coins"] },
  INIT_MARGIN: POSITION,
  MAINT_MARGIN: { zeros: ["contracts", "mmr_per_coin"] },
  MARGIN_RATIO: { zeros: ["contracts", "mmr_per_coin"] },
  LIQ_PRICE: { zeros: ["contracts", "tick", "mmr_per_coin"] },
  BANKRUPTCY_PRICE: { zeros: ["contracts", "tick"] },
  MARGIN_FOR_LIQ: { zeros: ["contracts", "mmr_per_coin"] },
  MAX_CONTRACTS: NO_CORE_QUESTION,
  FUNDING_COST: POSITION,
  FUNDING_APR: { written: compoundedFunding },
  BASIS_APR: { written: compoundedBasis },
  CASH_CARRY: NO_CORE_QUESTION,
  ROLL_HEDGE: POSITION,
  HEDGE_COST: NO_CORE_QUESTION,
  SCENARIO_TABLE: { zeros: ["mmr_per_coin"], refuses: marginBeyondCoins, small: ["margin"] },
};

const BOOK = ["coins", "contracts", "entry_prices", "contract_size"];

/** The functions that are written by hand, since they take a logarithm or add up rows. */
export const BY_HAND: Readonly<Record<string, LookedAt>> = {
  LIQ_PROB: { written: touched },
  NET_DELTA: { written: netDelta, ownRules: BOOK },
  HEDGE_SPLIT: { written: hedgeSplit, ownRules: BOOK },
  FUNDING_LEDGER: {
    written: fundingLedger,
    ownRules: ["contracts", "mark_prices", "rates", "contract_size", "value_prices", "periods"],
  },
  AVG_ENTRY: { written: averageEntry, ownRules: ["contracts", "prices"] },
};
