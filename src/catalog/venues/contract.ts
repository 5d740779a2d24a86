import { shortened } from "./names";

/**
 * A fact about a contract, as one source states it. `day` is the day of the source, or its year alone, or "" for an
 * undated one.
 */
export interface Fact {
  readonly value: number | string;
  readonly source: string;
  readonly day: string;
}

/** A tier: from this size on this rate holds, less this deduction in coin where the venue states one. */
export type TierRow = readonly [floor: number, rate: number, deduction?: number];

export interface TierList {
  /** What the floors count. */
  readonly unit: "coin" | "contracts";
  /**
   * "marginal": each part of the position at its own tier's rate, as deductions make it. Else the whole position is at
   * one rate.
   */
  readonly applied: "marginal" | "whole position";
  readonly complete: boolean;
  readonly rows: readonly TierRow[];
}

/** How a venue writes the symbols of dated contracts of one kind, and on which days they expire. */
export interface DatedForm {
  readonly form: string;
  readonly days: "Friday" | "last Friday of a quarter";
}

export interface Contract {
  readonly venue: string;
  readonly symbol: string;
  readonly kind: "perpetual" | "dated";
  /** By name: those of FACTS that a source states, and "tiers", whose value is how many tiers are known. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tiers?: TierList;
  readonly dates?: DatedForm;
  /** Why a fact is missing, by its name, where there is more to say than that no source states it. */
  readonly lacks: ReadonlyMap<string, string>;
}

/** The facts that are single values, in the order of the packed table. */
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

/** The status of a contract; every contract has one. */
export const statusOf = ({ facts }: Contract): string => String(facts.get("status")?.value);

/** How a status of a contract that has ended begins, and the verb between the contract's name and the status. */
const ENDED = [
  ["delisted", "was"],
  ["expired", ""],
  ["not inverse", "is"],
] as const;

/**
 * Why nothing more is said of a contract: it is delisted, has expired, or is not inverse. Undefined for one that lives.
 */
export function endedBecause(contract: Contract): string | undefined {
  const status = statusOf(contract);
  const ended = ENDED.find(([state]) => status.startsWith(state));
  return ended && [nameOf(contract), ended[1], status].filter((word) => word !== "").join(" ");
}
