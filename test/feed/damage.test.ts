import { bodyOf, reading } from "./recorded";

/** A copy of an answer with one thing changed in it, by the path of names and indices. */
function changed(venue: string, id: string, path: readonly (string | number)[], value: unknown): unknown {
  const body = bodyOf<Record<string | number, unknown>>(venue, id);
  let inside = body;
  for (const name of path.slice(0, -1)) inside = inside[name] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (value === undefined) Reflect.deleteProperty(inside, last);
  else inside[last] = value;
  return body;
}

const TICKER = ["result", "list", 0] as const;

/** One change that a venue, a proxy or a slip could make, and the words in which nothing is taken. */
test.each([
  [
    "a field is gone",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "markPrice"],
    undefined,
    "result.list[0].markPrice must be there, was nothing",
  ],
  [
    "a field is empty",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "markPrice"],
    "",
    'result.list[0].markPrice must be a number, was ""',
  ],
  [
    "a number is a word",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "indexPrice"],
    "NaN",
    'result.list[0].indexPrice must be a number, was "NaN"',
  ],
  [
    "hexadecimal",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "indexPrice"],
    "0x10",
    'result.list[0].indexPrice must be a number, was "0x10"',
  ],
  [
    "a comma in a number",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "indexPrice"],
    "83,876.1",
    'result.list[0].indexPrice must be a number, was "83,876.1"',
  ],
  [
    "a price of nothing",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "indexPrice"],
    "0",
    'result.list[0].indexPrice must be from 0.000001 to 10000000, was "0"',
  ],
  [
    "a rate in per cent",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "fundingRate"],
    "1.2",
    'result.list[0].fundingRate must be from -0.05 to 0.05, was "1.2"',
  ],
  [
    "another contract's price",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "markPrice"],
    "3200",
    "its mark price 3200 and its index price 83876.1 are too far apart",
  ],
  [
    "another symbol",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "symbol"],
    "ETHUSD",
    'the answer has nothing of BTCUSD, but of "ETHUSD"',
  ],
  [
    "the symbol twice",
    "bybit",
    "specification",
    "instruments-info",
    ["result", "list", 1, "symbol"],
    "BTCUSD",
    "the answer has BTCUSD twice",
  ],
  [
    "hours where minutes stood",
    "bybit",
    "specification",
    "instruments-info",
    ["result", "list", 0, "fundingInterval"],
    8,
    "result.list[0].fundingInterval must come to 1, 2, 4, 8, 24 hours, was 8",
  ],
  [
    "a time in seconds",
    "bybit",
    "prices and funding rate",
    "tickers",
    [...TICKER, "nextFundingTime"],
    "1790380800",
    'result.list[0].nextFundingTime must be from 1420070400000 to 4102444800000, was "1790380800"',
  ],
  [
    "a list became a record",
    "bybit",
    "specification",
    "instruments-info",
    ["result", "list"],
    {},
    "result.list must be a list, was {}",
  ],
  [
    "a contract that is no longer traded",
    "bybit",
    "specification",
    "instruments-info",
    ["result", "list", 0, "status"],
    "Closed",
    'result.list[0].status must be "Trading", was "Closed"',
  ],
  [
    "a linear contract of the same name",
    "okx",
    "specification",
    "instruments-swap",
    ["data", 0, "ctType"],
    "linear",
    'data[0].ctType must be "inverse", was "linear"',
  ],
  [
    "a face in coin",
    "okx",
    "specification",
    "instruments-swap",
    ["data", 0, "ctValCcy"],
    "BTC",
    'data[0].ctValCcy must be "USD", was "BTC"',
  ],
  [
    "a quanto contract",
    "bitmex",
    "specification, prices and funding rate",
    "instrument",
    [0, "isQuanto"],
    true,
    "[0].isQuanto must be false, was true",
  ],
  [
    "an amount that does not follow from the rates",
    "bybit",
    "tiers",
    "risk-limit",
    ["result", "list", 1, "mmDeduction"],
    "0.5",
    "must deduct 0.75",
  ],
  [
    "tiers out of order",
    "bybit",
    "tiers",
    "risk-limit",
    ["result", "list", 0, "riskLimitValue"],
    "0",
    "must follow the tier before it, from 0 on",
  ],
  [
    "a fee in per cent",
    "gate",
    "specification, prices and funding rate",
    "contracts",
    [0, "taker_fee_rate"],
    "0.075",
    '[0].taker_fee_rate must be from -0.001 to 0.005, was "0.075"',
  ],
  [
    "a contract on its way out",
    "gate",
    "specification, prices and funding rate",
    "contracts",
    [0, "in_delisting"],
    true,
    "[0].in_delisting must be false, was true",
  ],
  [
    "an absolute rate that comes to far too much",
    "kraken",
    "prices and funding rate",
    "tickers",
    ["tickers", 0, "fundingRate"],
    0.0001,
    "by the index price of 21087.8 it comes to 2.10878",
  ],
  [
    "a time without its zone",
    "kraken",
    "specification",
    "instruments",
    ["serverTime"],
    "2026-09-25 17:43:59",
    'serverTime must be a time in UTC, was "2026-09-25 17:43:59"',
  ],
  [
    "a multiplier of a linear contract",
    "kucoin",
    "specification",
    "contracts-active",
    ["data", 0, "multiplier"],
    0.001,
    "data[0].multiplier must be from -1000 to -0.001, was 0.001",
  ],
] as const)("%s: nothing is taken", (_, venue, what, id, path, value, says) => {
  const text = reading(venue, what, changed(venue, id, path, value));
  expect(text).toContain("The answer cannot be taken: ");
  expect(text).toContain(says);
});

test.each([
  [
    "cut off",
    '{"retCode":0,"retMsg":"OK","result":{"category":"inverse","list":[{"symbol":"BTC',
    200,
    "The answer is cut off or damaged: it is no complete JSON.",
  ],
  [
    "a web page",
    "<!DOCTYPE html><html><body>Not available in your region</body></html>",
    200,
    /^A web page came instead of data/,
  ],
  ["nothing", "", 200, "The answer is empty."],
  [
    "plain text",
    "access too frequent",
    403,
    "The venue turns this address away: asked too often, or from a region that it does not serve (HTTP 403).",
  ],
  ["plain text with 200", "pong", 200, "The answer is no data, but “pong”."],
  ["a region that is not served", "{}", 451, /must be there|does not serve the region/],
  [
    "a region that is not served, as a page",
    "<html>",
    451,
    "The venue does not serve the region from which you ask (HTTP 451).",
  ],
  [
    "a server in trouble",
    "<html>502 Bad Gateway</html>",
    502,
    "The venue has trouble of its own: try again later (HTTP 502).",
  ],
  ["overload", "", 503, "The venue is overloaded or in maintenance: try again later (HTTP 503)."],
  ["a ban", "", 418, /shut this address out/],
  ["a bare value", "null", 200, /must be a record or a list, was null/],
  ["an empty list", "[]", 200, /cannot be taken/],
] as const)("%s", (_, text, status, says) => {
  expect(reading("bybit", "prices and funding rate", text, { status })).toEqual(
    typeof says === "string" ? says : expect.stringMatching(says),
  );
});

test("a copied text may have a byte order mark and blank lines around it", () => {
  const text = `\ufeff\n${JSON.stringify(bodyOf("bybit", "tickers"))}\n\n`;
  expect(reading("bybit", "prices and funding rate", text)).toMatchObject({ mark_price: 83822.1 });
});
