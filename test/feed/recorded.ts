import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../src/core/refusal";
import type { Facts } from "../../src/feed/facts";
import { FEEDS } from "../../src/feed/feeds";
import { readAnswer } from "../../src/feed/read-answer";
import type { Asked, VenueFeed, VenueRequest } from "../../src/feed/venue-feed";

/** An answer of a venue as it was recorded or documented: test/vectors/venue-answers/SOURCES.md. */
export interface Recorded {
  readonly id: string;
  readonly url: string;
  readonly status: number;
  readonly kind: string;
  readonly date: string;
  readonly body: unknown;
}

const folder = path.join(__dirname, "../vectors/venue-answers");
const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
const entries = new Map(
  names.map((file) => {
    const { entries } = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as { entries: readonly Recorded[] };
    return [file.replace(".json", ""), entries];
  }),
);

const VENUES: Readonly<Record<string, string>> = {
  binance: "Binance COIN-M",
  bybit: "Bybit",
  okx: "OKX",
  bitmex: "BitMEX",
  deribit: "Deribit",
  kraken: "Kraken",
  gate: "Gate",
  kucoin: "KuCoin",
  htx: "HTX",
  bitget: "Bitget",
};

export const feedOf = (venue: string): VenueFeed => {
  const feed = FEEDS.get(VENUES[venue] ?? "");
  if (!feed) throw new Error(`nobody asks ${venue}`);
  return feed;
};

export function recorded(venue: string, id: string): Recorded {
  const entry = entries.get(venue)?.find((each) => each.id === id);
  if (!entry) throw new Error(`${venue} has no ${id}`);
  return entry;
}

export const bodyOf = <T>(venue: string, id: string): T => structuredClone(recorded(venue, id).body) as T;

export function requestFor(venue: string, what: string, asked: Asked, now: number): VenueRequest {
  const requests = feedOf(venue).requests(asked, now);
  const request = requests.find((each) => each.what === what);
  if (!request) throw new Error(`${venue} is asked for ${requests.map((each) => each.what).join(", ")}, not ${what}`);
  return request;
}

/** A perpetual of Bitcoin, as each venue writes it. */
export const BITCOIN: Readonly<Record<string, Asked>> = Object.fromEntries(
  Object.entries({
    binance: "BTCUSD_PERP",
    bybit: "BTCUSD",
    okx: "BTC-USD-SWAP",
    bitmex: "XBTUSD",
    deribit: "BTC-PERPETUAL",
    kraken: "PI_XBTUSD",
    gate: "BTC_USD",
    kucoin: "XBTUSDM",
    htx: "BTC-USD",
    bitget: "BTCUSD",
  }).map(([venue, symbol]) => [venue, { symbol, kind: "perpetual" } as const]),
);

export interface Reading {
  readonly asked?: Asked;
  readonly now?: string;
  readonly status?: number;
}

/** What becomes of a body, or the words of its refusal. */
export function reading(venue: string, what: string, body: unknown, { asked, now, status = 200 }: Reading = {}) {
  const at = Date.parse(now ?? "2026-09-26T00:00:00Z");
  const request = requestFor(venue, what, asked ?? (BITCOIN[venue] as Asked), at);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const facts: Facts | Refusal = readAnswer(feedOf(venue), request, { status, text });
  return facts instanceof Refusal ? facts.message : facts;
}
