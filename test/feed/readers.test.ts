import { bodyOf, reading, recorded, type Reading } from "./recorded";

const at = (time: string) => Date.parse(time);

/*
 * What the readers make of recorded and documented answers. The expected values are read off the answers by hand, in the
 * units of the venue's documentation.
 */
const TAKEN: readonly [venue: string, what: string, id: string, facts: object, how?: Reading][] = [
  [
    "binance",
    "specification",
    "exchangeInfo",
    // serverTime 1754596814098
    { at: 1754596814098, face: 100, settlement: "BTC", tick: 0.1, lot: 1 },
  ],
  [
    "binance",
    "specification",
    "exchangeInfo",
    { at: 1754596814098, face: 10, settlement: "ETH", tick: 0.01, lot: 1 },
    { asked: { symbol: "ETHUSD_PERP", kind: "perpetual" } },
  ],
  [
    "binance",
    "prices and funding rate",
    "premiumIndex",
    {
      at: 1602829101010,
      mark_price: 11354.19919373,
      index_price: 11353.95875,
      funding_rate: 0.0001,
      next_funding: 1602835200000,
      // BTCUSD_200925 is still in the list, with the time of its delivery
      dated: [
        { symbol: "BTCUSD_210326", expiry: at("2021-03-26T08:00:00Z"), mark: 11761.50067917 },
        { symbol: "BTCUSD_201225", expiry: at("2020-12-25T08:00:00Z"), mark: 11506.75567917 },
      ],
    },
  ],
  [
    "binance",
    "tiers",
    "brackets-page",
    {
      mmr: 0.01,
      max_leverage: 50,
      tiers: [
        { floor: 0, mmr: 0.01 },
        { floor: 400, mmr: 0.02 },
        { floor: 2300, mmr: 0.025 },
        { floor: 4600, mmr: 0.05 },
        { floor: 23400, mmr: 0.1 },
        { floor: 37400, mmr: 0.125 },
        { floor: 46800, mmr: 0.1667 },
        { floor: 56100, mmr: 0.25 },
        { floor: 93600, mmr: 0.5 },
      ],
    },
    { asked: { symbol: "SOLUSD_PERP", kind: "perpetual" } },
  ],
  ["binance", "funding interval", "fundingInfo", { funding_interval: 8 }],
  [
    "binance",
    "funding history",
    "fundingRate",
    {
      funding_paid: [
        { time: 1605513600010, rate: 0.0001 },
        { time: 1605542400000, rate: 0.00025141 },
        { time: 1605571200000, rate: 0.0001 },
        { time: 1605600000000, rate: 0.0001 },
        { time: 1605628800008, rate: 0.0001 },
      ],
    },
    { now: "2020-11-18T00:00:00Z" },
  ],
  [
    "bybit",
    "specification",
    "instruments-info",
    { at: 1790373926264, settlement: "BTC", tick: 0.1, lot: 1, max_leverage: 100, funding_interval: 8 },
  ],
  [
    "bybit",
    "specification",
    "instruments-info",
    { at: 1790373926264, settlement: "BTC", tick: 0.5, lot: 1, max_leverage: 100, expiry: at("2026-12-25T08:00:00Z") },
    { asked: { symbol: "BTCUSDZ26", kind: "dated" } },
  ],
  [
    "bybit",
    "tiers",
    "risk-limit",
    {
      at: 1790373926264,
      mmr: 0.005,
      max_leverage: 100,
      tiers: [
        { floor: 0, mmr: 0.005 },
        { floor: 150, mmr: 0.01 },
      ],
    },
  ],
  [
    "bybit",
    "prices and funding rate",
    "tickers",
    {
      at: 1790373926264,
      mark_price: 83822.1,
      index_price: 83876.1,
      funding_rate: -0.0000392,
      funding_rate_hours: 8,
      next_funding: 1790380800000,
      dated: [],
    },
  ],
  [
    "okx",
    "specification",
    "instruments-swap",
    { face: 100, settlement: "BTC", tick: 0.1, lot: 0.1, max_leverage: 100 },
  ],
  [
    "okx",
    "specification",
    "instruments-futures",
    { face: 100, settlement: "BTC", tick: 0.1, lot: 0.1, max_leverage: 20, expiry: at("2026-10-30T08:00:00Z") },
    { asked: { symbol: "BTC-USD-261030", kind: "dated" } },
  ],
  [
    "okx",
    "funding history",
    "funding-rate-history",
    // realizedRate is what was paid
    {
      funding_paid: [
        { time: 1703030400000, rate: 0.0002279755647389 },
        { time: 1703059200000, rate: 0.0000746572360545 },
      ],
    },
    { now: "2023-12-20T12:00:00Z" },
  ],
  [
    "bitmex",
    "specification, prices and funding rate",
    "instrument",
    {
      at: at("2024-11-24T23:33:19.034Z"),
      face: 1,
      settlement: "BTC",
      tick: 0.1,
      lot: 100,
      maker_fee: 0.0005,
      taker_fee: 0.0005,
      mmr: 0.005,
      risk_steps: { up_to: 200, step: 150, mmr: 0.005, added: 0.005 },
      max_leverage: 100,
      mark_price: 97849.76,
      index_price: 97843.77,
      funding_rate: 0.00011,
      funding_rate_hours: 8,
      funding_interval: 8,
      next_funding: at("2024-11-25T04:00:00Z"),
    },
  ],
  [
    "bitmex",
    "specification, prices and funding rate",
    "instrument-quarterly",
    {
      face: 1,
      lot: 100,
      tick: 0.5,
      mmr: 0.0035,
      maker_fee: -0.00025,
      taker_fee: 0.00075,
      mark_price: 32610.07,
      index_price: 32182.72,
      expiry: at("2021-12-31T12:00:00Z"),
    },
    { asked: { symbol: "XBTZ21", kind: "dated" } },
  ],
  [
    "bitmex",
    "contracts with an expiry",
    "instrument-quarterly",
    { dated: [{ symbol: "XBTZ21", expiry: at("2021-12-31T12:00:00Z"), mark: 32610.07 }] },
    { now: "2021-07-22T23:00:00Z" },
  ],
  [
    "bitmex",
    "funding history",
    "funding",
    {
      funding_paid: [
        { time: at("2024-11-24T12:00:00Z"), rate: 0.0001 },
        { time: at("2024-11-24T20:00:00Z"), rate: 0.00011 },
      ],
    },
    { now: "2024-11-25T00:00:00Z" },
  ],
  [
    "deribit",
    "specification",
    "get_instruments",
    // usOut is in microseconds; the least amount is 10 USD, one contract
    {
      at: 1626993723162,
      face: 10,
      settlement: "BTC",
      tick: 0.5,
      lot: 1,
      maker_fee: 0,
      taker_fee: 0.0005,
      max_leverage: 100,
    },
  ],
  [
    "deribit",
    "prices and funding rate",
    "get_order_book",
    { at: 1766554855140, mark_price: 87006.21, index_price: 86992.82, funding_rate: 6.55e-6, funding_rate_hours: 8 },
  ],
  [
    "deribit",
    "funding history",
    "get_funding_rate_history",
    {
      funding_paid: [
        { time: 1766523600000, rate: 8.2e-7 },
        { time: 1766527200000, rate: 8.3e-7 },
      ],
    },
    { now: "2025-12-24T00:00:00Z" },
  ],
  [
    "kraken",
    "specification",
    "instruments",
    {
      at: at("2026-09-25T17:43:59Z"),
      face: 1,
      settlement: "BTC",
      tick: 0.5,
      lot: 1,
      mmr: 0.01,
      max_leverage: 50,
      contract_tiers: [
        {
          applied: "marginal",
          rows: [
            { floor: 0, mmr: 0.01 },
            { floor: 500000, mmr: 0.02 },
          ],
        },
      ],
    },
  ],
  [
    "kraken",
    "specification",
    "instruments",
    { face: 1, lot: 1, mmr: 0.01, expiry: at("2026-12-25T16:00:00Z") },
    { asked: { symbol: "FI_XBTUSD_261225", kind: "dated" } },
  ],
  [
    "kraken",
    "prices and funding rate",
    "tickers",
    // 1.18588737106e-07 coin × 21087.8 USD/coin = 0.00250077557…
    {
      at: at("2022-06-17T11:00:31.335Z"),
      mark_price: 30209.9,
      index_price: 21087.8,
      funding_rate: 0.00250077557034,
      funding_rate_hours: 1,
      // FI_XBTUSD_211231 had ended by then
      dated: [],
    },
  ],
  [
    "kraken",
    "funding history",
    "historicalfundingrates",
    {
      funding_paid: [
        { time: at("2022-06-28T00:00:00Z"), rate: -1.6898883333333e-5 },
        { time: at("2022-06-28T04:00:00Z"), rate: -5.40935416667e-7 },
        { time: at("2022-06-28T08:00:00Z"), rate: -8.521190625e-6 },
      ],
    },
    { now: "2022-06-28T09:00:00Z" },
  ],
  [
    "gate",
    "specification, prices and funding rate",
    "contracts",
    {
      face: 1,
      settlement: "BTC",
      tick: 0.1,
      lot: 1,
      maker_fee: -0.0002,
      taker_fee: 0.00075,
      mmr: 0.005,
      max_leverage: 100,
      mark_price: 83787.19,
      index_price: 83780.64,
      funding_rate: 0.0001,
      funding_rate_hours: 8,
      funding_interval: 8,
      next_funding: 1790380800000,
    },
  ],
  [
    "gate",
    "funding history",
    "funding_rate",
    { funding_paid: [{ time: 1543968000000, rate: 0.000157 }] },
    { now: "2018-12-06T00:00:00Z" },
  ],
  ["htx", "specification", "swap_contract_info", { at: 1645289383018, face: 100, settlement: "BTC", tick: 0.1 }],
  [
    "htx",
    "tiers",
    "swap_adjustfactor",
    // 0.65, 0.8 and 0.85 ÷ 125
    {
      at: 1603696494714,
      contract_tiers: [
        {
          applied: "whole position",
          leverage: 125,
          rows: [
            { floor: 0, mmr: 0.0052 },
            { floor: 2000, mmr: 0.0064 },
            { floor: 10000, mmr: 0.0068 },
          ],
        },
      ],
    },
  ],
  ["htx", "index price", "swap_index", { at: 1603851876012, index_price: 13764.0725 }],
  [
    "htx",
    "funding rate",
    "swap_funding_rate",
    { at: 1603696494714, funding_rate: 0.0001, next_funding: 1603699200000 },
  ],
  [
    "htx",
    "funding history, page 1",
    "swap_historical_funding_rate",
    { funding_paid: [{ time: 1603670400000, rate: 0.0001 }] },
    { now: "2020-10-26T08:00:00Z" },
  ],
  [
    "kucoin",
    "specification",
    "contracts-active",
    { face: 1, settlement: "BTC", tick: 0.1, lot: 1, maker_fee: 0.0002, taker_fee: 0.0006, dated: [] },
  ],
  ["kucoin", "prices", "mark-price", { at: 1557999585000, mark_price: 8052.51, index_price: 8041.95 }],
  ["kucoin", "funding rate", "funding-rate", { funding_rate: 0.00375, funding_rate_hours: 8, funding_interval: 8 }],
];

