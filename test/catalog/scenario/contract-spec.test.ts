import { CONTRACT_SPEC } from "../../../src/catalog";
import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { CONTRACTS, FIELDS } from "../../../src/catalog/venues/contract-table";
import type { Rows } from "../../../src/catalog/declare/define";
import { evaluateOnRanges } from "../../../src/catalog/read/evaluate-on-ranges";

const spec = (venue: Cell, symbol: Cell, field: Cell, table?: Rows<Cell>) =>
  evaluateOnRanges(CONTRACT_SPEC, [[[venue]], [[symbol]], [[field]], table])[0]?.[0];

describe("the add-in's table", () => {
  test.each(CONTRACTS.map((contract) => [`${contract.venue} ${contract.symbol}`, contract] as const))(
    "%s",
    (_, row) => {
      const { venue, symbol, ...facts } = row;
      expect(venue && symbol && row.source).toBeTruthy();
      expect(row.as_of).toMatch(/^20[12]\d-[01]\d-[0-3]\d$/);
      expect(new Date(row.as_of).toISOString().slice(0, 10)).toBe(row.as_of);
      expect(Object.keys(FIELDS)).toEqual(expect.arrayContaining(Object.keys(facts)));
      for (const positive of [row.face, row.tick, row.lot, row.funding_interval, row.max_leverage])
        if (positive !== undefined) expect(positive).toBeGreaterThan(0);
      for (const fraction of [row.maker_fee, row.taker_fee, row.mmr])
        if (fraction !== undefined) expect(Math.abs(fraction)).toBeLessThan(0.02);
      if (row.first_tier) expect(row.first_tier.up_to).toBeGreaterThan(0);
      for (const [field, value] of Object.entries(facts))
        expect(spec(venue, symbol, field)).toBe(typeof value === "object" ? `${value.up_to} ${value.unit}` : value);
    },
  );

  test("has each contract once", () => {
    const names = CONTRACTS.map(({ venue, symbol }) => `${venue} ${symbol}`.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
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

  test("the help lists every field and every contract", () => {
    const words = CONTRACT_SPEC.guidance.join(" ");
    for (const field of Object.keys(FIELDS)) expect(words).toContain(field);
    for (const { venue, symbol } of CONTRACTS) expect(words).toContain(`${venue} ${symbol}`);
  });
});

describe("names", () => {
  test("are the same in any case, with spaces around them, and with a space for an underscore in a field", () => {
    expect(spec("  BYBIT ", "btcusd", " Max Leverage ")).toBe(100);
    expect(spec("htx", "btc-usd", "FUNDING_PRICE")).toBe("settlement");
  });

  test.each<[string, Cell[], string]>([
    ["a venue", ["FTX", "BTCUSD", "face"], 'venue must be one of "BitMEX", "Bybit", "Binance COIN-M", "OKX", "Deribit", "Kraken", "Gate", "HTX", "KuCoin", "CoinEx", "MEXC", "Phemex", was "FTX"'], // prettier-ignore
    ["a symbol", ["HTX", "ADA-USD", "face"], 'symbol at HTX must be one of "BTC-USD", "ETH-USD", was "ADA-USD"'],
    ["a field", ["HTX", "BTC-USD", "size"], 'field must be one of "face", "settlement", "tick", "lot", "funding_interval", "funding_price", "method", "maker_fee", "taker_fee", "mmr", "first_tier", "max_leverage", "as_of", "source", was "size"'], // prettier-ignore
    ["no venue", [null, "BTC-USD", "face"], "venue is empty: it has no default"],
    ["no field", ["HTX", "BTC-USD", ""], "field is empty: it has no default"],
  ])("%s that is not known is refused with those that are", (_, [venue, symbol, field], message) => {
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
    expect(spec("Bybit", "BTCUSD", "tick", own)).toBe(0.5);
    expect(spec("Bybit", "BTCUSD", "face", own)).toBe(1);
    expect(spec("Kraken", "PI_XBTUSD", "tick", own)).toBe(0.5);
  });

  test("may have venues, symbols and fields of its own", () => {
    expect(spec("binance coin-m", "btcusd_260925", "tick", own)).toBe(0.1);
    expect(spec("Binance COIN-M", "BTCUSD_260925", "face", own)).toMatchObject({ kind: "none", message: "not in the table: face of Binance COIN-M BTCUSD_260925" }); // prettier-ignore
    expect(spec("my venue", "fut1", "taker_fee", own)).toBe(0.001);
    expect(spec("Bybit", "BTCUSD", "note", own)).toBe("checked");
    expect(spec("FTX", "X", "face", own)).toMatchObject({ message: expect.stringContaining('"Phemex", "My venue", was "FTX"') as unknown }); // prettier-ignore
    expect(spec("Bybit", "BTCUSD", "nothing", own)).toMatchObject({ message: expect.stringContaining('"source", "note", was "nothing"') as unknown }); // prettier-ignore
  });

  test("an error in the cell that is asked for is the result, one elsewhere is not", () => {
    expect(spec("my venue", "fut1", "tick", own)).toEqual(new CellError("#DIV/0!"));
    expect(spec("Bybit", "BTCUSD", "face", own)).toBe(1);
    expect(spec("Bybit", "BTCUSD", "face", [["venue", new CellError("#REF!")]])).toEqual(new CellError("#REF!"));
    expect(spec("Bybit", "BTCUSD", "face", [["venue", "symbol"], [new CellError("#N/A"), "X"]])).toEqual(new CellError("#N/A")); // prettier-ignore
    expect(spec("Bybit", "BTCUSD", "face", [["venue", "symbol"], ["X", new CellError("#N/A")]])).toEqual(new CellError("#N/A")); // prettier-ignore
  });

  test.each<[string, Rows<Cell>, string]>([
    [
      "no first row of names",
      [["Bybit", "BTCUSD", 1]],
      "table must have a first row of field names, with venue and symbol",
    ],
    ["a column twice", [["venue", "symbol", "tick", "Tick"]], "table has two columns for tick"],
    ["a row without its symbol", [["venue", "symbol"], ["Bybit", "BTCUSD"], ["Bybit", " "]], "table has no venue or no symbol in row 3"], // prettier-ignore
    ["a contract twice", [["venue", "symbol"], ["Bybit", "BTCUSD"], ["BYBIT", "btcusd"]], "table has 2 rows for Bybit BTCUSD"], // prettier-ignore
  ])("%s is refused", (_, table, message) => {
    expect(spec("Bybit", "BTCUSD", "face", table)).toMatchObject({ kind: "invalid", message });
  });
});
