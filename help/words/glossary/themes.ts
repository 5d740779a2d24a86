import { CARRY } from "./carry";
import { CONTRACTS } from "./contracts";
import { HEDGING } from "./hedging";
import { MARGIN } from "./margin";
import { PRICES } from "./prices";
import type { Term, Theme } from "./term";

export const THEMES: readonly Theme[] = [CONTRACTS, PRICES, CARRY, MARGIN, HEDGING];
export const TERMS: readonly Term[] = THEMES.flatMap(({ terms }) => terms);