/** A row that is too short would make the last parameter a callback to wait for. */
const whole = <Row extends readonly [string, string, string, unknown, Reading?]>(rows: readonly Row[]) =>
  rows.map(([venue, what, id, expected, how = {}]) => [venue, what, id, expected as Row[3], how] as const);

test.each(whole(TAKEN))("%s, %s: %s", (venue, what, id, facts, how) => {
  expect(reading(venue, what, bodyOf(venue, id), how)).toMatchObject(facts);
});

/** Answers of the documentation that are of another contract, of another time or of an older shape. */
const REFUSED: readonly [venue: string, what: string, id: string, says: RegExp, how?: Reading][] = [
  [
    "binance",
    "specification",
    "exchangeInfo",
    /contractStatus must be "TRADING", was "DELIVERING"/,
    { asked: { symbol: "GALAUSD_PERP", kind: "perpetual" } },
  ],
  [
    "binance",
    "specification",
    "exchangeInfo",
    /nothing of LTCUSD_PERP, but of "BTCUSD_PERP"/,
    { asked: { symbol: "LTCUSD_PERP", kind: "perpetual" } },
  ],
  ["binance", "funding history", "fundingRate", /of 2020-11-17 16:00 UTC, more than 30 days ago/],
  [
    "binance",
    "funding history",
    "fundingRate",
    /a funding rate of 2020-11-17 16:00 UTC, which is to come/,
    { now: "2020-11-01T00:00:00Z" },
  ],
  ["binance", "tiers", "leverageBracket", /the answer must be a record/],
  // per cent where a fraction stands today
  ["bybit", "tiers", "risk-limit-old", /maintenanceMargin must be from 0.0001 to 0.09, was "0.5"/],
  ["bybit", "funding history", "funding-history", /result.category must be "inverse", was "linear"/],
  [
    "bybit",
    "specification",
    "instruments-info",
    /contractType must be "InversePerpetual", was "InverseFutures"/,
    { asked: { symbol: "BTCUSDZ26", kind: "perpetual" } },
  ],
  ["okx", "tiers", "position-tiers", /instFamily must be "BTC-USD", was "BTC-USDT"/],
  ["okx", "funding rate", "funding-rate", /nothing of BTC-USD-SWAP, but of "BTC-USDT-SWAP"/],
  ["okx", "mark price", "mark-price", /nothing of BTC-USD-SWAP, but of "BTC-USDT-SWAP"/],
  ["okx", "index price", "index-tickers", /nothing of BTC-USD, but of "BTC-USDT"/],
  ["deribit", "prices and funding rate", "get_instrument", /testnet must be false, was true/],
  ["kucoin", "funding history", "funding-rates", /symbol must be "XBTUSDM", was "IDUSDTM"/],
  [
    "htx",
    "specification",
    "swap_contract_info",
    /contract_status must be 1, was 3/,
    { asked: { symbol: "KSM-USD", kind: "perpetual" } },
  ],
  ["bitget", "specification", "GetContracts", /nothing of BTCUSD, but of "BTCUSDT"/],
  ["bitget", "tiers", "GetPositionTiers", /symbol must be "BTCUSD", was "BTCUSDT"/],
  ["bitget", "prices", "GetPrices", /nothing of BTCUSD, but of "BTCUSDT"/],
  ["bitget", "funding rate", "GetFundingRate", /nothing of BTCUSD, but of "BTCUSDT"/],
  ["bitget", "funding history", "GetHistoricalFundingRate", /symbol must be "BTCUSD", was "BTCUSDT"/],
];

