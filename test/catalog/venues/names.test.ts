import { CONTRACT_SPEC } from "../../../src/catalog";
import { SPEC_FIELDS } from "../../../src/catalog/venues/contract-table";
import { Refusal } from "../../../src/core/refusal";
import { bareKey, coinKey, matchingName, venueKey } from "../../../src/catalog/venues/names";
import { KNOWN_CONTRACTS } from "../../../src/catalog/venues/known-contracts";
import type { Cell } from "../../../src/catalog/declare/cell";
import { outcomes } from "../../../src/catalog/read/outcomes";
import { rowsOf } from "../rows-of";

const spec = (venue: string, symbol: string, field: string, table?: Cell[][]) =>
  outcomes<Cell>(CONTRACT_SPEC, [[[venue]], [[symbol]], [[field]], table], (cell) => cell)[0]?.[0];

describe("venues", () => {
  test.each([
    ["Binance", "Binance COIN-M"],
    ["Binance COIN-M", "Binance COIN-M"],
    ["Binance Futures", "Binance COIN-M"],
    ["binance coin-m futures", "Binance COIN-M"],
    ["BINANCE COINM", "Binance COIN-M"],
    ["Kraken", "Kraken"],
    ["Kraken Futures", "Kraken"],
    ["Crypto Facilities", "Kraken"],
    ["OKX", "OKX"],
    ["OKEx", "OKX"],
    ["HTX", "HTX"],
    ["Huobi", "HTX"],
    ["Huobi Global", "HTX"],
    ["Gate", "Gate"],
    ["Gate.io", "Gate"],
    ["BitMEX", "BitMEX"],
    ["bit mex", "BitMEX"],
    ["Bitget", "Bitget"],
    ["KuCoin", "KuCoin"],
    ["KuCoin Futures", "KuCoin"],
    ["Deribit", "Deribit"],
    ["Bybit", "Bybit"],
    ["Bybit Inverse", "Bybit"],
    ["By.Bit", "Bybit"],
    ["Phemex", "Phemex"],
    ["CoinEx", "CoinEx"],
    ["MEXC", "MEXC"],
    ["MEXC Global", "MEXC"],
  ])("%s is %s", (name, venue) => {
    const found = KNOWN_CONTRACTS.filter((contract) => venueKey(contract.venue) === venueKey(name));
    expect([...new Set(found.map((contract) => contract.venue))]).toEqual([venue]);
  });

  test.each(["Binance USD-M", "Bitfinex", "Futures", "FTX", "Kraken Spot", "我的交易所", "-"])(
    "%s is none of them",
    (name) => {
      expect(KNOWN_CONTRACTS.filter((contract) => venueKey(contract.venue) === venueKey(name))).toEqual([]);
      expect(spec(name, "BTCUSD", "face")).toMatchObject({ kind: "invalid" });
    },
  );

  test("of the user's own that have no Latin letters are not taken for each other", () => {
    const table = [
      ["venue", "symbol", "tick"],
      ["我的交易所", "甲", 1],
      ["别的交易所", "甲", 2],
      ["--", "甲", 3],
    ];
    expect(spec("别的交易所", "甲", "tick", table)).toBe(2);
    expect(spec("--", "甲", "tick", table)).toBe(3);
    expect(spec("-", "甲", "tick", table)).toMatchObject({ kind: "invalid" });
  });
});

describe("symbols", () => {
  test.each([
    ["OKX", "BTC-USD-SWAP", "BTC-USD-SWAP"],
    ["OKX", "BTCUSDSWAP", "BTC-USD-SWAP"],
    ["OKX", "btc/usd swap", "BTC-USD-SWAP"],
    ["OKX", "XBT-USD-SWAP", "BTC-USD-SWAP"],
    ["Binance", "BTCUSDPERP", "BTCUSD_PERP"],
    ["Kraken", "PI_BTCUSD", "PI_XBTUSD"],
    ["BitMEX", "BTCUSD", "XBTUSD"],
    ["Bybit", "xbtusd", "BTCUSD"],
    ["KuCoin", "BTCUSDM", "XBTUSDM"],
    ["Deribit", "btc_perpetual", "BTC-PERPETUAL"],
    ["HTX", "BTCUSD", "BTC-USD"],
    ["Gate", "BTC-USD", "BTC_USD"],
  ])("%s %s is %s", (venue, name, symbol) => {
    const there = KNOWN_CONTRACTS.filter((contract) => venueKey(contract.venue) === venueKey(venue));
    expect(matchingName(there, (contract) => contract.symbol, name).map((contract) => contract.symbol)).toEqual([
      symbol,
    ]);
    expect(spec(venue, name, "settlement")).toBe("BTC");
  });

  test("no two of a venue are one in any spelling", () => {
    const keys = KNOWN_CONTRACTS.map(({ venue, symbol }) => `${venueKey(venue)} ${coinKey(symbol)}`);
    expect(new Set(keys).size).toBe(KNOWN_CONTRACTS.length);
  });

  test("as they stand come before those that differ in a hyphen", () => {
    const table = [
      ["venue", "symbol", "tick"],
      ["My venue", "BTC-USD", 1],
      ["My venue", "BTCUSD", 2],
      ["My venue", "ETH-USD", 3],
    ];
    expect(["BTC-USD", "btcusd", "ETHUSD"].map((symbol) => spec("My venue", symbol, "tick", table))).toEqual([1, 2, 3]);
    expect(spec("My venue", "BTC_USD", "tick", table)).toMatchObject({
      kind: "invalid",
      message: "table has 2 rows for My venue BTC-USD",
    });
  });

  test("a key keeps the letters of any script", () => {
    expect(["BTC-USD_Perp", " ÄÖ-1 ", "--"].map(bareKey)).toEqual(["btcusdperp", "äö1", "--"]);
  });
});

