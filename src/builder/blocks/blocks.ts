import type { Check } from "./check";
import type { CoreBlocks } from "./core-blocks";
import type { Grid } from "./grid";
import type { Leverages } from "./leverages";
import type { Path } from "./path";
import type { Scenarios } from "./scenarios";
import type { Wealth } from "./wealth";

/** The blocks that the answer and the main chart are made of. */
export interface FirstBlocks extends CoreBlocks {
  readonly scenarios: Scenarios;
  readonly wealth: Wealth;
}

/** All blocks of a sheet. Charts, sentences and findings are made of them. */
export interface Blocks extends FirstBlocks {
  readonly path: Path;
  readonly leverages: Leverages;
  readonly grid: Grid | undefined;
  readonly check: Check;
}
