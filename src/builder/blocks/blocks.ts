import type { Backing } from "./backing";
import type { Carry } from "./carry";
import type { Check } from "./check";
import type { Grid } from "./grid";
import type { Leverages } from "./leverages";
import type { Locked } from "./locked";
import type { Path } from "./path";
import type { Position } from "./position";
import type { Scenarios } from "./scenarios";

/** All blocks of a sheet: what charts, sentences and warnings are made of. */
export interface Blocks {
  readonly position: Position;
  readonly locked: Locked;
  readonly backing: Backing;
  readonly carry: Carry;
  readonly scenarios: Scenarios;
  readonly path: Path;
  readonly leverages: Leverages;
  readonly grid: Grid | undefined;
  readonly check: Check;
}