describe("dated contracts", () => {
  // the last Fridays by the calendar: `cal 2027`
  test.each([
    ["Binance", "BTCUSD_270326", "2027-03-26", 100, "BTCUSD_261225"],
    ["Binance", "ethusd270625", "2027-06-25", 10, "ETHUSD_261225"],
    ["Bybit", "BTCUSDM27", "2027-06-25", 1, "BTCUSDZ26"],
    ["Bybit", "ETHUSDU27", "2027-09-24", 1, "ETHUSDZ26"],
    ["BitMEX", "XBTH27", "2027-03-26", 1, "XBTZ26"],
    ["BitMEX", "BTCM27", "2027-06-25", 1, "XBTZ26"],
    ["OKX", "BTC-USD-261225", "2026-12-25", 100, "BTC-USD-261030"],
    ["OKX", "BTC-USD-261204", "2026-12-04", 100, "BTC-USD-261030"],
    ["Deribit", "BTC-25DEC26", "2026-12-25", 10, "BTC-DDMMMYY"],
    ["Deribit", "ETH-4DEC26", "2026-12-04", 1, "ETH-DDMMMYY"],
    ["Kraken", "FI_XBTUSD_270326", "2027-03-26", 1, "FI_XBTUSD_261225"],
    ["Kraken", "FI_BTCUSD_270326", "2027-03-26", 1, "FI_XBTUSD_261225"],
    ["KuCoin", "XBTMZ26", "2026-12-25", 1, "XBTMU26"],
  ])("%s %s expires on %s and has a face of %d USD", (venue, symbol, expiry, face, like) => {
    expect(spec(venue, symbol, "expiry")).toBe(expiry);
    expect(spec(venue, symbol, "face")).toBe(face);
    expect(spec(venue, symbol, "kind")).toBe("dated");
    expect(spec(venue, symbol, "status")).toBe(`not in the table itself: values of ${like}`);
    expect(spec(venue, symbol, "expiry source")).toBe("the symbol itself, undated");
    expect(spec(venue, symbol, "funding_interval")).toMatchObject({
      kind: "none",
      message: expect.stringContaining(": a dated contract pays no funding") as unknown,
    });
  });

  test.each([
    ["Binance", "BTCUSD_261225", "2026-12-25", "live"],
    ["Bybit", "ETHUSDH27", "2027-03-26", "live"],
    ["Kraken", "FI_XBTUSD_261225", "2026-12-25", "live"],
  ])("%s %s is in the table itself, until %s", (venue, symbol, expiry, status) => {
    expect([spec(venue, symbol, "expiry"), spec(venue, symbol, "status")]).toEqual([expiry, status]);
  });

  test.each([
    ["Binance", "BTCUSD_260925", "Binance COIN-M BTCUSD_260925 expired on 2026-09-25"],
    ["Bybit", "BTCUSDU26", "Bybit BTCUSDU26 expired on 2026-09-25"],
    ["Deribit", "BTC-27NOV26", "Deribit BTC-27NOV26 expired on 2026-11-27"],
    ["KuCoin", "XBTMU26", "KuCoin XBTMU26 expired on 2026-09-25"],
  ])("%s %s has expired, and gives nothing but that", (venue, symbol, message) => {
    for (const field of ["face", "tick", "tick as_of", "source", "as_of", "tiers"])
      expect(spec(venue, symbol, field)).toMatchObject({ kind: "invalid", message });
    expect(message).toContain(`expired on ${String(spec(venue, symbol, "expiry"))}`);
    expect(message).toContain(String(spec(venue, symbol, "status")));
  });

  test.each([
    ["no Friday", "Deribit", "BTC-24DEC26"],
    ["no day at all", "OKX", "BTC-USD-260231"],
    ["a 13th month", "OKX", "BTC-USD-261325"],
    ["no month", "Deribit", "BTC-25DIC26"],
    ["not the last Friday of a quarter", "Binance", "BTCUSD_261218"],
    ["a Friday of another month", "Binance", "BTCUSD_261127"],
    ["a letter of no quarter", "Bybit", "BTCUSDF27"],
    ["a coin without dated contracts", "Binance", "ADAUSD_261225"],
    ["another family", "OKX", "BTC-USD_UM-261225"],
  ])("%s: %s %s is not known", (_, venue, symbol) => {
    expect(spec(venue, symbol, "face")).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining(`is not known, was "${symbol}": `) as unknown,
    });
  });
});

