import { consequences, keptOf } from "../../src/builder/draft/consequences";
import { readDraft } from "../../src/builder/draft/choices";
import { changed, START, withContract, type Draft } from "../../src/builder/draft/draft";
import { draftOf } from "./drafts";
import { SHEET_WORDS } from "../../src/builder/words/words";

const after = (before: Draft, draft: Draft): Draft => ({
  ...draft,
  ...Object.fromEntries(consequences(before, draft, SHEET_WORDS).map(({ field, text }) => [field, text])),
});

describe("another coin", () => {
  const filled = draftOf({ existing: "-2000", existing_entry: "65000", futures_price: "71000", liquidation: "150000" });
  const toEther = withContract(filled, "Binance COIN-M", "ETHUSD_PERP");
  const ether = after(filled, toEther);

  test("empties the price and every amount of the one before: BTC's 70,000 is no price of ether", () => {
    for (const name of [
      "price",
      "coins",
      "wallet_coins",
      "existing",
      "existing_entry",
      "futures_price",
      "liquidation",
      "margin",
    ] as const)
      expect([name, ether[name]]).toEqual([name, ""]);
    expect(ether).toMatchObject({ coin: "ETH", dollars: filled.dollars, volatility: filled.volatility });
    expect(readDraft(ether).problems.map(({ field }) => field)).toEqual(["coins", "price"]);
  });

  test("says so of each", () =>
    expect(consequences(filled, toEther, SHEET_WORDS).find(({ field }) => field === "price")).toEqual({
      field: "price",
      text: "",
      word: "emptied",
      means: "it was of BTC, and the coin is ETH now",
    }));

  test("is one that is typed as well", () => expect(after(filled, changed(filled, "coin", "SOL")).price).toBe(""));

  test("is none where only its case differs, or where it stands in a cell", () => {
    expect(after(filled, changed(filled, "coin", "btc")).price).toBe("70000");
    expect(after(filled, changed(filled, "coin", "Book!B2")).price).toBe("70000");
  });

  test("keeps what is written together with it", () =>
    expect(after(filled, { ...toEther, price: "3500" })).toMatchObject({ price: "3500", coins: "" }));

  test("and back again brings back what was there", () => {
    const back = withContract(ether, "Binance COIN-M", "BTCUSD_PERP");
    const restored = consequences(ether, back, SHEET_WORDS, keptOf(filled, "BTC"));
    expect(restored.find(({ field }) => field === "price")).toMatchObject({ text: "70000", word: "as before" });
  });
});

describe("what has been traded", () => {
  const traded = draftOf({ fills: "{46346,-3500,70000,0.0005;46347,-250,71000,0}" });
  const chosen = (venue: string, symbol: string) => after(traded, withContract(traded, venue, symbol));

  // 350,000 and 25,000 USD
  test("keeps its dollars with contracts of another size", () => {
    expect(chosen("Deribit", "BTC-PERPETUAL").fills).toBe("{46346,-35000,70000,0.0005;46347,-2500,71000,0}");
    expect(chosen("BitMEX", "XBTUSD").fills).toBe("{46346,-350000,70000,0.0005;46347,-25000,71000,0}");
    const back = withContract(chosen("BitMEX", "XBTUSD"), "Binance COIN-M", "BTCUSD_PERP");
    expect(after(chosen("BitMEX", "XBTUSD"), back).fills).toBe(traded.fills);
  });

  test("a part of a contract is one", () => {
    const small = draftOf({
      venue: "Deribit",
      symbol: "BTC-PERPETUAL",
      contract_size: "10",
      fills: "{46346,-35,70000,0}",
    });
    const large = after(small, withContract(small, "Binance COIN-M", "BTCUSD_PERP"));
    expect(large.fills).toBe("{46346,-3.5,70000,0}");
  });

  test("is of its coin", () => expect(chosen("Binance COIN-M", "ETHUSD_PERP").fills).toBe(""));

  test("in cells that count other contracts it is left out, and that is said", () => {
    const linked = draftOf({ fills: "Log!A2:D5" });
    const found = consequences(linked, withContract(linked, "Deribit", "BTC-PERPETUAL"), SHEET_WORDS);
    expect(found.find(({ field }) => field === "fills")).toMatchObject({ text: "", word: "emptied" });
  });
});