test.each(whole(REFUSED))("%s, %s: %s is refused", (venue, what, id, says, how) => {
  expect(reading(venue, what, bodyOf(venue, id), how)).toMatch(says);
});

/** Bitget's examples are of BTCUSDT: of the product that is asked for they would be these. */
test.each([
  [
    "specification",
    "GetContracts",
    { settlement: "BTC", tick: 0.1, maker_fee: 0.0004, taker_fee: 0.0006, max_leverage: 125, funding_interval: 8 },
  ],
  ["tiers", "GetPositionTiers", { mmr: 0.004 }],
  ["prices", "GetPrices", { at: 1695793390482, mark_price: 25555, index_price: 34867 }],
  ["funding rate", "GetFundingRate", { at: 1695796725656, funding_rate: 0.0005 }],
  [
    "funding rate",
    "current-fund-rate-2025",
    { funding_rate: 0.000068, funding_rate_hours: 8, next_funding: 1743062400000 },
  ],
  [
    "funding history",
    "GetHistoricalFundingRate",
    {
      funding_paid: [
        { time: 1695715200000, rate: 0.000013 },
        { time: 1695776400000, rate: 0.0005 },
      ],
    },
  ],
] as const)("bitget, %s: %s with the symbol that is asked for", (what, id, facts) => {
  const text = JSON.stringify(bodyOf("bitget", id)).replaceAll("BTCUSDT", "BTCUSD").replaceAll('"USDT"', '"USD"');
  expect(reading("bitget", what, text, { now: "2023-09-27T08:00:00Z" })).toMatchObject(facts);
});

