import type { Definition } from "./define";
import { FUNDING_COST } from "./funding";
import { HEDGE_CONTRACTS } from "./hedge";
import { BANKRUPTCY_PRICE, LIQ_PRICE } from "./liquidation";
import { INVERSE_PNL } from "./pnl";

/** Every function, in the order in which the help and the pane list them. */
export const CATALOG: readonly Definition[] = [INVERSE_PNL, HEDGE_CONTRACTS, LIQ_PRICE, BANKRUPTCY_PRICE, FUNDING_COST];

export { BANKRUPTCY_PRICE, FUNDING_COST, HEDGE_CONTRACTS, INVERSE_PNL, LIQ_PRICE };