describe("another venue", () => {
  const counted = (existing: string, venue = "Binance COIN-M", symbol = "BTCUSD_PERP") =>
    withContract(draftOf({ existing, existing_entry: "65000" }), venue, symbol);
  const moved = (before: Draft, venue: string, symbol: string) => after(before, withContract(before, venue, symbol));

  test("keeps the dollars of contracts: 2,000 of 100 USD are 20,000 of 10", () =>
    expect(moved(counted("-2000"), "Deribit", "BTC-PERPETUAL")).toMatchObject({
      existing: "-20000",
      existing_in: "contracts",
    }));

  test("of each of several positions", () =>
    expect(moved(counted("{-1000;-500}"), "Deribit", "BTC-PERPETUAL").existing).toBe("{-10000;-5000}"));

  test("in dollars where they are no whole number: 2,005 of 10 USD are 200.5 of 100", () =>
    expect(moved(counted("-2005", "Deribit", "BTC-PERPETUAL"), "Binance COIN-M", "BTCUSD_PERP")).toMatchObject({
      existing: "-20050",
      existing_in: "dollars",
    }));

  test("empties a count that stands in cells, and says so", () =>
    expect(moved(counted("Book!B2"), "Deribit", "BTC-PERPETUAL").existing).toBe(""));

  test("leaves dollars and coins as they are", () => {
    const dollars = draftOf({ existing: "-200000", existing_in: "dollars" });
    expect(moved(dollars, "Deribit", "BTC-PERPETUAL").existing).toBe("-200000");
  });
});

test("a perpetual has no expiry: with one it is a contract of one's own, whose values stay", () => {
  const dated = after(START, changed(START, "kind", "expiry"));
  expect(dated).toMatchObject({ kind: "expiry", symbol: "My contract", contract_size: "100", venue: START.venue });
  expect(after(dated, withContract(dated, "Deribit", "BTC-PERPETUAL")).kind).toBe("perpetual");
});

test("a contract with an expiry stays what it is, and is one's own as a perpetual", () => {
  const { venue } = START;
  const dated = after(START, { ...withContract(START, venue, "BTCUSD_261225"), kind: "expiry" });
  expect(dated).toMatchObject({ kind: "expiry", symbol: "BTCUSD_261225" });
  expect(after(START, withContract(START, venue, "BTCUSD_261225")).kind).toBe("expiry");
  expect(after(dated, changed(dated, "kind", "perpetual"))).toMatchObject({ kind: "perpetual", symbol: "My contract" });
});

// Binance COIN-M of the lowest volume: maker 0.01 %, taker 0.05 % (QuantConnect Lean's fee model)
test("the fee follows the order, unless it is one's own", () => {
  const limit = after(START, changed(START, "order", "limit"));
  expect([START.entry_fee, limit.entry_fee, limit.exit_fee]).toEqual(["0.05%", "0.01%", "0.05%"]);
  expect(after(limit, changed(limit, "order", "market")).entry_fee).toBe("0.05%");
  const own = changed(START, "entry_fee", "0.03%");
  expect(after(own, changed(own, "order", "limit")).entry_fee).toBe("0.03%");
  expect(withContract(limit, limit.venue, limit.symbol).entry_fee).toBe("0.01%");
});

describe("another funding interval", () => {
  const kraken = (draft: Draft) => withContract(draft, "Kraken", "PI_XBTUSD");

  test("of another contract leaves the rate the same a year: 0.01 % in 8 hours is 0.00125 % in one", () => {
    expect(consequences(START, kraken(START), SHEET_WORDS)).toContainEqual({
      field: "funding_rate",
      text: "0.00125%",
      word: "converted",
      means: "from 8 hours to 1: the same a year",
    });
    const back = withContract(after(START, kraken(START)), START.venue, START.symbol);
    expect(after(after(START, kraken(START)), back).funding_rate).toBe("0.01%");
  });

  test("that is typed is meant as it stands, and so is a rate that comes with it", () => {
    expect(after(START, changed(START, "interval_hours", "4")).funding_rate).toBe("0.01%");
    expect(after(START, { ...kraken(START), funding_rate: "0.002%" }).funding_rate).toBe("0.002%");
  });
});
