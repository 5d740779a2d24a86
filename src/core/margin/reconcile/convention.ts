import type { Method } from "../methods";
import type { FeeReading, MarginMode, Screen } from "./screen";
import type { Trial } from "./trial";

/**
 * How a venue works out its liquidation price, by one of its pages. Two forms of one convention have one age; 0 is
 * newest.
 */
export interface Convention {
  readonly method: Method;
  readonly fee: FeeReading["kind"];
  readonly mode?: MarginMode;
  /** Its maintenance rate grows with the worth of the position (mmr_per_coin). */
  readonly grows?: true;
  readonly age: number;
}

export const conventionOf = <C extends Convention>(
  { method, fee, rate }: Trial,
  { mode }: Screen,
  conventions: readonly C[],
): C | undefined =>
  conventions.find(
    (c) =>
      c.method === method &&
      c.fee === fee.kind &&
      (c.mode === undefined || mode === null || c.mode === mode) &&
      (c.grows ?? false) === !!rate?.mmr_per_coin,
  );
