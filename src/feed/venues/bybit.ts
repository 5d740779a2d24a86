import type { DatedPrice, Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://api.bybit.com/v5/market";

export const BYBIT: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const always = [
      {
        what: "specification",
        url: `${API}/instruments-info?category=inverse&limit=1000`,
        read: (body: Part) => specification(body, asked),
      },
      {
        what: "prices and funding rate",
        url: `${API}/tickers?category=inverse`,
        read: (body: Part) => prices(body, asked),
      },
      {
        what: "tiers",
        url: `${API}/risk-limit?category=inverse&symbol=${symbol}`,
        read: (body: Part) => tiers(body, asked),
      },
    ];
    if (kind === "dated") return always;
    const url = `${API}/funding/history?category=inverse&symbol=${symbol}&limit=200`;
    return [...always, { what: "funding history", url, read: (body) => history(body, asked, now) }];
  },
  errorIn: (body) => {
    const { value } = body.at("retCode");
    return value === 0 ? undefined : { code: String(value), says: String(body.may("retMsg")?.value ?? "") };
  },
  tooMany: ["10006"],
};

/** Face is 1 USD in every inverse contract of the venue, which its answer does not say. */
function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = listOf(body).rowWhere("symbol", symbol);
  row.at("contractType").is(kind === "perpetual" ? "InversePerpetual" : "InverseFutures");
  row.at("status").is("Trading");
  return {
    at: read.milliseconds(body.at("time")),
    settlement: read.coin(row.at("settleCoin")),
    tick: read.tick(row.at("priceFilter", "tickSize")),
    lot: read.lot(row.at("lotSizeFilter", "qtyStep")),
    max_leverage: read.leverage(row.at("leverageFilter", "maxLeverage")),
    ...(kind === "perpetual"
      ? { funding_interval: read.interval(row.at("fundingInterval"), 60) }
      : { expiry: read.milliseconds(row.at("deliveryTime")) }),
  };
}

function prices(body: Part, { symbol, kind }: Asked): Facts {
  const row = listOf(body).rowWhere("symbol", symbol);
  const hours = row.may("fundingIntervalHour");
  return {
    at: read.milliseconds(body.at("time")),
    mark_price: read.price(row.at("markPrice")),
    index_price: read.price(row.at("indexPrice")),
    ...(kind === "perpetual" && {
      funding_rate: read.fundingRate(row.at("fundingRate")),
      next_funding: read.milliseconds(row.at("nextFundingTime")),
      ...(hours && { funding_rate_hours: read.interval(hours, 1) }),
    }),
    dated: listOf(body)
      .rows()
      .flatMap((each) => dated(each, symbol)),
  };
}

/** The other expiries of the same coin: the symbol is the perpetual's and letters and digits of the expiry. */
function dated(row: Part, asked: string): DatedPrice[] {
  const expiry = row.may("deliveryTime");
  const symbol = row.at("symbol").text();
  if (!expiry || expiry.value === "0" || rootOf(symbol) !== rootOf(asked)) return [];
  return [{ symbol, expiry: read.milliseconds(expiry), mark: read.price(row.at("markPrice")) }];
}

const rootOf = (symbol: string): string => symbol.replace(/[HMUZ]\d\d$/, "");

function tiers(body: Part, { symbol }: Asked): Facts {
  const rows = listOf(body)
    .rows()
    .filter((row) => row.at("symbol").value === symbol);
  const [first] = rows;
  if (!first) throw new Misread(`the answer has nothing of ${symbol}`);
  first.at("isLowestRisk").is(1);
  const mmr = first.at("maintenanceMargin").within(0.0001, 0.09);
  const tiers = read.tiersOf(
    rows.map((part, index) => ({
      floor: rows[index - 1]?.at("riskLimitValue").within(0, 1e12) ?? 0,
      mmr: read.maintenance(part.at("maintenanceMargin")),
      deduction:
        part.may("mmDeduction")?.within(0, 1e12) ?? (index === 0 ? 0 : part.at("mmDeduction").fails("be there")),
      part,
    })),
  );
  return { at: read.milliseconds(body.at("time")), mmr, tiers, max_leverage: read.leverage(first.at("maxLeverage")) };
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  const rows = listOf(body)
    .rows()
    .map((row) => {
      row.at("symbol").is(symbol);
      return { time: read.milliseconds(row.at("fundingRateTimestamp")), rate: read.fundingRate(row.at("fundingRate")) };
    });
  return { funding_paid: read.fundingPaid(rows, now) };
}

function listOf(body: Part): Part {
  body.at("result", "category").is("inverse");
  return body.at("result", "list");
}
