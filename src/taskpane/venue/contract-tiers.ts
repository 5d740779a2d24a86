import { exactly } from "../../core/exact/exactly";
import { tierReadingsByContracts } from "../../core/margin/reconcile/tier-readings";
import type { Tier } from "../../core/margin/tier-table";
import type { Quantity } from "../../core/units";
import { positionOf } from "../../core/worth";
import type { ContractTiers, RiskSteps } from "../../feed/facts";

/** A position in contracts, the price at which it was entered, and the leverage that is chosen at the venue. */
export interface Held {
  readonly contracts: number;
  readonly contract_size: number;
  readonly entry_price: number | undefined;
  readonly leverage: number | undefined;
}

/** The tiers that hold at a leverage. */
export const tiersAt = (all: readonly ContractTiers[], leverage: number | undefined): ContractTiers | undefined =>
  all.find((each) => each.leverage === undefined || each.leverage === leverage);

/**
 * The maintenance rate of a whole position by tiers that count contracts, which is the same at every price; none beyond
 * the last tier. Where each part has its own rate it is their mean.
 */
export function rateOf({ applied, rows, most }: ContractTiers, held: Held): number | undefined {
  const position = sizeOf(held);
  const size = Math.abs(held.contracts);
  if (size === 0 || (most !== undefined && size > most)) return undefined;
  const [rate] = tierReadingsByContracts(position, rows as readonly unknown[] as readonly Tier[], applied);
  if (!rate?.usd_deduction) return rate?.mmr;
  const { mmr, usd_deduction } = rate;
  return exactly((of) =>
    of(mmr)
      .minus(of(usd_deduction).over(positionOf(of, position).abs()))
      .nearest(),
  );
}

/** No venue asks for more than half a position as maintenance margin: so many steps, and there is no rate. */
const HIGHEST = 0.5;

/** The rate of a whole position by steps of its worth at entry; a position of just a limit is still within it. */
export function rateBySteps({ up_to, step, mmr, added }: RiskSteps, held: Held): number | undefined {
  const { contracts, entry_price } = held;
  if (contracts === 0 || entry_price === undefined) return undefined;
  return exactly((of) => {
    const dollars = positionOf(of, sizeOf(held)).abs();
    const entry = of(entry_price as Quantity<"USD/coin">);
    const limit = (steps: number) => of((up_to + steps * step) as Quantity<"coin">);
    for (let steps = 0; mmr + steps * added < HIGHEST; steps++)
      if (limit(steps).times(entry).minus(dollars).sign() >= 0) return Number((mmr + steps * added).toPrecision(10));
    return undefined;
  });
}

const sizeOf = (held: Held) =>
  held as typeof held & { contracts: Quantity<"contracts">; contract_size: Quantity<"USD/contract"> };
