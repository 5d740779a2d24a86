import { exactly } from "../../core/exact/exactly";
import { tierReadingsByContracts } from "../../core/margin/reconcile/tier-readings";
import type { Tier } from "../../core/margin/tier-table";
import type { Quantity } from "../../core/units";
import { positionOf } from "../../core/worth";
import type { ContractTiers } from "../../feed/facts";

/** A position in contracts, and the leverage that is chosen at the venue. */
export interface Held {
  readonly contracts: number;
  readonly contract_size: number;
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
  const position = held as typeof held & {
    contracts: Quantity<"contracts">;
    contract_size: Quantity<"USD/contract">;
  };
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
