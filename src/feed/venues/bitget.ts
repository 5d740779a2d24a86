import type { Facts } from "../facts";
import type { Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://api.bitget.com/api/v2/mix/market";
const PRODUCT = "productType=COIN-FUTURES";

export const BITGET: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const of = `${PRODUCT}&symbol=${symbol}`;
    return [
      { what: "specification", url: `${API}/contracts?${PRODUCT}`, read: (body) => specification(body, asked) },
      { what: "prices", url: `${API}/symbol-price?${of}`, read: (body) => prices(body, asked) },
      { what: "tiers", url: `${API}/query-position-lever?${of}`, read: (body) => tiers(body, asked) },
      ...(kind === "dated"
        ? []
        : [
            { what: "funding rate", url: `${API}/current-fund-rate?${of}`, read: (body: Part) => funding(body, asked) },
            {
              what: "funding history",
              url: `${API}/history-fund-rate?${of}&pageSize=100&pageNo=1`,
              read: (body: Part) => history(body, asked, now),
            },
          ]),
    ];
  },
  errorIn: (body) => {
    const code = body.at("code").text();
    return code === "00000" ? undefined : { code, says: String(body.may("msg")?.value ?? "") };
  },
  tooMany: ["429", "30007"],
};

/** Its sizes are in coin: there is neither a face nor a lot in contracts. */
function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.at("data").rowWhere("symbol", symbol);
  row.at("symbolStatus").is("normal");
  row.at("quoteCoin").is("USD");
  row.at("symbolType").is(kind === "perpetual" ? "perpetual" : "delivery");
  const places = row.at("pricePlace").within(0, 12);
  return {
    at: read.milliseconds(body.at("requestTime")),
    settlement: read.coin(row.at("baseCoin")),
    tick: Number(`${row.at("priceEndStep").within(1, 1000)}e-${places}`),
    maker_fee: read.fee(row.at("makerFeeRate")),
    taker_fee: read.fee(row.at("takerFeeRate")),
    max_leverage: read.leverage(row.at("maxLever")),
    left_out: "its sizes are in coin, not in contracts",
    ...(kind === "perpetual"
      ? { funding_interval: read.interval(row.at("fundInterval"), 1) }
      : { expiry: read.milliseconds(row.at("deliveryTime")) }),
  };
}

function prices(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("symbol", symbol);
  return {
    at: read.milliseconds(row.at("ts")),
    mark_price: read.price(row.at("markPrice")),
    index_price: read.price(row.at("indexPrice")),
  };
}

/** In what its sizes are counted no page of the venue says: only the rate of the first is sure. */
function tiers(body: Part, { symbol }: Asked): Facts {
  const first = body.at("data").rowWhere("level", "1");
  first.at("symbol").is(symbol);
  first.at("startUnit").is("0");
  return {
    at: read.milliseconds(body.at("requestTime")),
    mmr: read.maintenance(first.at("keepMarginRate")),
    left_out: "in what its tiers are counted the answer does not say: only the rate of the first is taken",
  };
}

function funding(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("symbol", symbol);
  const [hours, next] = [row.may("fundingRateInterval"), row.may("nextUpdate")];
  return {
    at: read.milliseconds(body.at("requestTime")),
    funding_rate: read.fundingRate(row.at("fundingRate")),
    ...(hours && { funding_rate_hours: read.interval(hours, 1), funding_interval: read.interval(hours, 1) }),
    ...(next && { next_funding: read.milliseconds(next) }),
  };
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  return {
    at: read.milliseconds(body.at("requestTime")),
    funding_paid: read.fundingHistory(body, symbol, now, {
      symbol: "symbol",
      time: "fundingTime",
      rate: "fundingRate",
    }),
  };
}
