import { ALTCOINS } from "./altcoins";
import { HOLDING } from "./holding";
import { INSURANCE } from "./insurance";
import { LEVERAGE } from "./leverage";
import { REBALANCING } from "./rebalancing";
import { TRADING } from "./trading";
import type { Walk } from "./walk";

export const WALKS: readonly Walk[] = [TRADING, INSURANCE, REBALANCING, ALTCOINS, HOLDING, LEVERAGE];