/** So with OKX. */
test.each([
  [
    "funding rate",
    "funding-rate",
    { at: 1703070685309, funding_rate: 0.000079238688534, funding_rate_hours: 8, next_funding: 1703088000000 },
  ],
  ["mark price", "mark-price", { at: 1597026383085, mark_price: 200 }],
  ["index price", "index-tickers", { at: 1649419644492, index_price: 43350 }],
  [
    "tiers",
    "position-tiers",
    { mmr: 0.004, contract_tiers: [{ applied: "whole position", most: 1000, rows: [{ floor: 0, mmr: 0.004 }] }] },
  ],
] as const)("okx, %s: %s with the symbol that is asked for", (what, id, facts) => {
  const text = JSON.stringify(bodyOf("okx", id)).replaceAll("BTC-USDT", "BTC-USD");
  expect(reading("okx", what, text)).toMatchObject(facts);
});

/** Rows of the shape of OKX's recorded answer, which has one tier; the numbers are made up. */
describe("OKX's tiers", () => {
  const tier = (at: number, minSz: string, maxSz: string, mmr: string) => ({
    ...(bodyOf<{ data: readonly object[] }>("okx", "position-tiers").data[0] as object),
    ...{ instFamily: "BTC-USD", tier: String(at), minSz, maxSz, mmr },
  });
  const of = (...data: readonly object[]) => reading("okx", "tiers", { code: "0", msg: "", data });

  test("are taken whole, in whatever order they come", () =>
    expect(
      of(tier(2, "3001", "6000", "0.005"), tier(1, "0", "3000", "0.004"), tier(3, "6000", "9000", "0.0065")),
    ).toEqual({
      mmr: 0.004,
      contract_tiers: [
        {
          applied: "whole position",
          most: 9000,
          rows: [
            { floor: 0, mmr: 0.004 },
            { floor: 3001, mmr: 0.005 },
            { floor: 6000, mmr: 0.0065 },
          ],
        },
      ],
    }));
  test.each([
    [
      "a gap between two",
      [tier(1, "0", "3000", "0.004"), tier(2, "4000", "6000", "0.005")],
      "maxSz must reach to 4000",
    ],
    ["an overlap", [tier(1, "0", "3000", "0.004"), tier(2, "2000", "6000", "0.005")], "maxSz must reach to 2000"],
    ["one that is missing", [tier(1, "0", "3000", "0.004"), tier(3, "3000", "6000", "0.005")], 'tier must be "2"'],
    [
      "a rate that falls",
      [tier(1, "0", "3000", "0.005"), tier(2, "3000", "6000", "0.004")],
      "a rate of at least 0.005",
    ],
    ["a first one that begins later", [tier(1, "10", "3000", "0.004")], "must follow the tier before it, from 0 on"],
    ["a rate in per cent", [tier(1, "0", "3000", "0.7")], "mmr must be from 0.0001 to 0.6"],
    ["none", [], "the answer has no tier"],
  ])("with %s are refused", (_, rows, says) => expect(of(...rows)).toContain(says));
});

