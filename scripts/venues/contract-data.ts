import { readFileSync } from "node:fs";
import path from "node:path";

/** data/contracts.json: every value with its source and the day of the evidence (a year alone, or null for undated). */
export interface ContractData {
  readonly compiled: string;
  readonly sources: Readonly<Record<string, SourceData>>;
  readonly contracts: readonly ContractRow[];
}

/** A source by the name that people know it by; its page where it is a venue's own. */
export interface SourceData {
  readonly title: string;
  readonly kind: string;
  readonly url?: string;
}

export interface Evidence {
  readonly source: string;
  readonly day: string | null;
}

export interface FactData extends Evidence {
  readonly value: number | string | FirstTier;
}

export interface FirstTier {
  readonly up_to: number;
  readonly unit: string;
}

export interface TierData {
  readonly floor: number;
  readonly mmr: number;
  readonly deduction?: number;
  readonly max_leverage?: number;
}

export interface TiersData extends Evidence {
  readonly unit: "coin" | "contracts";
  readonly applied: "marginal" | "whole position";
  readonly complete: boolean;
  /** Where the rates are those of positions with this leverage alone. */
  readonly leverage?: number;
  readonly rows: readonly TierData[];
}

export interface ContractRow {
  readonly venue: string;
  readonly symbol: string;
  readonly kind: "perpetual" | "dated";
  readonly facts: Readonly<Record<string, FactData>>;
  readonly tiers?: TiersData;
  readonly dates?: { readonly form: string; readonly days: string };
  /** Why a fact is not there, where there is more to say than that no source states it. */
  readonly lacks?: Readonly<Record<string, string>>;
  readonly note?: string;
}

const FILE = path.join(__dirname, "../../data/contracts.json");

export const readContractData = (): ContractData => JSON.parse(readFileSync(FILE, "utf8")) as ContractData;
