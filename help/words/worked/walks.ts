import { ALTCOINS } from "./altcoins";
import { HOLDING } from "./holding";
import { INSURANCE } from "./insurance";
import { LEVERAGE } from "./leverage";
import { PERPETUAL_OR_QUARTERLY } from "./perpetual-or-quarterly";
import { REBALANCING } from "./rebalancing";
import { TRADING } from "./trading";
import type { Walk } from "./walk";

export const WALKS: readonly Walk[] = [
  TRADING,
  INSURANCE,
  PERPETUAL_OR_QUARTERLY,
  REBALANCING,
  ALTCOINS,
  HOLDING,
  LEVERAGE,
];
