import { DAY, HISTORY_DAYS, HOUR, type DatedPrice, type Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://dapi.binance.com";
/** The list behind the venue's page of brackets; the API's own wants a key. */
const BRACKETS = "https://www.binance.com/bapi/futures/v1/friendly/delivery/common/brackets";

export const BINANCE: VenueFeed = {
  requests: (asked, now) => {
    const { symbol, kind } = asked;
    const pair = symbol.split("_")[0] as string;
    const since = now - HISTORY_DAYS * DAY;
    const always = [
      { what: "specification", url: `${API}/dapi/v1/exchangeInfo`, read: (body: Part) => specification(body, asked) },
      {
        what: "prices and funding rate",
        url: `${API}/dapi/v1/premiumIndex?pair=${pair}`,
        read: (body: Part) => prices(body, asked),
      },
      { what: "tiers", url: BRACKETS, read: (body: Part) => tiers(body, asked) },
    ];
    if (kind === "dated") return always;
    return [
      ...always,
      { what: "funding interval", url: `${API}/dapi/v1/fundingInfo`, read: (body) => fundingInterval(body, asked) },
      {
        what: "funding history",
        url: `${API}/dapi/v1/fundingRate?symbol=${symbol}&startTime=${since}&limit=1000`,
        read: (body) => history(body, asked, now),
      },
    ];
  },
  errorIn: (body) => {
    const code = Array.isArray(body.value) ? undefined : body.may("code");
    // the page of brackets has a code of its own for an answer
    if (!code || code.value === "000000") return undefined;
    return { code: String(code.value), says: String((body.may("msg") ?? body.may("message"))?.value ?? "") };
  },
  tooMany: ["-1003"],
};

function specification(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.at("symbols").rowWhere("symbol", symbol);
  row.at("contractStatus").is("TRADING");
  const filter = (type: string) => row.at("filters").rowWhere("filterType", type);
  return {
    at: read.milliseconds(body.at("serverTime")),
    face: read.face(row.at("contractSize")),
    settlement: read.coin(row.at("marginAsset")),
    tick: read.tick(filter("PRICE_FILTER").at("tickSize")),
    lot: read.lot(filter("LOT_SIZE").at("stepSize")),
    ...(kind === "dated" && { expiry: read.milliseconds(row.at("deliveryDate")) }),
  };
}

function prices(body: Part, { symbol, kind }: Asked): Facts {
  const row = body.rowWhere("symbol", symbol);
  const at = read.milliseconds(row.at("time"));
  return {
    at,
    mark_price: read.price(row.at("markPrice")),
    index_price: read.price(row.at("indexPrice")),
    ...(kind === "perpetual" && {
      funding_rate: read.fundingRate(row.at("lastFundingRate")),
      next_funding: read.milliseconds(row.at("nextFundingTime")),
    }),
    dated: body.rows().flatMap((each) => dated(each, at)),
  };
}

/** Contracts that have been delivered stay in the list with their last time. */
function dated(row: Part, now: number): DatedPrice[] {
  const symbol = row.at("symbol").text();
  const [, year, month, day] = /_(\d\d)(\d\d)(\d\d)$/.exec(symbol) ?? [];
  const expiry = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), 8);
  if (!(expiry > now) || Math.abs(read.milliseconds(row.at("time")) - now) > HOUR) return [];
  return [{ symbol, expiry, mark: read.price(row.at("markPrice")) }];
}

function tiers(body: Part, { symbol }: Asked): Facts {
  const rows = body.at("data", "brackets").rowWhere("symbol", symbol).at("riskBrackets").rows();
  const read_ = read.tiersOf(
    rows.map((part) => ({
      floor: part.at("bracketNotionalFloor").within(0, 1e12),
      mmr: read.maintenance(part.at("bracketMaintenanceMarginRate")),
      deduction: part.at("cumFastMaintenanceAmount").within(0, 1e12),
      part,
    })),
  );
  const [first] = rows;
  if (!first) throw new Misread(`the answer has no tier of ${symbol}`);
  return { tiers: read_, mmr: read_[0]?.mmr as number, max_leverage: read.leverage(first.at("maxOpenPosLeverage")) };
}

/** Only symbols whose interval was changed are in the list; of another one the history tells. */
function fundingInterval(body: Part, { symbol }: Asked): Facts {
  const row = body.rows().find((each) => each.at("symbol").value === symbol);
  return row ? { funding_interval: read.interval(row.at("fundingIntervalHours"), 1) } : {};
}

function history(body: Part, { symbol }: Asked, now: number): Facts {
  const rows = body.rows().map((row) => {
    row.at("symbol").is(symbol);
    return { time: read.milliseconds(row.at("fundingTime")), rate: read.fundingRate(row.at("fundingRate")) };
  });
  return { funding_paid: read.fundingPaid(rows, now) };
}
