/** A tier whose amounts follow from its rates: the size from which it holds, and the rate of what is above. */
export interface FeedTier {
  readonly floor: number;
  readonly mmr: number;
}

/** Tiers whose floors count contracts: for a position one rate holds at every price. */
export interface ContractTiers {
  /** "marginal": each part of the position at the rate of its own tier. */
  readonly applied: "marginal" | "whole position";
  /** The leverage chosen at the venue for which they hold; none where they hold for each. */
  readonly leverage?: number;
  readonly rows: readonly FeedTier[];
  /** The largest position of the last tier, where it has one. */
  readonly most?: number;
}

/** Limits in coin that raise the rate of a whole position by the same each time: up to the first, and from step to step. */
export interface RiskSteps {
  readonly up_to: number;
  readonly step: number;
  readonly mmr: number;
  readonly added: number;
}

/** What was paid at one moment; + is paid by longs. Times are milliseconds since 1970, UTC. */
export interface FundingPaid {
  readonly time: number;
  readonly rate: number;
}

/** A contract with an expiry as its venue values it now. */
export interface DatedPrice {
  readonly symbol: string;
  readonly expiry: number;
  readonly mark: number;
}

/** An expiry by the name under which its venue quotes it, and what is bid and asked under such a name, in the middle. */
export interface ListedExpiry {
  readonly alias: string;
  readonly symbol: string;
  readonly expiry: number;
}
export interface Quote {
  readonly alias: string;
  readonly price: number;
}

/**
 * What one answer of a venue states of one contract, in our units: rates and fees are fractions, intervals hours, sizes
 * contracts or coin as the name says, prices USD per coin. What an answer does not state is not there.
 */
export interface Facts {
  /** When the answer says that it was given. */
  readonly at?: number;
  readonly settlement?: string;
  readonly face?: number;
  readonly tick?: number;
  readonly lot?: number;
  readonly maker_fee?: number;
  readonly taker_fee?: number;
  readonly max_leverage?: number;
  /** Of the first tier. */
  readonly mmr?: number;
  readonly tiers?: readonly FeedTier[];
  readonly contract_tiers?: readonly ContractTiers[];
  readonly risk_steps?: RiskSteps;
  readonly expiry?: number;
  readonly mark_price?: number;
  readonly index_price?: number;
  /** The rate of the coming settlement, as far as the venue knows it, and the hours that it stands for where stated. */
  readonly funding_rate?: number;
  readonly funding_rate_hours?: number;
  readonly next_funding?: number;
  readonly funding_interval?: number;
  /** Oldest first, none older than 30 days. */
  readonly funding_paid?: readonly FundingPaid[];
  readonly dated?: readonly DatedPrice[];
  /** Where a venue lists its expiries in one answer and prices each in another. */
  readonly listed?: readonly ListedExpiry[];
  readonly quoted?: Quote;
  /** What the answer has and nothing is made of, and why. */
  readonly left_out?: string;
}

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** Of funding. */
export const HISTORY_DAYS = 30;
