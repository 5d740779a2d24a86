import { shortened } from "./names";

/** What one source states of a contract, with the day of the evidence: a day, a year alone, or "" where it bears none. */
export interface Fact {
  readonly value: number | string;
  readonly source: string;
  readonly day: string;
}

/** One tier: from this size on, at this rate, less this amount of coin where the venue states one. */
export type TierRow = readonly [floor: number, rate: number, deduction?: number];

export interface TierList {
  /** What the floors count. */
  readonly unit: "coin" | "contracts";
  /** "marginal": each part of the position at its own rate, as deductions have it. Else one rate for the whole of it. */
  readonly applied: "marginal" | "whole position";
  readonly complete: boolean;
  readonly rows: readonly TierRow[];
}

/** How the symbols of a contract's other expiries are written, and the days on which they fall. */
export interface DatedForm {
  readonly form: string;
  readonly days: "Friday" | "last Friday of a quarter";
}

export interface Contract {
  readonly venue: string;
  readonly symbol: string;
  readonly kind: "perpetual" | "dated";
  /** By name: those of FACTS that a source states, and "tiers", whose value is the number of those known. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tiers?: TierList;
  readonly dates?: DatedForm;
  /** Why a fact is not there, by the fact's name, where there is more to say than that no source states it. */
  readonly lacks: ReadonlyMap<string, string>;
}

/** Single values, in the order in which the packed table has them. */
export const FACTS = [
  "status",
  "face",
  "settlement",
  "tick",
  "lot",
  "funding_interval",
  "funding_price",
  "method",
  "maker_fee",
  "taker_fee",
  "mmr",
  "mmr_per_coin",
  "first_tier",
  "max_leverage",
  "liquidation_fee",
  "position_limit",
  "expiry",
] as const;

const IN_WORDS: readonly string[] = ["status", "settlement", "funding_price", "method", "first_tier", "expiry"];
export const isNumeric = (fact: string): boolean => !IN_WORDS.includes(fact);

export const nameOf = ({ venue, symbol }: Pick<Contract, "venue" | "symbol">): string =>
  `${shortened(venue)} ${shortened(symbol)}`;

/** What its status says. Every contract has one. */
export const statusOf = ({ facts }: Contract): string => String(facts.get("status")?.value);

/** How a sentence goes on after the contract's name, by how its status begins. */
const ENDED = [
  ["delisted", "was"],
  ["expired", ""],
  ["not inverse", "is"],
] as const;

/** Why nothing else is said of a contract: it is delisted, has expired, or is not inverse. */
export function endedBecause(contract: Contract): string | undefined {
  const status = statusOf(contract);
  const ended = ENDED.find(([state]) => status.startsWith(state));
  return ended && [nameOf(contract), ended[1], status].filter((word) => word !== "").join(" ");
}
