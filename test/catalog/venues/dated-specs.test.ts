import { datedSpec, datedSpecs } from "../../../src/catalog/venues/dated-specs";
import { findSpec } from "../../../src/catalog/venues/find-spec";
import { fieldNamed, FIELD_NAMES } from "../../../src/builder/fields/fields";
import { consequences } from "../../../src/builder/draft/consequences";
import { readDraft } from "../../../src/builder/draft/choices";
import { contractOf, START, withChosen } from "../../../src/builder/draft/draft";
import { SHEET_WORDS } from "../../../src/builder/words/words";

/** Last Fridays, by the calendar: 2026-12-25, 2027-03-26, 2027-06-25. */
test("the next two quarters of each kind are offered, as their venues write them", () => {
  const named = datedSpecs("2026-11-29").map(({ venue, symbol, expiry }) => `${venue} ${symbol} ${expiry ?? ""}`);
  expect(named).toEqual(
    expect.arrayContaining([
      "Binance COIN-M BTCUSD_261225 2026-12-25",
      "Binance COIN-M BTCUSD_270326 2027-03-26",
      "Bybit BTCUSDZ26 2026-12-25",
      "Bybit ETHUSDH27 2027-03-26",
      "OKX BTC-USD-261225 2026-12-25",
      "BitMEX XBTZ26 2026-12-25",
      "Deribit BTC-25DEC26 2026-12-25",
      "Kraken FI_XBTUSD_270326 2027-03-26",
      "KuCoin XBTMH27 2027-03-26",
    ]),
  );
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((name) => !/2026-12-25$|2027-03-26$/.test(name))).toEqual([]);
});

test("on the day of delivery the quarter is over, and over the new year it goes on", () => {
  const days = (today: string) => [...new Set(datedSpecs(today).map(({ expiry }) => expiry))];
  expect(days("2026-12-25")).toEqual(["2027-03-26", "2027-06-25"]);
  expect(days("2026-12-24")).toEqual(["2026-12-25", "2027-03-26"]);
});

test("by its exact symbol alone, and not once it has expired", () => {
  expect(datedSpec("Bybit", "BTCUSDH27")).toMatchObject({ face: 1, kind: "dated", expiry: "2027-03-26" });
  expect(datedSpec("Bybit", "btcusdh27")).toBeUndefined();
  expect(datedSpec("OKX", "BTC-USD-261030")).toBeUndefined();
  expect(datedSpec("OKX", "BTC-USD-SWAP")).toBeUndefined();
  // 2026-12-24 is no Friday
  expect(datedSpec("OKX", "BTC-USD-261224")).toBeUndefined();
});

test("a choice stands as it was made; of the other kind the contract is one's own", () => {
  const [spec] = datedSpecs("2026-11-29");
  if (!spec) throw new Error("there is one");
  const chosen = withChosen(START, spec, "2026-11-29");
  expect(consequences(START, chosen, SHEET_WORDS)).toEqual([]);
  expect(consequences(chosen, { ...chosen, kind: "perpetual" }, SHEET_WORDS)).toMatchObject([
    { field: "symbol", word: "your own" },
  ]);
  expect(datedSpec(spec.venue, spec.symbol)).toBe(datedSpec(spec.venue, spec.symbol));
});

test("what a choice fills in is what CONTRACT_SPEC gives for the symbol", () => {
  const filled = FIELD_NAMES.flatMap((name) => fieldNamed(name).filledBy ?? []);
  const specs = datedSpecs("2026-11-29");
  expect(specs.length).toBeGreaterThan(20);
  for (const spec of specs)
    for (const field of [...filled, "kind", "expiry"] as const) {
      if (spec[field] === undefined) continue;
      const { venue, symbol } = spec;
      expect([symbol, field, findSpec({ venue, symbol, field, table: null })]).toEqual([symbol, field, spec[field]]);
    }
});

test("chosen it brings its kind and the days that are left; a perpetual takes them away again", () => {
  const [spec] = datedSpecs("2026-11-29");
  if (!spec) throw new Error("there is one");
  const draft = withChosen(START, spec, "2026-11-29");
  // 1 day of November and 25 of December
  expect(draft).toMatchObject({ symbol: "BTCUSD_261225", kind: "expiry", expiry_days: "26", mmr: "1%" });
  expect(readDraft(draft).problems).toEqual([]);
  const perpetual = contractOf(START);
  if (!perpetual) throw new Error("the start is of the table");
  expect(withChosen(draft, perpetual, "2026-11-29")).toMatchObject({ symbol: "BTCUSD_PERP", kind: "perpetual" });
});
