import type { RateReading, Screen } from "../../core/margin/reconcile/screen";
import { tierReadings, tierReadingsByContracts } from "../../core/margin/reconcile/tier-readings";
import type { Tier } from "../../core/margin/tier-table";
import type { Quantity } from "../../core/units";
import { KNOWN_CONTRACTS } from "./known-contracts";

/** What a venue does with a position's numbers before its convention does. */

/** Whose tiers count contracts, and how they are applied: Kraken's help page, the API documents of the others. */
const BY_CONTRACTS: Readonly<Record<string, "marginal" | "whole position">> = {
  Kraken: "marginal",
  OKX: "whole position",
  KuCoin: "whole position",
  HTX: "whole position",
};

/** BitMEX has the worth of 100 USD in whole satoshi, and before it had lots that of a contract. */
export const roundedLots = (venue: string | null, dollars: number): readonly Quantity<"USD">[] =>
  // of more contracts so coarse a worth would be a convention of its own
  (venue === "BitMEX" ? (Math.abs(dollars) < 1000 ? [100, 1] : [100]) : []) as Quantity<"USD">[];

type Position = Pick<Screen, "contracts" | "contract_size" | "entry_price" | "mark_price" | "shown">;

/**
 * The rates that may be in a print, those of the venue first: of tiers that count contracts, where its do; growing, where
 * its does, by the slope that is given or those of its contracts.
 */
export function venueRates(
  position: Position,
  tiers: readonly Tier[],
  venue: string | null,
  mmr_per_coin: Quantity<"fraction per coin">,
): RateReading[] {
  const [only] = tiers;
  const applied = BY_CONTRACTS[venue ?? ""];
  const inCoin = tierReadings(position, tiers);
  if (!only || tiers.length > 1) {
    const counted = applied ? tierReadingsByContracts(position, tiers, applied) : [];
    // a whole rate without a deduction is the same by either count
    const others = inCoin.filter(
      ({ mmr, deduction }) => deduction !== 0 || !counted.some((rate) => rate.mmr === mmr && !rate.usd_deduction),
    );
    return [...counted, ...others.map((rate) => later(rate, counted.length))];
  }
  const slopes = mmr_per_coin > 0 ? [mmr_per_coin] : slopesOf(venue, only.mmr);
  const growing = slopes.flatMap((slope) => inCoin.map((rate) => ({ ...rate, mmr_per_coin: slope })));
  return [...growing, ...inCoin.map((rate) => later(rate, growing.length))];
}

/** A rate is still the one that was entered, but not as the venue has it. */
const later = (rate: RateReading, others: number): RateReading =>
  others > 0 ? { ...rate, departs: rate.departs + 1 } : rate;

/** By which the venue's contracts of that rate grow. */
const slopesOf = (named: string | null, mmr: number): Quantity<"fraction per coin">[] => [
  ...new Set(
    KNOWN_CONTRACTS.flatMap(({ venue, facts }) => {
      const slope = facts.get("mmr_per_coin")?.value;
      return slope && venue === named && facts.get("mmr")?.value === mmr
        ? [slope as Quantity<"fraction per coin">]
        : [];
    }),
  ),
];
