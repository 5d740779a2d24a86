import { CONTRACT_SPEC } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { CONTRACTS, SPEC_FIELDS } from "../../../src/catalog/venues/contract-table";
import type { Rows } from "../../../src/catalog/declare/define";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";
import { rowsOf } from "../rows-of";

const spec = (venue: Cell, symbol: Cell, field: Cell, table?: Rows<Cell>) =>
  evaluateOnRanges(CONTRACT_SPEC, [[[venue]], [[symbol]], [[field]], table])[0]?.[0];

describe("the add-in's table", () => {
  test.each(CONTRACTS.map((contract) => [`${contract.venue} ${contract.symbol}`, contract] as const))(
    "%s",
    (_, row) => {
      const { venue, symbol, first_tier, ...facts } = row;
      expect(venue && symbol && row.source).toBeTruthy();
      expect(row.as_of).toMatch(/^20[12]\d-[01]\d-[0-3]\d$/);
      expect(new Date(row.as_of).toISOString().slice(0, 10)).toBe(row.as_of);
      expect(Object.keys(SPEC_FIELDS)).toEqual(expect.arrayContaining(Object.keys(facts)));
      for (const positive of [row.face, row.tick, row.lot, row.funding_interval, row.max_leverage])
        if (positive !== undefined) expect(positive).toBeGreaterThan(0);
      for (const fraction of [row.maker_fee, row.taker_fee])
        if (fraction !== undefined) expect(Math.abs(fraction)).toBeLessThan(0.001);
      if (row.mmr !== undefined) expect(row.mmr).toBeLessThan(0.06);
      for (const [field, value] of Object.entries(facts)) expect(spec(venue, symbol, field)).toBe(value);
      if (first_tier) expect(spec(venue, symbol, "first_tier")).toBe(`${first_tier.up_to} ${first_tier.unit}`);
    },
  );

  test("has each contract once, and the coins that traders hold", () => {
    const names = CONTRACTS.map(({ venue, symbol }) => `${venue} ${symbol}`.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const live = new Set(CONTRACTS.filter(({ status }) => status === "live").map(({ settlement }) => settlement));
    for (const coin of ["BTC", "ETH", "SOL", "ADA", "XRP", "DOGE", "LTC", "BCH", "LINK", "DOT", "AVAX", "BNB"])
      expect(live).toContain(coin);
  });

  test("offers nothing that has ended, is not inverse, has an expiry or is of no known age", () => {
    const names = CONTRACTS.map(({ venue, symbol }) => `${venue} ${symbol}`);
    for (const { status } of CONTRACTS) expect(status).toMatch(/^(live|listed|not confirmed)/);
    for (const absent of [
      "Binance COIN-M MATICUSD_PERP",
      "BitMEX ETHUSD",
      "BitMEX XBTU26",
      "Deribit BTC-DDMMMYY",
      "Bitget BTCUSD",
      "CoinEx BTCUSD",
      "HTX KSM-USD",
    ])
      expect(names).not.toContain(absent);
  });

  // from the venues' answers and pages of the days that "as_of" says
  test.each([
    ["Bybit", "BTCUSD", "tick", 0.1, "2026-09-26"],
    ["Bybit", "BTCUSD", "taker_fee", 0.00055, "2026-09-02"],
    ["OKX", "BTC-USD-SWAP", "lot", 0.1, "2026-09-25"],
    ["KuCoin", "XBTUSDM", "tick", 0.1, "2026-09-25"],
    ["KuCoin", "XBTUSDM", "taker_fee", 0.0006, "2026-09-25"],
    ["KuCoin", "XBTUSDM", "mmr", 0.005, "2020-12-17"],
    ["Gate", "BTC_USD", "maker_fee", -0.0002, "2026-09-25"],
    ["Kraken", "PI_XBTUSD", "taker_fee", 0.0005, "2026-09-25"],
    ["Binance", "BTCUSD_PERP", "taker_fee", 0.0005, "2026-08-21"],
    ["Binance", "BTCUSD_PERP", "funding_price", "mark", "2020-06-11"],
    ["BitMEX", "XBTUSD", "method", "entry", "2019"],
  ])("%s %s: %s is %p, of %s", (venue, symbol, field, value, day) => {
    expect([spec(venue, symbol, field), spec(venue, symbol, `${field} as_of`)]).toEqual([value, day]);
  });

  test("an old page for how a contract is funded does not age its numbers", () => {
    expect(spec("Binance", "BTCUSD_PERP", "as_of")).toBe("2026-08-21");
    expect(spec("Bybit", "BTCUSD", "as_of")).toBe("2026-09-02");
    expect(spec("KuCoin", "XBTUSDM", "as_of")).toBe("2020-12-17");
    // the day of its tick is not known, the year is
    expect(spec("Binance", "ETHUSD_261225", "tick as_of")).toBe("2026");
    expect(spec("Binance", "ETHUSD_261225", "as_of")).toBe("2026-01-01");
  });

  test("every source is named with its day and what it says", () => {
    expect(spec("Gate", "BTC_USD", "source")).toBe(
      "Gate futures contracts, 2026-09-25 (status, face, settlement, tick, lot, funding interval, maker fee, taker fee, mmr, first tier, max leverage); Gate support, liquidation price, undated (method)",
    );
    expect(spec("Gate", "BTC_USD", "method source")).toBe("Gate support, liquidation price, undated");
    expect(spec("Binance", "BTCUSD_PERP", "tiers source")).toBe("Binance bracket list, 2026-09-17");
  });

  test("a source without a date gives no day", () => {
    expect(spec("Gate", "BTC_USD", "method as_of")).toMatchObject({
      kind: "none",
      message: "not in the table: method_as_of of Gate BTC_USD: its source bears no date",
    });
    expect(spec("CoinEx", "BTCUSD", "as_of")).toMatchObject({
      kind: "none",
      message: "not in the table: as_of of CoinEx BTCUSD: none of its sources bears a date",
    });
  });

  test("says in words how far a first tier reaches", () =>
    expect(spec("Bybit", "BTCUSD", "first_tier")).toBe("150 BTC"));

  // the faces that the articles got wrong, from the venues' own pages
  test.each([
    ["BitMEX", "XBTUSD", 1],
    ["Bybit", "BTCUSD", 1],
    ["Binance COIN-M", "BTCUSD_PERP", 100],
    ["Binance COIN-M", "ETHUSD_PERP", 10],
    ["OKX", "BTC-USD-SWAP", 100],
    ["Deribit", "BTC-PERPETUAL", 10],
    ["Kraken", "PI_XBTUSD", 1],
    ["Gate", "BTC_USD", 1],
    ["HTX", "BTC-USD", 100],
    ["HTX", "ETH-USD", 10],
    ["KuCoin", "XBTUSDM", 1],
    ["MEXC", "BTC_USD", 100],
  ])("%s %s has a face of %d USD", (venue, symbol, face) => {
    expect(spec(venue, symbol, "face")).toBe(face);
  });

  test("the help lists every field and, venue by venue, the contracts, but not two hundred of them", () => {
    const words = CONTRACT_SPEC.guidance.join(" ");
    for (const field of Object.keys(SPEC_FIELDS)) expect(words).toContain(field);
    for (const { venue } of CONTRACTS) expect(words).toContain(`${venue} (`);
    expect(words).toContain("Kraken (PI_XBTUSD, PI_ETHUSD, PI_LTCUSD, PI_BCHUSD, PI_XRPUSD; dated FI_XBTUSD_261225, ");
    expect(words).toContain(
      "OKX (BTC-USD-SWAP, ETH-USD-SWAP, LTC-USD-SWAP, DOT-USD-SWAP, DOGE-USD-SWAP, SOL-USD-SWAP and 34 more)",
    );
  });
});

describe("names", () => {
  test("are the same in any case, with spaces around them, and with a space for an underscore in a field", () => {
    expect(spec("  BYBIT ", "btcusd", " Max Leverage ")).toBe(100);
    expect(spec("htx", "btc-usd", "FUNDING_PRICE")).toBe("settlement");
  });

  test.each<[string, Cell[], string]>([
    ["a venue", ["FTX", "BTCUSD", "face"], 'venue is not known, was "FTX": nearest are "HTX", "OKX", "Gate", "MEXC"'],
    [
      "a symbol",
      ["HTX", "ADB-USD", "face"],
      'symbol at HTX is not known, was "ADB-USD": nearest are "ADA-USD", "ANT-USD", "BTC-USD", "ETH-USD"',
    ],
    ["a field", ["HTX", "BTC-USD", "tik"], 'field is not known, was "tik": nearest are "tick", "lot", "mmr", "tiers"'],
    ["no venue", [null, "BTC-USD", "face"], "venue is empty: it has no default"],
    ["no field", ["HTX", "BTC-USD", ""], "field is empty: it has no default"],
  ])("%s that is not known is refused with those that are nearest", (_, [venue, symbol, field], message) => {
    expect(spec(venue as Cell, symbol as Cell, field as Cell)).toMatchObject({ kind: "invalid", message });
  });

  test("a fact that no source states is not in the table", () => {
    expect(spec("okx", "BTC-USD-SWAP", "funding_price")).toMatchObject({
      kind: "none",
      message: "not in the table: funding_price of OKX BTC-USD-SWAP",
    });
  });
});

describe("a table of one's own", () => {
  const own: Rows<Cell> = [
    [" Symbol ", "VENUE", "Taker fee", "tick", "note", ""],
    ["BTCUSD", "bybit", "0.05%", null, "checked", "no header"],
    ["BTCUSD_260925", "Binance COIN-M", null, 0.1, null, null],
    [null, "", null, null, null, null],
    ["FUT1", "My venue", 0.001, new CellError("#DIV/0!"), " ", 5],
  ];

  test("takes precedence cell by cell, and the add-in's answers where it is blank", () => {
    expect(spec("Bybit", "BTCUSD", "taker_fee", own)).toBe(0.0005);
    expect(spec("Bybit", "BTCUSD", "tick", own)).toBe(0.1);
    expect(spec("Bybit", "BTCUSD", "face", own)).toBe(1);
    expect(spec("Kraken", "PI_XBTUSD", "tick", own)).toBe(0.5);
  });

  test("may have venues, symbols and fields of its own", () => {
    expect(spec("binance coin-m", "btcusd_260925", "tick", own)).toBe(0.1);
    expect(spec("Binance COIN-M", "BTCUSD_260925", "face", own)).toMatchObject({
      kind: "invalid",
      message: "Binance COIN-M BTCUSD_260925 expired on 2026-09-25",
    });
    expect(spec("my venue", "fut1", "face", own)).toMatchObject({
      kind: "none",
      message: "not in the table: face of My venue FUT1",
    });
    expect(spec("my venue", "fut1", "taker_fee", own)).toBe(0.001);
    expect(spec("Bybit", "BTCUSD", "note", own)).toBe("checked");
    expect(spec("My vanue", "X", "face", own)).toMatchObject({
      message: expect.stringContaining('was "My vanue": nearest are "My venue"') as unknown,
    });
    expect(spec("Bybit", "BTCUSD", "nota", own)).toMatchObject({
      message: expect.stringContaining('was "nota": nearest are "note"') as unknown,
    });
    expect(spec("Bybit", "BTCUSD", "symbol", own)).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining("field is not known") as unknown,
    });
  });

  test("a value of one's own has no age and no source in the add-in's table", () => {
    expect(spec("Bybit", "BTCUSD", "taker_fee as_of", own)).toMatchObject({
      kind: "none",
      message: "not in the table: taker_fee_as_of of bybit BTCUSD: the value is of your own table",
    });
    expect(spec("Bybit", "BTCUSD", "tick as_of", own)).toBe("2026-09-26");
  });

  test("an error in the cell that is asked for is the result, one elsewhere is not", () => {
    expect(spec("my venue", "fut1", "tick", own)).toEqual(new CellError("#DIV/0!"));
    expect(spec("Bybit", "BTCUSD", "face", own)).toBe(1);
    expect(spec("Bybit", "BTCUSD", "face", [["venue", new CellError("#REF!")]])).toEqual(new CellError("#REF!"));
    expect(spec("Bybit", "BTCUSD", "face", rowsOf(["venue", "symbol"], [new CellError("#N/A"), "X"]))).toEqual(
      new CellError("#N/A"),
    );
    expect(spec("Bybit", "BTCUSD", "face", rowsOf(["venue", "symbol"], ["X", new CellError("#N/A")]))).toEqual(
      new CellError("#N/A"),
    );
  });

  test.each<[string, Rows<Cell>, string]>([
    [
      "no first row of names",
      [["Bybit", "BTCUSD", 1]],
      "table must have a first row of field names, with venue and symbol",
    ],
    ["a column twice", [["venue", "symbol", "tick", "Tick"]], "table has two columns for tick"],
    [
      "a row without its symbol",
      rowsOf(["venue", "symbol"], ["Bybit", "BTCUSD"], ["Bybit", " "]),
      "table has no venue or no symbol in row 3",
    ],
    [
      "a contract twice",
      rowsOf(["venue", "symbol"], ["Bybit", "BTCUSD"], ["BYBIT", "btcusd"]),
      "table has 2 rows for Bybit BTCUSD",
    ],
  ])("%s is refused", (_, table, message) => {
    expect(spec("Bybit", "BTCUSD", "face", table)).toMatchObject({ kind: "invalid", message });
  });
});
