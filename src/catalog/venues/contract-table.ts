import type { Method } from "../../core/margin/methods";
import { endedBecause, statusOf, type Contract } from "./contract";
import { oldestOf, sourcesOf } from "./evidence";
import { KNOWN_CONTRACTS } from "./known-contracts";

/**
 * The facts that can be asked of a contract. A fact that no source states is missing: it has no default. The values,
 * each with its source and day, are in data/contracts.json.
 */
export const SPEC_FIELDS = {
  face: { about: "USD per contract, the contract_size of the other functions" },
  settlement: { about: "the coin of margin and PnL" },
  tick: { about: "price step, USD per coin" },
  lot: { about: "contracts that can be traded at least, and in steps of" },
  funding_interval: { about: "hours that one funding rate stands for" },
  funding_price: { about: "the price that values the position for funding: mark, index or settlement" },
  method: { about: "method of LIQ_PRICE for an isolated position" },
  maker_fee: { about: "fraction of the notional, − for a rebate, of the lowest volume" },
  taker_fee: { about: "fraction of the notional, of the lowest volume" },
  mmr: { about: "maintenance margin rate of the first tier" },
  mmr_per_coin: { about: "what that rate grows by with each coin of the position, where it does" },
  first_tier: { about: "how far the first tier reaches" },
  max_leverage: { about: "highest leverage" },
  liquidation_fee: { about: "fraction of the notional that a liquidation costs" },
  position_limit: { about: "where the last tier ends, in coin" },
  tiers: { about: "the whole tier table, one row a tier: floor in coin, rate, deduction in coin" },
  tiers_in_contracts: { about: "the same where the venue counts contracts: floor in contracts, rate" },
  kind: { about: "perpetual or dated" },
  expiry: { about: "day of delivery of a dated contract" },
  status: { about: "live, or what is known of it" },
  as_of: { about: "day of the oldest source of its numbers that bears one, those of funding and method left aside" },
  source: { about: "the sources of all its values" },
} as const;

/** How far the first tier reaches: the worth of a position, in a coin or in contracts. */
export interface FirstTier {
  readonly up_to: number;
  readonly unit: string;
}

/** A contract that can be chosen in the builder, with the facts that are known of it. */
export interface ContractSpec {
  readonly venue: string;
  readonly symbol: string;
  readonly kind: Contract["kind"];
  readonly status: string;
  /** Day of delivery of a dated contract, as 2026-12-25. */
  readonly expiry?: string;
  readonly face: number;
  readonly settlement: string;
  readonly tick?: number;
  readonly lot?: number;
  readonly funding_interval?: number;
  readonly funding_price?: "mark" | "index" | "settlement";
  readonly method?: Method;
  readonly maker_fee?: number;
  readonly taker_fee?: number;
  readonly mmr?: number;
  readonly mmr_per_coin?: number;
  readonly first_tier?: FirstTier;
  readonly max_leverage?: number;
  readonly as_of: string;
  readonly source: string;
}

/**
 * The perpetuals that can be chosen by name: with a face in USD, margin and PnL in coin, values of a known age, and no
 * sign that they have ended. Contracts with an expiry come and go: for them, see datedSpecs.
 */
export const CONTRACTS: readonly ContractSpec[] = KNOWN_CONTRACTS.filter(isOffered).map(specOf);

function isOffered(contract: Contract): boolean {
  const isThere = endedBecause(contract) === undefined && !statusOf(contract).startsWith("suspended");
  return isThere && contract.kind === "perpetual" && contract.facts.has("face") && oldestOf(contract) !== undefined;
}

/** The facts of a contract whose numbers have a known age. */
export function specOf(contract: Contract): ContractSpec {
  const { venue, symbol, kind, facts } = contract;
  const stated = Object.fromEntries(
    [...facts].flatMap(([name, { value }]) => (name === "tiers" ? [] : [[name, value]])),
  );
  const [up_to, unit] = String(stated["first_tier"] ?? "").split(" ");
  return {
    ...(stated as unknown as ContractSpec),
    venue,
    symbol,
    kind,
    ...(unit !== undefined && { first_tier: { up_to: Number(up_to), unit } }),
    as_of: oldestOf(contract) as string,
    source: sourcesOf(contract),
  };
}