test("Kraken's other levels, of retail clients, are left out, and that is said", () => {
  const body = bodyOf<{ instruments: Record<string, unknown>[] }>("kraken", "instruments");
  const [first] = body.instruments;
  if (first) first["retailMarginLevels"] = [{ contracts: 0, initialMargin: 0.5, maintenanceMargin: 0.25 }];
  expect(reading("kraken", "specification", body)).toMatchObject({
    mmr: 0.01,
    left_out: "its other levels, which hold for retail clients",
  });
});

test.each([
  [
    "a ladder that ends too early",
    { ladder: 0, min_size: 0, max_size: 1500, adjust_factor: 0.65 },
    "max_size must be 1999",
  ],
  [
    "a factor of another unit",
    { ladder: 0, min_size: 0, max_size: 1999, adjust_factor: 65 },
    "must be from 0.001 to 1",
  ],
  ["a ladder out of place", { ladder: 1, min_size: 0, max_size: 1999, adjust_factor: 0.65 }, "ladder must be 0"],
])("HTX's tiers with %s are refused", (_, first, says) => {
  const body = bodyOf<{ data: { list: { ladders: unknown[] }[] }[] }>("htx", "swap_adjustfactor");
  (body.data[0]?.list[0]?.ladders as unknown[])[0] = first;
  expect(reading("htx", "tiers", body)).toContain(says);
});

/** The documentation's example, its delivery date mended to its code, and of a year that is known. */
describe("HTX's contracts with an expiry", () => {
  const info = { contract_code: "BTC261225", contract_type: "quarter", delivery_date: "20261225" };
  const listing = (changes: object = {}) => {
    const body = bodyOf<{ data: object[]; ts: number }>("htx", "contract_contract_info");
    return { ...body, ts: at("2026-11-29T12:00:00Z"), data: body.data.map((row) => ({ ...row, ...info, ...changes })) };
  };
  test("are listed by the name under which they are quoted", () =>
    expect(reading("htx", "contracts with an expiry", listing())).toEqual({
      at: at("2026-11-29T12:00:00Z"),
      listed: [{ alias: "BTC_CQ", symbol: "BTC261225", expiry: at("2026-12-25T08:00:00Z") }],
    }));
  test("that are not traded are passed over", () =>
    expect(reading("htx", "contracts with an expiry", listing({ contract_status: 6 }))).toMatchObject({ listed: [] }));
  test.each([
    [{ delivery_date: "20180704" }, 'contract_code must be "BTC180704"'],
    [{ contract_type: "half_year" }, "must be a term that is known"],
    [{ symbol: "ETH" }, 'symbol must be "BTC"'],
  ])("with %j are refused", (changes, says) =>
    expect(reading("htx", "contracts with an expiry", listing(changes))).toContain(says),
  );
  test("are quoted in the middle of what is bid and asked", () =>
    expect(reading("htx", "price of the quarter", bodyOf("htx", "merged"))).toEqual({
      at: 1529387842137,
      quoted: { alias: "BTC_CQ", price: 5000.5 },
    }));
  test.each([
    [{ bid: [], ask: [5001, 2] }, "tick.bid must have a price"],
    [{ bid: [5001, 1], ask: [5000, 1] }, "must be a little above what is bid, 5001"],
    [{ bid: [5000, 1], ask: [9000, 1] }, "must be a little above what is bid, 5000"],
  ])("with %j they are not", (tick, says) =>
    expect(reading("htx", "price of the quarter", { ...bodyOf<object>("htx", "merged"), tick })).toContain(says),
  );
  test("of the next quarter are not those of the quarter", () =>
    expect(reading("htx", "price of the next quarter", bodyOf("htx", "merged"))).toContain(
      "market.BTC_NQ.detail.merged",
    ));
});

