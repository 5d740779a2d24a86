import { DAY, HISTORY_DAYS, type Facts } from "../facts";
import type { Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://api-futures.kucoin.com/api/v1";

export const KUCOIN: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const from = now - HISTORY_DAYS * DAY;
    return [
      { what: "specification", url: `${API}/contracts/active`, read: (body) => specification(body, asked, now) },
      { what: "prices", url: `${API}/mark-price/${symbol}/current`, read: (body) => prices(body, asked) },
      ...(kind === "dated"
        ? []
        : [
            {
              what: "funding rate",
              url: `${API}/funding-rate/${symbol}/current`,
              read: (body: Part) => funding(body, asked),
            },
            {
              what: "funding history",
              url: `${API}/contract/funding-rates?symbol=${symbol}&from=${from}&to=${now}`,
              read: (body: Part) => history(body, asked, now),
            },
          ]),
    ];
  },
  errorIn: (body) => {
    const code = body.at("code").text();
    return code === "200000" ? undefined : { code, says: String(body.may("msg")?.value ?? "") };
  },
  tooMany: ["429000"],
};

function specification(body: Part, asked: Asked, now: number): Facts {
  const rows = body.at("data");
  const row = rows.rowWhere("symbol", asked.symbol);
  row.at("isInverse").is(true);
  row.at("status").is("Open");
  // − for inverse: one contract is so many USD
  const size = row.at("multiplier").within(-1000, -0.001);
  const [mmr, leverage] = [row.may("maintainMargin"), row.may("maxLeverage")];
  return {
    face: -size,
    settlement: read.coin(row.at("settleCurrency")),
    tick: read.tick(row.at("tickSize")),
    lot: read.lot(row.at("lotSize")),
    maker_fee: read.fee(row.at("makerFeeRate")),
    taker_fee: read.fee(row.at("takerFeeRate")),
    ...(mmr && { mmr: read.maintenance(mmr) }),
    ...(leverage && { max_leverage: read.leverage(leverage) }),
    left_out: "its tiers are for those who have a key",
    ...(asked.kind === "dated" && { expiry: read.milliseconds(row.at("expireDate")) }),
    dated: rows.rows().flatMap((each) => {
      const [expiry, mark] = [each.may("expireDate"), each.may("markPrice")];
      const same =
        each.may("isInverse")?.value === true && each.at("settleCurrency").value === row.at("settleCurrency").value;
      if (!expiry || !mark || !same || read.milliseconds(expiry) <= now) return [];
      return [{ symbol: each.at("symbol").text(), expiry: read.milliseconds(expiry), mark: read.price(mark) }];
    }),
  };
}

function prices(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data");
  row.at("symbol").is(symbol);
  return {
    at: read.milliseconds(row.at("timePoint")),
    mark_price: read.price(row.at("value")),
    index_price: read.price(row.at("indexPrice")),
  };
}

/** The rates have a symbol of their own: .XBTUSDMFPI8H. */
function funding(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data");
  const hours = read.interval(row.at("granularity"), 3_600_000);
  row.at("symbol").is(`.${symbol}FPI${hours}H`);
  return { funding_rate: read.fundingRate(row.at("value")), funding_rate_hours: hours, funding_interval: hours };
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  return {
    funding_paid: read.fundingHistory(body, symbol, now, { symbol: "symbol", time: "timepoint", rate: "fundingRate" }),
  };
}
