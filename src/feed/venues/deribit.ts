import { DAY, HISTORY_DAYS, type Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://www.deribit.com/api/v2/public";

export const DERIBIT: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const currency = symbol.split("-")[0] as string;
    const of = `currency=${currency}&kind=future`;
    const since = now - HISTORY_DAYS * DAY;
    const history_ = `${API}/get_funding_rate_history?instrument_name=${symbol}&start_timestamp=${since}&end_timestamp=${now}`;
    return [
      {
        what: "specification",
        url: `${API}/get_instruments?${of}&expired=false`,
        read: (body) => specification(body, asked),
      },
      {
        what: "prices and funding rate",
        url: `${API}/ticker?instrument_name=${symbol}`,
        read: (body) => prices(body, asked),
      },
      ...(kind === "perpetual"
        ? [{ what: "funding history", url: history_, read: (body: Part) => history(body, now) }]
        : []),
      {
        what: "contracts with an expiry",
        url: `${API}/get_book_summary_by_currency?${of}`,
        read: (body) => dated(body, currency, now),
      },
    ];
  },
  errorIn: (body) => {
    const error = body.may("error");
    return error && { code: String(error.at("code").value), says: error.at("message").text() };
  },
  tooMany: ["10028"],
};

/** The test network answers in the same shapes. */
function resultOf(body: Part): Part {
  if (body.may("testnet")) body.at("testnet").is(false);
  return body.at("result");
}

function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = resultOf(body).rowWhere("instrument_name", symbol);
  row.at("is_active").is(true);
  row.at("quote_currency").is("USD");
  row.may("instrument_type")?.is("reversed");
  const contract = read.face(row.at("contract_size"));
  return {
    at: read.microseconds(body.at("usOut")),
    face: contract,
    settlement: read.coin(row.may("settlement_currency") ?? row.at("base_currency")),
    tick: read.tick(row.at("tick_size")),
    // the least amount is stated in USD
    lot: row.at("min_trade_amount").within(0.001, 1e5) / contract,
    maker_fee: read.fee(row.at("maker_commission")),
    taker_fee: read.fee(row.at("taker_commission")),
    max_leverage: read.leverage(row.at("max_leverage")),
    left_out: "its maintenance margin grows with the position by a formula, without tiers",
    ...(kind === "dated" && { expiry: read.milliseconds(row.at("expiration_timestamp")) }),
  };
}

/** Funding flows all the time: the rate is the one of the last eight hours. */
function prices(body: Part, { symbol, kind }: Asked): Facts {
  const row = resultOf(body);
  row.at("instrument_name").is(symbol);
  return {
    at: read.milliseconds(row.at("timestamp")),
    mark_price: read.price(row.at("mark_price")),
    index_price: read.price(row.at("index_price")),
    ...(kind === "perpetual" && { funding_rate: read.fundingRate(row.at("funding_8h")), funding_rate_hours: 8 }),
  };
}

function history(body: Part, now: number): Facts {
  const rows = resultOf(body)
    .rows()
    .map((row) => ({
      time: read.milliseconds(row.at("timestamp")),
      rate: read.fundingRate(row.at("interest_1h")),
    }));
  return { funding_paid: read.fundingPaid(rows, now) };
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** They are delivered at 08:00 UTC on the day in their symbols; the linear ones have USDC in theirs. */
function dated(body: Part, currency: string, now: number): Facts {
  const rows = resultOf(body).rows();
  if (rows.length === 0) throw new Misread("the answer has no contract at all");
  return {
    dated: rows.flatMap((row) => {
      const symbol = row.at("instrument_name").text();
      const [, coin, day, month, year] = /^([A-Z]+)-(\d\d?)([A-Z]{3})(\d\d)$/.exec(symbol) ?? [];
      const expiry = Date.UTC(2000 + Number(year), MONTHS.indexOf(month ?? ""), Number(day), 8);
      return coin === currency && expiry > now ? [{ symbol, expiry, mark: read.price(row.at("mark_price")) }] : [];
    }),
  };
}
