import type { ContractTiers, Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed, VenueRequest } from "../venue-feed";

const API = "https://api.hbdm.com";

/** A page of the history has 50 rates at most: two have those of 30 days. */
const PAGES = [1, 2] as const;

/** Coins with contracts that expire; of others it would only refuse. */
const WITH_EXPIRIES = ["BTC", "ETH"];
const QUARTERS = { CQ: "price of the quarter", NQ: "price of the next quarter" } as const;
const ALIASES: Readonly<Record<string, string>> = {
  this_week: "CW",
  next_week: "NW",
  quarter: "CQ",
  next_quarter: "NQ",
};

export const HTX: VenueFeed = {
  requests: (asked, now) => {
    const coin = asked.symbol.split("-")[0] as string;
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
      { what: "tiers", url: `${API}/swap-api/v1/swap_adjustfactor?${of}`, read: (body) => tiers(body, asked) },
      { what: "funding rate", url: `${API}/swap-api/v1/swap_funding_rate?${of}`, read: (body) => funding(body, asked) },
      ...PAGES.map((page) => ({
        what: `funding history, page ${page}`,
        url: `${API}/swap-api/v1/swap_historical_funding_rate?${of}&page_index=${page}&page_size=50`,
        read: (body: Part) => history(body, asked, now),
      })),
      ...(WITH_EXPIRIES.includes(coin) ? expiries(coin) : []),
    ];
  },
  errorIn: (body) => {
    if (body.at("status").value === "ok") return undefined;
    const [code, says] = [body.may("err_code") ?? body.may("err-code"), body.may("err_msg") ?? body.may("err-msg")];
    return { code: String(code?.value ?? ""), says: String(says?.value ?? "") };
  },
  tooMany: ["1032"],
};

/** They are listed in one answer and quoted by a name of their own, BTC_CQ, in others. */
const expiries = (coin: string): VenueRequest[] => [
  {
    what: "contracts with an expiry",
    url: `${API}/api/v1/contract_contract_info?symbol=${coin}`,
    read: (body) => listed(body, coin),
  },
  ...Object.entries(QUARTERS).map(([alias, what]) => ({
    what,
    url: `${API}/market/detail/merged?symbol=${coin}_${alias}`,
    read: (body: Part) => quoted(body, `${coin}_${alias}`),
  })),
];

/** They are delivered at 08:00 UTC (16:00 in Singapore) on the day in their codes. */
function listed(body: Part, coin: string): Facts {
  const rows = body
    .at("data")
    .rows()
    .filter((row) => row.at("contract_status").value === 1);
  return {
    at: read.milliseconds(body.at("ts")),
    listed: rows.map((row) => {
      row.at("symbol").is(coin);
      const [, year, month, day] = /^20(\d\d)(\d\d)(\d\d)$/.exec(row.at("delivery_date").text()) ?? [];
      row.at("contract_code").is(`${coin}${year}${month}${day}`);
      const alias = ALIASES[row.at("contract_type").text()] ?? row.at("contract_type").fails("be a term that is known");
      const expiry = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), 8);
      return { alias: `${coin}_${alias}`, symbol: row.at("contract_code").text(), expiry };
    }),
  };
}

function quoted(body: Part, alias: string): Facts {
  body.at("ch").is(`market.${alias}.detail.merged`);
  const side = (name: string) => {
    const [first] = body.at("tick", name).rows();
    return first ? read.price(first) : body.at("tick", name).fails("have a price");
  };
  const [bid, ask] = [side("bid"), side("ask")];
  if (bid > ask || ask > 1.1 * bid) body.at("tick", "ask").fails(`be a little above what is bid, ${bid}`);
  return { at: read.milliseconds(body.at("ts")), quoted: { alias, price: Number(((bid + ask) / 2).toPrecision(12)) } };
}

function specification(body: Part, { symbol }: Asked): Facts {
  const row = body.at("data").rowWhere("contract_code", symbol);
  row.at("contract_status").is(1);
  return {
    at: read.milliseconds(body.at("ts")),
    face: read.face(row.at("contract_size")),
    settlement: read.coin(row.at("symbol")),
    tick: read.tick(row.at("price_tick")),
  };
}

/**
 * The maintenance rate is the adjustment factor ÷ the leverage that is chosen, of the whole position; ladders count
 * contracts, and each begins with the contract after the one before it.
 */
function tiers(body: Part, { symbol }: Asked): Facts {
  const lists = body.at("data").rowWhere("contract_code", symbol).at("list").rows();
  const contract_tiers = lists.map((list): ContractTiers => {
    const leverage = read.leverage(list.at("lever_rate"));
    const ladders = list.at("ladders").rows();
    const levels = ladders.map((part, index) => {
      part.at("ladder").is(index);
      const factor = part.at("adjust_factor").within(0.001, 1);
      const mmr = Number((factor / leverage).toPrecision(12));
      return { part, floor: part.at("min_size"), mmr: mmr >= 0.0001 && mmr <= 0.6 ? mmr : part.fails("give a rate") };
    });
    const rows = read.contractLevels(levels);
    for (const [index, part] of ladders.entries()) {
      const next = rows[index + 1];
      if (next && part.at("max_size").within(0, 1e12) !== next.floor - 1)
        part.at("max_size").fails(`be ${next.floor - 1}`);
    }
    const most = ladders.at(-1)?.may("max_size")?.within(0, 1e12);
    return { applied: "whole position", leverage, rows, ...(most !== undefined && { most }) };
  });
  if (contract_tiers.length === 0) throw new Misread(`the answer has no tier of ${symbol}`);
  return { at: read.milliseconds(body.at("ts")), contract_tiers };
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
