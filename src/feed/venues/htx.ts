import type { Facts } from "../facts";
import type { Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://api.hbdm.com";

/** A page of the history has 50 rates at most: two have those of 30 days. */
const PAGES = [1, 2] as const;

export const HTX: VenueFeed = {
  requests: (asked, now) => {
    const of = `contract_code=${asked.symbol}`;
    return [
      {
        what: "specification",
        url: `${API}/swap-api/v1/swap_contract_info?${of}`,
        read: (body) => specification(body, asked),
      },
      {
        what: "mark price",
        url: `${API}/index/market/history/swap_mark_price_kline?${of}&period=1min&size=1`,
        read: (body) => mark(body, asked),
      },
      { what: "index price", url: `${API}/swap-api/v1/swap_index?${of}`, read: (body) => index(body, asked) },
      { what: "funding rate", url: `${API}/swap-api/v1/swap_funding_rate?${of}`, read: (body) => funding(body, asked) },
      ...PAGES.map((page) => ({
        what: `funding history, page ${page}`,
        url: `${API}/swap-api/v1/swap_historical_funding_rate?${of}&page_index=${page}&page_size=50`,
        read: (body: Part) => history(body, asked, now),
      })),
    ];
  },
  errorIn: (body) => {
    if (body.at("status").value === "ok") return undefined;
    const [code, says] = [body.may("err_code") ?? body.may("err-code"), body.may("err_msg") ?? body.may("err-msg")];
    return { code: String(code?.value ?? ""), says: String(says?.value ?? "") };
  },
  tooMany: ["1032"],
};

function specification(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("contract_code", symbol);
  row.at("contract_status").is(1);
  return {
    at: read.milliseconds(body.at("ts")),
    face: read.face(row.at("contract_size")),
    settlement: read.coin(row.at("symbol")),
    tick: read.tick(row.at("price_tick")),
    left_out: "its maintenance margin is an adjustment factor ÷ the leverage that is chosen",
  };
}

/** The candle of this minute; its channel names the contract. */
function mark(body: Part, { symbol }: Asked): Facts {
  body.at("ch").is(`market.${symbol}.mark_price.1min`);
  const [row] = body.at("data").rows();
  if (!row) return body.at("data").fails("have a candle");
  return { at: read.milliseconds(body.at("ts")), mark_price: read.price(row.at("close")) };
}

function index(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("contract_code", symbol);
  return { at: read.milliseconds(row.at("index_ts")), index_price: read.price(row.at("index_price")) };
}

function funding(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data");
  row.at("contract_code").is(symbol);
  return {
    at: read.milliseconds(body.at("ts")),
    funding_rate: read.fundingRate(row.at("funding_rate")),
    next_funding: read.milliseconds(row.at("funding_time")),
  };
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  const rows = body
    .at("data", "data")
    .rows()
    .map((row) => {
      row.at("contract_code").is(symbol);
      return { time: read.milliseconds(row.at("funding_time")), rate: read.fundingRate(row.at("realized_rate")) };
    });
  return { at: read.milliseconds(body.at("ts")), funding_paid: read.fundingPaid(rows, now) };
}
