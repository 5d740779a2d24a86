import { DAY, HISTORY_DAYS, type Facts } from "../facts";
import { Misread, type Part } from "../part";
import * as read from "../quantities";
import type { Asked, VenueFeed } from "../venue-feed";

const API = "https://api.gateio.ws/api/v4/futures/btc";

/** It has no inverse contract with an expiry. */
export const GATE: VenueFeed = {
  requests: (asked, now) => {
    const { symbol } = asked;
    const from = Math.floor((now - HISTORY_DAYS * DAY) / 1000);
    const history_ = `${API}/funding_rate?contract=${symbol}&limit=1000&from=${from}&to=${Math.floor(now / 1000)}`;
    return [
      {
        what: "specification, prices and funding rate",
        url: `${API}/contracts`,
        read: (body) => specification(body, asked),
      },
      { what: "tiers", url: `${API}/risk_limit_tiers?contract=${symbol}`, read: tiers },
      { what: "funding history", url: history_, read: (body) => history(body, now) },
    ];
  },
  errorIn: (body) => {
    const label = Array.isArray(body.value) ? undefined : body.may("label");
    return label && { code: label.text(), says: String(body.may("message")?.value ?? "") };
  },
  tooMany: ["TOO_MANY_REQUESTS"],
};

function specification(body: Part, { symbol }: Asked): Facts {
  const row = body.rowWhere("name", symbol);
  row.at("type").is("inverse");
  row.at("in_delisting").is(false);
  // an inverse contract is 1 USD, and says so by a multiplier of nothing
  row.at("quanto_multiplier").is("0");
  const hours = read.interval(row.at("funding_interval"), 3600);
  return {
    face: 1,
    settlement: symbol.split("_")[0] as string,
    tick: read.tick(row.at("order_price_round")),
    lot: read.lot(row.at("order_size_min")),
    maker_fee: read.fee(row.at("maker_fee_rate")),
    taker_fee: read.fee(row.at("taker_fee_rate")),
    mmr: read.maintenance(row.at("maintenance_rate")),
    max_leverage: read.leverage(row.at("leverage_max")),
    mark_price: read.price(row.at("mark_price")),
    index_price: read.price(row.at("index_price")),
    funding_rate: read.fundingRate(row.at("funding_rate")),
    funding_rate_hours: hours,
    funding_interval: hours,
    next_funding: read.seconds(row.at("funding_next_apply")),
  };
}

/** Where it states no deductions the rate of a tier is of the whole position, and the table is not of our kind. */
function tiers(body: Part): Facts {
  const rows = body.rows();
  const [first] = rows;
  if (!first) throw new Misread("the answer has no tier");
  first.at("tier").is(1);
  const mmr = read.maintenance(first.at("maintenance_rate"));
  if (!rows.every((row) => row.may("deduction")))
    return { mmr, left_out: "its tiers state no deductions: only the rate of the first is taken" };
  const tiers_ = read.tiersOf(
    rows.map((part, index) => ({
      floor: rows[index - 1]?.at("risk_limit").within(0, 1e12) ?? 0,
      mmr: read.maintenance(part.at("maintenance_rate")),
      deduction: part.at("deduction").within(0, 1e12),
      part,
    })),
  );
  return { mmr, tiers: tiers_ };
}

function history(body: Part, now: number): Facts {
  const rows = body.rows().map((row) => ({ time: read.seconds(row.at("t")), rate: read.fundingRate(row.at("r")) }));
  return { funding_paid: read.fundingPaid(rows, now) };
}
