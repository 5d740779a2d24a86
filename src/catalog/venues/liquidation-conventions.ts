import type { Convention } from "../../core/margin/reconcile/ranking";
import { venueKey } from "./names";

/** A convention, and where the venue states it or shows it. */
export interface SourcedConvention extends Convention {
  readonly source: string;
  /** Of the source: a day or a year, "" where it bears none. */
  readonly day: string;
}

/**
 * How each venue gets its liquidation price, newest first. Where a venue prints a margin that has the closing fee in it,
 * the fee at bankruptcy on that margin is the same price as no fee on the margin without it: two forms of one age.
 */
const CONVENTIONS: Readonly<Record<string, readonly SourcedConvention[]>> = {
  "Binance COIN-M": [
    { method: "mark", fee: "none", age: 0, source: "help, liquidation price of COIN-M contracts", day: "2026-09-17" },
  ],
  Bybit: [
    { method: "mark", fee: "none", age: 0, source: "help, liquidation price of inverse contracts", day: "2026-05-27" },
    { method: "entry", fee: "none", age: 1, source: "help, liquidation price of inverse contracts", day: "2024-09-10" },
    {
      method: "bankruptcy",
      fee: "taker",
      mode: "isolated",
      age: 1,
      source: "API documentation, position examples",
      day: "2023-06-30",
    },
    {
      method: "bankruptcy",
      fee: "taker",
      mode: "cross",
      age: 2,
      source: "help, liquidation price of inverse contracts, classic account",
      day: "",
    },
  ],
  OKX: [
    { method: "mark", fee: "none", age: 0, source: "help, liquidation by mark price", day: "" },
    { method: "mark", fee: "taker", age: 0, source: "help, test of the margin ratio", day: "" },
  ],
  BitMEX: [
    { method: "entry", fee: "none", mode: "isolated", age: 0, source: "position messages", day: "2019" },
    { method: "bankruptcy", fee: "taker", age: 0, source: "position messages", day: "2019" },
  ],
  Kraken: [{ method: "mark", fee: "none", age: 0, source: "help, liquidation", day: "2025-04-04" }],
  Gate: [{ method: "mark", fee: "taker", age: 0, source: "support, liquidation price", day: "" }],
  KuCoin: [
    { method: "mark", fee: "other", age: 0, source: "help, liquidation price", day: "" },
    { method: "entry", fee: "none", age: 1, source: "help, liquidation price, older page", day: "" },
  ],
  HTX: [{ method: "mark", fee: "none", age: 0, source: "help, adjustment factor", day: "" }],
  Phemex: [
    { method: "entry", fee: "none", mode: "isolated", age: 0, source: "help, liquidation price", day: "" },
    { method: "bankruptcy", fee: "taker", mode: "cross", age: 0, source: "help, liquidation price", day: "" },
  ],
};

const BY_KEY = new Map(Object.entries(CONVENTIONS).map(([venue, list]) => [venueKey(venue), list]));

/** Those of a venue, by any of its names; none of a venue whose examples nobody has reproduced. */
export const conventionsOf = (venue: string): readonly SourcedConvention[] => BY_KEY.get(venueKey(venue)) ?? [];
