import type { Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://www.bitmex.com/api/v1";
const SATOSHI = 1e8;
/** To both margins, with each step of its risk limits: its page of examples, not its answers, says so. */
const ADDED = 0.005;

export const BITMEX: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const instrument = { what: "specification, prices and funding rate", url: `${API}/instrument?symbol=${symbol}` };
    const history_ = { what: "funding history", url: `${API}/funding?symbol=${symbol}&count=100&reverse=true` };
    return [
      { ...instrument, read: (body) => specification(body, asked) },
      ...(kind === "perpetual" ? [{ ...history_, read: (body: Part) => history(body, asked, now) }] : []),
      { what: "contracts with an expiry", url: `${API}/instrument/active`, read: (body) => dated(body, asked, now) },
    ];
  },
  errorIn: (body) => {
    const error = Array.isArray(body.value) ? undefined : body.may("error");
    return error && { code: error.at("name").text(), says: error.at("message").text() };
  },
  tooMany: ["RateLimitError"],
};

function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.rowWhere("symbol", symbol);
  row.at("state").is("Open");
  row.at("isInverse").is(true);
  row.at("isQuanto").is(false);
  // one contract is a dollar's worth, in satoshi
  row.at("multiplier").is(-100_000_000);
  return {
    at: read.instant(row.at("timestamp")),
    face: 1,
    settlement: read.coin(row.at("settlCurrency")),
    tick: read.tick(row.at("tickSize")),
    lot: read.lot(row.at("lotSize")),
    maker_fee: read.fee(row.at("makerFee")),
    taker_fee: read.fee(row.at("takerFee")),
    mmr: read.maintenance(row.at("maintMargin")),
    max_leverage: Number((1 / row.at("initMargin").within(0.002, 1)).toPrecision(12)),
    mark_price: read.price(row.at("markPrice")),
    index_price: read.price(row.at("indicativeSettlePrice")),
    risk_steps: {
      up_to: row.at("riskLimit").within(1e8, 1e14) / SATOSHI,
      step: row.at("riskStep").within(1e8, 1e14) / SATOSHI,
      mmr: read.maintenance(row.at("maintMargin")),
      added: ADDED,
    },
    ...(kind === "perpetual"
      ? {
          funding_rate: read.fundingRate(row.at("fundingRate")),
          funding_rate_hours: timeOfDay(row.at("fundingInterval")),
          funding_interval: timeOfDay(row.at("fundingInterval")),
          next_funding: read.instant(row.at("fundingTimestamp")),
        }
      : { expiry: read.instant(row.at("expiry")) }),
  };
}

/** An interval stands as a time of day: 2000-01-01T08:00 is eight hours. */
function timeOfDay(part: Part): number {
  const [, hours] = /^2000-01-01T(\d\d):00:00\.000Z$/.exec(part.text()) ?? [];
  return ["01", "02", "04", "08"].includes(hours ?? "") ? Number(hours) : part.fails("be a time of day of 2000-01-01");
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  const rows = body.rows().map((row) => {
    row.at("symbol").is(symbol);
    return { time: read.instant(row.at("timestamp")), rate: read.fundingRate(row.at("fundingRate")) };
  });
  return { funding_paid: read.fundingPaid(rows, now) };
}

/** Those of the same coin that are inverse: the letters before the quarter's are the perpetual's without its USD. */
function dated(body: Part, { symbol }: Asked, now: number): Facts {
  const root = symbol.replace(/(USD|[HMUZ]\d\d)$/, "");
  const rows = body.rows().filter((row) => new RegExp(`^${root}[HMUZ]\\d\\d$`).test(row.at("symbol").text()));
  const found = rows
    .filter((row) => row.at("isInverse").truth())
    .map((row) => ({
      symbol: row.at("symbol").text(),
      expiry: read.instant(row.at("expiry")),
      mark: read.price(row.at("markPrice")),
    }));
  if (body.rows().length === 0) throw new Misread("the answer has no contract at all");
  return { dated: found.filter(({ expiry }) => expiry > now) };
}
