import type { Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://www.okx.com/api/v5";

export const OKX: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const family = symbol.split("-").slice(0, 2).join("-");
    const type = kind === "perpetual" ? "SWAP" : "FUTURES";
    const of = (instType: string) => `instType=${instType}&instFamily=${family}`;
    return [
      {
        what: "specification",
        url: `${API}/public/instruments?${of(type)}`,
        read: (body) => specification(body, asked),
      },
      {
        what: "mark price",
        url: `${API}/public/mark-price?instType=${type}&instId=${symbol}`,
        read: (body) => mark(body, asked),
      },
      { what: "index price", url: `${API}/market/index-tickers?instId=${family}`, read: (body) => index(body, family) },
      {
        what: "tiers",
        url: `${API}/public/position-tiers?${of(type)}&tdMode=isolated`,
        read: (body) => tiers(body, family),
      },
      ...(kind === "dated"
        ? []
        : [
            {
              what: "funding rate",
              url: `${API}/public/funding-rate?instId=${symbol}`,
              read: (body: Part) => funding(body, asked),
            },
            {
              what: "funding history",
              url: `${API}/public/funding-rate-history?instId=${symbol}&limit=100`,
              read: (body: Part) => history(body, asked, now),
            },
          ]),
      {
        what: "contracts with an expiry",
        url: `${API}/public/mark-price?${of("FUTURES")}`,
        read: (body) => dated(body, family),
      },
    ];
  },
  errorIn: (body) => {
    const code = body.at("code").text();
    return code === "0" ? undefined : { code, says: String(body.may("msg")?.value ?? "") };
  },
  tooMany: ["50011"],
};

function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.at("data").rowWhere("instId", symbol);
  row.at("ctType").is("inverse");
  row.at("ctValCcy").is("USD");
  row.at("ctMult").is("1");
  row.at("state").is("live");
  return {
    face: read.face(row.at("ctVal")),
    settlement: read.coin(row.at("settleCcy")),
    tick: read.tick(row.at("tickSz")),
    lot: read.lot(row.at("lotSz")),
    max_leverage: read.leverage(row.at("lever")),
    ...(kind === "dated" && { expiry: read.milliseconds(row.at("expTime")) }),
  };
}

function mark(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("instId", symbol);
  return { at: read.milliseconds(row.at("ts")), mark_price: read.price(row.at("markPx")) };
}

function index(body: Part, family: string): Facts {
  const row = body.at("data").rowWhere("instId", family);
  return { at: read.milliseconds(row.at("ts")), index_price: read.price(row.at("idxPx")) };
}

/** The rate of a tier is of the whole position, and its sizes are contracts. */
function tiers(body: Part, family: string): Facts {
  const rows = body.at("data").rows();
  const sorted = rows.toSorted((one, other) => one.at("tier").within(1, 1000) - other.at("tier").within(1, 1000));
  const levels = sorted.map((part, index) => {
    part.at("instFamily").is(family);
    part.at("tier").is(String(index + 1));
    return { part, floor: part.at("minSz"), mmr: read.maintenance(part.at("mmr")) };
  });
  const tiers_ = read.contractLevels(levels);
  for (const [index, part] of sorted.entries()) {
    const [next, end] = [tiers_[index + 1], part.at("maxSz").within(0, 1e12)];
    // the next one begins where this ends, or with the next contract
    if (next && !(next.floor >= end && next.floor <= end + 1)) part.at("maxSz").fails(`reach to ${next.floor}`);
  }
  const most = (sorted.at(-1) as Part).at("maxSz").within(0, 1e12);
  const mmr = tiers_[0]?.mmr as number;
  return { mmr, contract_tiers: [{ applied: "whole position", rows: tiers_, most }] };
}

function funding(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("instId", symbol);
  const [next, after] = [read.milliseconds(row.at("fundingTime")), read.milliseconds(row.at("nextFundingTime"))];
  const hours = (after - next) / 3_600_000;
  if (![1, 2, 4, 8, 24].includes(hours))
    throw new Misread(`data[0].nextFundingTime must be 1, 2, 4, 8 or 24 hours after fundingTime, was ${hours}`);
  const at = row.may("ts");
  return {
    ...(at && { at: read.milliseconds(at) }),
    funding_rate: read.fundingRate(row.at("fundingRate")),
    funding_rate_hours: hours,
    funding_interval: hours,
    next_funding: next,
  };
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  return {
    funding_paid: read.fundingHistory(body, symbol, now, {
      symbol: "instId",
      time: "fundingTime",
      rate: "realizedRate",
    }),
  };
}

/** They are delivered at 08:00 UTC on the day in their symbols. */
function dated(body: Part, family: string): Facts {
  const rows = body
    .at("data")
    .rows()
    .map((row) => {
      const symbol = row.at("instId").text();
      const [, before, year, month, day] =
        /^(.+)-(\d\d)(\d\d)(\d\d)$/.exec(symbol) ?? row.at("instId").fails("be of an expiry");
      if (before !== family) row.at("instId").fails(`be of ${family}`);
      const expiry = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), 8);
      return { symbol, expiry, mark: read.price(row.at("markPx")) };
    });
  return { dated: rows };
}
