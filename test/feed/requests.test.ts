import { CONTRACTS } from "../../src/catalog/venues/contract-table";
import { feedFor, FEEDS } from "../../src/feed/feeds";
import { canBeAsked, FEED_HOSTS, FEED_ORIGINS } from "../../src/feed/hosts";
import type { Asked } from "../../src/feed/venue-feed";

const NOW = Date.parse("2026-11-29T12:41:00Z");

test("the list of hosts is the one of the feeds, and names each host once", () => {
  expect(Object.keys(FEED_HOSTS).sort()).toEqual([...FEEDS.keys()].sort());
  expect(new Set(FEED_ORIGINS).size).toBe(FEED_ORIGINS.length);
  for (const origin of FEED_ORIGINS) expect(new URL(origin).origin).toBe(origin);
});

const asked = (symbol: string, kind: Asked["kind"]): Asked => ({ symbol, kind });
const CASES = [
  ...CONTRACTS.filter(canBeAsked).map(({ venue, symbol }) => ({ venue, of: asked(symbol, "perpetual") })),
  ...[
    ["Binance COIN-M", "BTCUSD_261225"],
    ["Bybit", "BTCUSDZ26"],
    ["OKX", "BTC-USD-261225"],
    ["BitMEX", "XBTZ26"],
    ["Deribit", "BTC-25DEC26"],
    ["Kraken", "FI_XBTUSD_261225"],
    ["KuCoin", "XBTMZ26"],
  ].map(([venue = "", symbol = ""]) => ({ venue, of: asked(symbol, "dated") })),
];

test("every request goes to a host of its venue, in the clear of keys, and differs from the others", () => {
  expect(CASES.length).toBeGreaterThan(50);
  for (const { venue, of } of CASES) {
    const requests = feedFor(venue, of)?.requests(of, NOW) ?? [];
    expect(requests.length).toBeGreaterThanOrEqual(2);
    for (const { url } of requests) {
      const { protocol, host, search, username, hash } = new URL(url);
      expect([protocol, username, hash]).toEqual(["https:", "", ""]);
      expect(FEED_HOSTS[venue]).toContain(host);
      expect(search).not.toMatch(/key|sign|secret|token/i);
    }
    expect(new Set(requests.map(({ url }) => url)).size).toBe(requests.length);
    expect(new Set(requests.map(({ what }) => what)).size).toBe(requests.length);
  }
});

test("an address holds the symbol or the coin of it, and times: nothing else that differs from contract to contract", () => {
  const of = asked("BTCUSD_PERP", "perpetual");
  expect(
    feedFor("Binance COIN-M", of)
      ?.requests(of, NOW)
      .map(({ url }) => url),
  ).toEqual([
    "https://dapi.binance.com/dapi/v1/exchangeInfo",
    "https://dapi.binance.com/dapi/v1/premiumIndex?pair=BTCUSD",
    "https://www.binance.com/bapi/futures/v1/friendly/delivery/common/brackets",
    "https://dapi.binance.com/dapi/v1/fundingInfo",
    // 30 days before 2026-11-29 12:41 UTC
    "https://dapi.binance.com/dapi/v1/fundingRate?symbol=BTCUSD_PERP&startTime=1793364060000&limit=1000",
  ]);
});

test("a contract with an expiry is not asked for funding", () => {
  for (const { venue, of } of CASES.filter((each) => each.of.kind === "dated"))
    expect(
      feedFor(venue, of)
        ?.requests(of, NOW)
        .map(({ url }) => url)
        .filter((url) => /fund/i.test(url)),
    ).toEqual([]);
});

test.each(["BTC USD", "BTCUSD&x=1", "../x", "BTCUSD?y", "", "a".repeat(40), "BTCUSD#", "BTC/USD", "bücher"])(
  "“%s” is no symbol that is asked for",
  (symbol) => {
    expect(canBeAsked({ venue: "Bybit", symbol })).toBe(false);
    expect(feedFor("Bybit", asked(symbol, "perpetual"))).toBeUndefined();
  },
);

test("nobody is asked for a venue without public answers", () => {
  expect(canBeAsked({ venue: "Phemex", symbol: "BTCUSD" })).toBe(false);
  expect(canBeAsked({ venue: "toString", symbol: "BTCUSD" })).toBe(false);
});