describe("what has ended", () => {
  test.each([
    [
      "Binance",
      "MATICUSD_PERP",
      "Binance COIN-M MATICUSD_PERP was delisted before 2026-09-17",
      "delisted before 2026-09-17",
    ],
    [
      "Binance",
      "ATOMUSD_PERP",
      "Binance COIN-M ATOMUSD_PERP was delisted between 2025-08-07 and 2026-09-17",
      "delisted between 2025-08-07 and 2026-09-17",
    ],
    [
      "BitMEX",
      "ETHUSD",
      "BitMEX ETHUSD is not inverse: its PnL is in BTC at a fixed multiplier",
      "not inverse: its PnL is in BTC at a fixed multiplier",
    ],
  ])("%s %s", (venue, symbol, message, status) => {
    expect(spec(venue, symbol, "face")).toMatchObject({ kind: "invalid", message });
    expect(spec(venue, symbol, "status")).toBe(status);
    expect(spec(venue, symbol, "status source")).toMatch(/, 2026-\d\d-\d\d$/);
  });

  test("may be in a table of one's own all the same", () => {
    const table = [
      ["venue", "symbol", "tick"],
      ["Binance", "MATICUSD_PERP", 0.0001],
    ];
    expect(spec("Binance COIN-M", "maticusd-perp", "tick", table)).toBe(0.0001);
  });
});

describe("messages", () => {
  const LONG = "Ж".repeat(500);
  const many = [
    ["venue", "symbol", LONG],
    ...Array.from({ length: 3333 }, (_, index) => [`My venue ${LONG}`, `${LONG}${index}`, 1]),
  ];
  test.each([
    ["an unknown symbol beside 3,333", [`My venue ${LONG}`, "BTCUSD", "face"], many],
    ["an unknown venue", [LONG, "BTCUSD", "face"], many],
    ["an unknown field", ["Bybit", "BTCUSD", LONG.slice(1)], many],
    ["a fact of a long name that is not there", [`My venue ${LONG}`, `${LONG}1`, "face"], many],
    ["a row twice", [LONG, LONG, "face"], rowsOf(["venue", "symbol"], [LONG, LONG], [LONG, LONG])],
    ["a column twice", [LONG, LONG, "face"], [["venue", "symbol", LONG, LONG]]],
  ] as [string, [string, string, string], Cell[][]][])(
    "have at most 250 characters: %s",
    (_, [venue, symbol, field], table) => {
      const refusal = spec(venue, symbol, field, table) as unknown as { message: string };
      expect(refusal.message.length).toBeGreaterThan(20);
      expect(refusal.message.length).toBeLessThanOrEqual(250);
    },
  );

  test("of every contract and field have at most 250 characters as well", () => {
    const fields = Object.keys(SPEC_FIELDS).flatMap((field) => [field, `${field} as_of`]);
    const messages = KNOWN_CONTRACTS.flatMap(({ venue, symbol }) =>
      fields.map((field) => spec(venue, symbol, field)),
    ).filter((answer) => answer instanceof Refusal);
    expect(messages.length).toBeGreaterThan(1000);
    expect(Math.max(...messages.map(({ message }) => message.length))).toBeLessThanOrEqual(250);
  });

  test("name the few that are nearest, first the nearest", () => {
    expect(spec("Bybitt", "BTCUSD", "face")).toMatchObject({
      message: 'venue is not known, was "Bybitt": nearest are "Bybit", "Bitget", "BitMEX", "Deribit"',
    });
    expect(spec("Kraken", "PI_ETHUS", "face")).toMatchObject({
      message: expect.stringMatching(
        /^symbol at Kraken is not known, was "PI_ETHUS": nearest are "PI_ETHUSD", /,
      ) as unknown,
    });
    expect(spec("Gate", "ETH_USD", "face")).toMatchObject({
      message: 'symbol at Gate is not known, was "ETH_USD": the tables have "BTC_USD"',
    });
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "constructor_as_of"])(
    "%s is no field",
    (field) => {
      expect(spec("BitMEX", "XBTUSD", field)).toMatchObject({
        kind: "invalid",
        message: expect.stringContaining("field is not known") as unknown,
      });
      const table = rowsOf(["venue", "symbol", field], ["BitMEX", "XBTUSD", ""]);
      expect(spec("BitMEX", "XBTUSD", field, table)).toMatchObject({
        kind: "none",
        message: `not in the table: ${field.toLowerCase()} of BitMEX XBTUSD`,
      });
    },
  );
});