test("Gate's tiers without deductions give the first rate alone, and say so", () => {
  expect(reading("gate", "tiers", bodyOf("gate", "risk_limit_tiers"))).toEqual({
    mmr: 0.01,
    left_out: "its tiers state no deductions: only the rate of the first is taken",
  });
});

test("Deribit's other months and OKX's are listed with their days", () => {
  const summary = {
    result: [
      { instrument_name: "BTC-PERPETUAL", mark_price: 87006.21 },
      { instrument_name: "BTC-27MAR26", mark_price: 88100.5 },
      { instrument_name: "BTC_USDC-27MAR26", mark_price: 88111 },
      { instrument_name: "BTC-5DEC25", mark_price: 80000 },
    ],
    testnet: false,
  };
  expect(reading("deribit", "contracts with an expiry", summary, { now: "2025-12-24T00:00:00Z" })).toEqual({
    dated: [{ symbol: "BTC-27MAR26", expiry: at("2026-03-27T08:00:00Z"), mark: 88100.5 }],
  });
  const marks = {
    code: "0",
    msg: "",
    data: [{ instType: "FUTURES", instId: "BTC-USD-261225", markPx: "84500.5", ts: "1790373926264" }],
  };
  expect(reading("okx", "contracts with an expiry", marks)).toEqual({
    dated: [{ symbol: "BTC-USD-261225", expiry: at("2026-12-25T08:00:00Z"), mark: 84500.5 }],
  });
});

/** Every shape of error that a venue has, in plain words. */
const ERRORS: readonly [venue: string, what: string, id: string, says: string][] = [
  ["binance", "specification", "error-symbol", "The venue refuses: Invalid symbol. (-1121)."],
  [
    "binance",
    "specification",
    "error-rate",
    "The venue has been asked too often: wait a minute. Too many requests; current limit is %s requests per minute.",
  ],
  ["bybit", "tiers", "error", "The venue refuses: params error: symbol invalid (10001)."],
  [
    "okx",
    "funding rate",
    "error-instrument",
    "The venue refuses: Instrument ID, Instrument ID code, or Spread ID doesn't exist. (51001).",
  ],
  ["okx", "tiers", "error-family", "The venue refuses: Parameter instFamily error (51000)."],
  ["bitmex", "funding history", "error", "The venue refuses: Invalid API Key. (HTTPError)."],
  ["deribit", "specification", "error", "The venue refuses: not_found (13020)."],
  ["kraken", "specification", "error-argument", "The venue refuses: Argument invalid: symbol (11)."],
  ["kraken", "funding history", "error-404", "The venue refuses: 404 NOT_FOUND (0)."],
  ["kraken", "specification", "error-string", "The venue refuses: authenticationError (authenticationError)."],
  ["gate", "tiers", "error", "The venue refuses: contract not found (CONTRACT_NOT_FOUND)."],
  ["htx", "funding rate", "error", "The venue refuses: The contract does not exist. (1332)."],
  ["kucoin", "prices", "error", "The venue refuses: Url Not Found (404000)."],
  ["bitget", "specification", "error", "The venue refuses: Parameter does not exist (40034)."],
];

test.each(ERRORS)("%s, %s: %s", (venue, what, id, says) => {
  const { status, body } = recorded(venue, id);
  expect(reading(venue, what, body, { status })).toBe(says);
});
