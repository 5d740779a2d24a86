import type { Convention } from "../../core/margin/reconcile/convention";
import { KNOWN_CONTRACTS } from "./known-contracts";
import { venueKey } from "./names";

/** A convention, and where the venue states or shows it, as the pane says it. */
export interface SourcedConvention extends Convention {
  readonly about: string;
}

/**
 * How each venue works out its liquidation price, by its pages, the newest (age 0) first. Where a venue prints a margin
 * that includes the closing fee, "bankruptcy" on that margin gives the same price as "entry" without a fee on the
 * margin alone: two forms of one convention, with one age.
 */
const CONVENTIONS: Readonly<Record<string, readonly SourcedConvention[]>> = {
  "Binance COIN-M": [{ method: "mark", fee: "none", age: 0, about: "help page of 2026-09-17" }],
  Bybit: [
    { method: "mark", fee: "none", age: 0, about: "help page of 2026-05-27" },
    { method: "entry", fee: "none", age: 1, about: "help page of 2024-09-10" },
    {
      method: "bankruptcy",
      fee: "taker",
      mode: "isolated",
      age: 1,
      about: "API documentation of 2023-06-30",
    },
    {
      method: "bankruptcy",
      fee: "taker",
      mode: "cross",
      age: 2,
      about: "help page on classic accounts, undated",
    },
  ],
  OKX: [
    { method: "mark", fee: "none", age: 0, about: "help page, undated" },
    { method: "mark", fee: "taker", age: 0, about: "help page on the margin ratio, undated" },
  ],
  BitMEX: [
    { method: "entry", fee: "none", mode: "isolated", age: 0, about: "position messages of 2019" },
    { method: "bankruptcy", fee: "taker", age: 0, about: "position messages of 2019" },
  ],
  Kraken: [{ method: "mark", fee: "none", age: 0, about: "help page of 2025-04-04" }],
  Gate: [{ method: "mark", fee: "taker", age: 0, about: "support page, undated" }],
  KuCoin: [
    { method: "mark", fee: "other", age: 0, about: "help page, undated" },
    { method: "mark", fee: "taker", age: 0, about: "help page, undated, at a liquidation fee that is the taker's" },
    { method: "entry", fee: "none", age: 1, about: "older help page, undated" },
  ],
  HTX: [{ method: "mark", fee: "none", age: 0, about: "help page on the adjustment factor, undated" }],
  // no example of it was reproduced, and the table has no contract of it
  BingX: [],
  Deribit: [{ method: "mark", fee: "none", grows: true, age: 0, about: "help page on margins, undated" }],
  Phemex: [
    { method: "entry", fee: "none", mode: "isolated", age: 0, about: "help page, undated" },
    { method: "bankruptcy", fee: "taker", mode: "cross", age: 0, about: "help page, undated" },
  ],
};

const BY_KEY = new Map(Object.entries(CONVENTIONS).map(([venue, list]) => [venueKey(venue), list]));

/** The conventions of a venue, by any of its names; none for a venue of which no example was reproduced. */
export const conventionsOf = (venue: string): readonly SourcedConvention[] => BY_KEY.get(venueKey(venue)) ?? [];

/** Every venue that the add-in knows, whether its conventions are known or not. */
export const VENUES: readonly string[] = [
  ...new Set([...Object.keys(CONVENTIONS), ...KNOWN_CONTRACTS.map(({ venue }) => venue)]),
];

const NAMES = new Map(VENUES.map((name) => [venueKey(name), name]));
/** A venue's own name, found by any of its names. */
export const venueNamed = (name: string): string | undefined => NAMES.get(venueKey(name));
