import type { Tier } from "../../core/margin/tier-table";
import type { TableParameter } from "../declare/define";
import { mmr } from "../declare/parameters";
import { notNegative } from "../declare/rules";

/** The table must start at 0, or small positions would have no rate, and ascend from there. */
function misplaced({ floor, mmr: rate }: Tier, before: Tier | undefined): string | undefined {
  if (!before) return floor === 0 ? undefined : `the first floor must be 0, was ${floor}`;
  if (floor <= before.floor) return `floor must be above the one before it, was ${floor} after ${before.floor}`;
  return rate < before.mmr ? `mmr must not be below the one before it, was ${rate} after ${before.mmr}` : undefined;
}

export const tiers = {
  columns: {
    floor: {
      unit: "coin",
      about: "Worth of the position in coin from which the tier holds: 0 in the first row, rising",
      rule: notNegative,
    },
    mmr,
  },
  misplaced,
  about: "The venue's table, one row a tier: floor in coin and maintenance margin rate, both ascending from floor 0",
} as const satisfies TableParameter<Tier>;

/** For functions that take a single rate as well. */
export const tiersInstead = {
  ...tiers,
  about:
    "The venue's tier table: floor in coin and rate, ascending from floor 0. Its rates then count in place of mmr. For method “mark” only",
  otherwise: null,
} as const;

export const growthError = {
  code: "#VALUE!",
  when: "mmr_per_coin is given with another method than “mark”.",
  message: 'mmr_per_coin goes with method "mark" only, was 0.00005 with "entry"',
} as const;
export const growthOrTiersError = {
  code: "#VALUE!",
  when: "mmr_per_coin is given with another method than “mark”, or beside tiers, which bring their own rates.",
} as const;

export const tiersError = {
  code: "#VALUE!",
  when: "tiers are given with another method than “mark”, for which alone their deductions are made.",
  message: 'tiers go with method "mark" only, was "entry"',
} as const;
