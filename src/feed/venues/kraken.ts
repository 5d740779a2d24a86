import type { DatedPrice, Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://futures.kraken.com/derivatives/api";

export const KRAKEN: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const history_ = `${API}/v4/historicalfundingrates?symbol=${symbol}`;
    return [
      { what: "specification", url: `${API}/v3/instruments`, read: (body) => specification(body, asked) },
      { what: "prices and funding rate", url: `${API}/v3/tickers`, read: (body) => prices(body, asked) },
      ...(kind === "perpetual"
        ? [{ what: "funding history", url: history_, read: (body: Part) => history(body, now) }]
        : []),
    ];
  },
  errorIn: (body) => {
    if (body.at("result").value === "success") return undefined;
    const [first] = body.may("errors")?.rows() ?? [];
    const text = first ? first.at("message").text() : String(body.may("error")?.value ?? "");
    return { code: first ? String(first.at("code").value) : text, says: text };
  },
  tooMany: ["apiLimitExceeded"],
};

function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.at("instruments").rowWhere("symbol", symbol);
  row.at("type").is("futures_inverse");
  row.at("tradeable").is(true);
  const levels = row.at("marginLevels").rows();
  const [first] = levels;
  if (!first) throw new Misread(`the answer has no margin level of ${symbol}`);
  const rows = read.contractLevels(
    levels.map((part) => ({ part, floor: part.at("contracts"), mmr: read.maintenance(part.at("maintenanceMargin")) })),
  );
  return {
    at: read.instant(body.at("serverTime")),
    face: read.face(row.at("contractSize")),
    settlement: read.coin(row.at("base")),
    tick: read.tick(row.at("tickSize")),
    // decimals of a number of contracts
    lot: Number(`1e${-row.at("contractValueTradePrecision").within(-3, 3)}`),
    mmr: read.maintenance(first.at("maintenanceMargin")),
    max_leverage: Number((1 / first.at("initialMargin").within(0.002, 1)).toPrecision(12)),
    contract_tiers: [{ applied: "marginal", rows }],
    ...(row.may("retailMarginLevels") && { left_out: "its other levels, which hold for retail clients" }),
    ...(kind === "perpetual" ? {} : { expiry: read.instant(row.at("lastTradingTime")) }),
  };
}

/** The rate is coin a contract and hour: by the index price it becomes the share of the position that we mean. */
function prices(body: Part, { symbol, kind }: Asked): Facts {
  const tickers = body.at("tickers");
  const row = tickers.rowWhere("symbol", symbol);
  row.at("suspended").is(false);
  const index = read.price(row.at("indexPrice"));
  const at = read.instant(body.at("serverTime"));
  return {
    at,
    mark_price: read.price(row.at("markPrice")),
    index_price: index,
    ...(kind === "perpetual" && {
      funding_rate: relative(row.at("fundingRate"), index),
      funding_rate_hours: 1,
      funding_interval: 1,
    }),
    dated: tickers.rows().flatMap((each) => dated(each, symbol, at)),
  };
}

function relative(part: Part, index: number): number {
  const rate = Number((part.within(-1, 1) * index).toPrecision(12));
  return Math.abs(rate) <= 0.05
    ? rate
    : part.fails(`be a rate in coin: by the index price of ${index} it comes to ${rate}`);
}

/** FI_XBTUSD_261225 belongs to PI_XBTUSD. Trading ends at 16:00 London time, 15:00 or 16:00 UTC: counted as 16:00. */
function dated(row: Part, asked: string, now: number): DatedPrice[] {
  const symbol = row.at("symbol").text();
  const [, pair, year, month, day] = /^FI_([A-Z0-9]+)_(\d\d)(\d\d)(\d\d)$/.exec(symbol) ?? [];
  const expiry = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), 16);
  if (pair === undefined || pair !== asked.split("_")[1] || !(expiry > now)) return [];
  return [{ symbol, expiry, mark: read.price(row.at("markPrice")) }];
}

function history(body: Part, now: number): Facts {
  const rows = body
    .at("rates")
    .rows()
    .map((row) => ({
      time: read.instant(row.at("timestamp")),
      rate: read.fundingRate(row.at("relativeFundingRate")),
    }));
  return { at: read.instant(body.at("serverTime")), funding_paid: read.fundingPaid(rows, now) };
}
