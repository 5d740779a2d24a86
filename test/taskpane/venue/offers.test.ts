import { START, withContract, type Draft } from "../../../src/builder/draft/draft";
import { readDraft } from "../../../src/builder/draft/choices";
import { takenNotes, withTaken } from "../../../src/builder/draft/taken";
import { build } from "../../../src/builder/builder";
import type { ContractTiers, Facts } from "../../../src/feed/facts";
import { excludes, offersOf } from "../../../src/taskpane/venue/offers";
import { heldBy } from "../../../src/taskpane/venue/held-by";
import { fundingSummary } from "../../../src/taskpane/venue/funding-summary";
import { datedOf, type Outcome } from "../../../src/taskpane/venue/sourced";
import { invalid } from "../../../src/core/refusal";
import { POINT } from "../../../src/workbook/entry/number-marks";

const NOW = Date.parse("2026-11-29T12:41:00Z");
const HOUR = 3_600_000;

const outcome = (result: Facts, path = "v1/exchangeInfo"): Outcome => ({
  request: { what: "specification", url: `https://dapi.binance.com/dapi/${path}`, read: () => result },
  result,
  at: NOW,
});
const offers = (draft: Draft, ...facts: Facts[]) =>
  offersOf(
    draft,
    facts.map((each) => outcome(each)),
    { now: NOW, marks: POINT },
  );
const shown = (draft: Draft, ...facts: Facts[]) =>
  offers(draft, ...facts).map(({ label, was, becomes, same }) =>
    same ? `${label}: same` : `${label}: ${was} → ${becomes}`,
  );

test("what differs is offered, old → new, in the words and units of the fields", () => {
  // the start is Binance's BTCUSD_PERP: 100 USD, lot 1, 0.4 %, 8 hours, taker 0.05 %, price 70000
  expect(
    shown(START, {
      face: 100,
      lot: 1,
      settlement: "BTC",
      mmr: 0.005,
      taker_fee: 0.0004,
      funding_interval: 4,
      index_price: 83876.1,
    }),
  ).toEqual([
    "Price now: 70,000 → 83,876.1",
    "Coin: same",
    "Contract size: same",
    "Lot: same",
    "Maintenance margin rate: 0.4% → 0.5%",
    "Fee at entry: 0.05% → 0.04%",
    "Fee at exit: 0.05% → 0.04%",
    "Hours a period: 8 → 4",
  ]);
});

test("the mark price goes to the price at which is sold, of a perpetual or of an expiry", () => {
  expect(shown(START, { mark_price: 83822.1 })).toEqual(["Price of the perpetual:  → 83,822.1"]);
  const expiry: Draft = { ...START, kind: "expiry" };
  // 26 days and 11 h 19 min: 26.4715…
  expect(shown(expiry, { mark_price: 84000, expiry: Date.parse("2026-12-26T00:00:00Z") })).toEqual([
    "Futures price:  → 84,000",
    "Days to expiry: 90 → 26.47",
  ]);
  expect(shown({ ...START, goal: "weights" }, { mark_price: 83822.1 })).toEqual([]);
});

test("tiers go with the method of the mark value alone, and the builder takes them as they are written", () => {
  const tiers = [
    { floor: 0, mmr: 0.004 },
    { floor: 5, mmr: 0.005 },
  ];
  const [offer] = offers(START, { tiers });
  expect(offer).toMatchObject({ was: "", becomes: "2 tiers", writes: { tiers: "{0,0.004;5,0.005}" } });
  expect(readDraft(withTaken(START, offer ? [offer] : [])).problems).toEqual([]);
  expect(offers({ ...START, method: "entry" }, { tiers })).toEqual([]);
});

test("expiries that are listed in one answer and quoted in others are put together", () => {
  const expiry = Date.parse("2026-12-25T08:00:00Z");
  const listed = [{ alias: "BTC_CQ", symbol: "BTC261225", expiry }];
  const of = (...facts: Facts[]) => datedOf(facts.map((each) => outcome(each)));
  expect(
    of({ listed }, { quoted: { alias: "BTC_NQ", price: 85000 } }, { quoted: { alias: "BTC_CQ", price: 84500 } }),
  ).toEqual([{ symbol: "BTC261225", expiry, mark: 84500 }]);
  expect(of({ quoted: { alias: "BTC_CQ", price: 84500 } })).toEqual([]);
  expect(of({ dated: [{ symbol: "BTCUSDZ26", expiry, mark: 84400 }] }, { listed })).toHaveLength(1);
});

test("a rate that is settled each hour is of the coming hour", () => {
  const [offer] = offers(START, { funding_rate: 0.00001, funding_rate_hours: 1 });
  expect(offer?.source).toMatch(/^rate of the coming hour, /);
});

describe("tiers that count contracts", () => {
  const rows = [
    { floor: 0, mmr: 0.01 },
    { floor: 500_000, mmr: 0.02 },
    { floor: 1_000_000, mmr: 0.03 },
  ];
  const byTiers = (tiers: ContractTiers, contracts: number, leverage?: number, draft = START) =>
    offersOf(draft, [outcome({ mmr: 0.01, contract_tiers: [tiers] })], {
      now: NOW,
      marks: POINT,
      held: {
        contracts,
        contract_size: 1,
        entry_price: undefined,
        leverage,
      },
    }).map(({ becomes, source }) => [becomes, source.split(",")[0]]);

  // Kraken: 500,000 at 1 %, 500,000 at 2 % and 700,000 at 3 % are 36,000 of 1,700,000, 2.117647… %
  test("of which each part has its own give the mean rate of the position", () => {
    expect(byTiers({ applied: "marginal", rows }, -1_700_000)).toEqual([
      ["2.117647059%", "rate of 1\u202f700\u202f000 contracts by its tiers"],
    ]);
    expect(byTiers({ applied: "marginal", rows }, -400_000)[0]?.[0]).toBe("1%");
  });
  test("of which the whole position has one give that one", () => {
    expect(byTiers({ applied: "whole position", rows }, 1_700_000)[0]?.[0]).toBe("3%");
    expect(byTiers({ applied: "whole position", rows }, 999_999)[0]?.[0]).toBe("2%");
    expect(byTiers({ applied: "whole position", rows }, 1_000_000)[0]?.[0]).toBe("3%");
  });
  test("are none beyond the last one, nor of another leverage, and the first rate is what is left", () => {
    const first = [["1%", "rate of the first tier"]];
    expect(byTiers({ applied: "whole position", rows, most: 1_500_000 }, 1_700_000)).toEqual(first);
    expect(byTiers({ applied: "whole position", rows, leverage: 125 }, 1_700_000, 10)).toEqual(first);
    expect(byTiers({ applied: "whole position", rows, leverage: 125 }, 1_700_000, 125)[0]?.[0]).toBe("3%");
    expect(byTiers({ applied: "marginal", rows }, 0)).toEqual(first);
    expect(byTiers({ applied: "marginal", rows }, 10, undefined, { ...START, method: "loss" })).toEqual(first);
  });
  test("are those of the position that the draft comes to", () => {
    // 5 BTC at 70,000 USD are 3,500 contracts of 100 USD
    expect(heldBy(START, NOW)).toEqual({ contracts: -3500, contract_size: 100, entry_price: 70000, leverage: 2 });
    expect(heldBy({ ...START, price: "" }, NOW)).toBeUndefined();
  });
});

describe("risk limits that raise the rate of the whole position", () => {
  // BitMEX, XBTUSD: 0.5 % up to 200 XBT, 0.5 % more with each 150 XBT; a contract is 1 USD
  const risk_steps = { up_to: 200, step: 150, mmr: 0.005, added: 0.005 };
  const rate = (contracts: number, entry_price: number | undefined, draft = START) =>
    offersOf(draft, [outcome({ mmr: 0.005, risk_steps })], {
      now: NOW,
      marks: POINT,
      held: {
        contracts,
        contract_size: 1,
        entry_price,
        leverage: 2,
      },
    }).map(({ becomes, source }) => [becomes, source.split(",")[0]]);

  test.each([
    [-20_000_000, 100_000, "0.5%"],
    [-20_000_001, 100_000, "1%"],
    [35_000_000, 100_000, "1%"],
    [35_000_100, 100_000, "1.5%"],
    // 1,500 XBT: beyond 1,400, the ninth limit after the first
    [150_000_000, 100_000, "5%"],
  ])("%d contracts entered at %d USD have %s", (contracts, entry, expected) => {
    const counted = Math.abs(contracts).toLocaleString("en-US").replaceAll(",", "\u202f");
    expect(rate(contracts, entry)).toEqual([[expected, `rate of ${counted} contracts by its risk limits`]]);
  });
  test("give none without a price of entry or beyond any rate, and the first is what is left", () => {
    const first = [["0.5%", "rate of the first tier"]];
    expect(rate(-20_000_001, undefined)).toEqual(first);
    expect(rate(10_000_000_000, 100_000)).toEqual(first);
    expect(rate(-20_000_001, 100_000, { ...START, method: "loss" })).toEqual(first);
  });
});

describe("funding", () => {
  const paid = Array.from({ length: 90 }, (_, index) => ({
    // some milliseconds late, as venues are
    time: NOW - (90 - index) * 8 * HOUR + (index % 7),
    rate: index % 3 === 0 ? -0.0001 : 0.0002,
  }));

  test("the mean of thirty days, each of the rates, or the one of the coming hours: one of the three", () => {
    const made = offers(START, { funding_rate: 0.0000629, funding_rate_hours: 8, funding_paid: paid });
    expect(made.map(({ label, becomes }) => `${label}: ${becomes}`)).toEqual([
      "Funding rate a period: rate of the coming 8 hours: 0.00629%",
      // 30 times −0.01 % and 60 times 0.02 %
      "Funding rate a period: mean of 90 rates over 30 days: 0.01%",
      "Funding rates: each of 90 rates over 30 days: 90 rates",
    ]);
    const [now, mean, each] = made;
    if (!now || !mean || !each) throw new Error("three are offered");
    expect([excludes(now, mean), excludes(now, each), excludes(mean, each)]).toEqual([true, true, true]);
    for (const offer of made) expect(readDraft(withTaken(START, [offer])).problems).toEqual([]);
    expect(withTaken(START, [each]).funding).toBe("pasted");
  });

  test("a rate brings its hours with it, so that it never counts for others", () => {
    const [offer] = offers(START, { funding_rate: 0.00001, funding_rate_hours: 1 });
    expect(offer?.writes).toEqual({ funding: "constant", interval_hours: "1", funding_rate: "0.001%" });
  });

  test("a rate whose hours nobody states is not offered", () => {
    expect(offers(START, { funding_rate: 0.00001 })).toEqual([]);
    const uneven = [paid[0], paid[1], paid[3]].flatMap((each) => each ?? []);
    expect(offers(START, { funding_rate: 0.00001, funding_paid: uneven })).toEqual([]);
    expect(fundingSummary(uneven)?.hours).toBeUndefined();
  });

  test("two pages of a history are one", () => {
    const pages = [outcome({ funding_paid: paid.slice(40) }), outcome({ funding_paid: paid.slice(0, 50) })];
    expect(offersOf(START, pages, { now: NOW, marks: POINT }).map(({ label }) => label)[0]).toContain(
      "mean of 90 rates over 30 days",
    );
  });

  test("an expiry has none", () => {
    expect(offers({ ...START, kind: "expiry" }, { funding_rate: 0.0001, funding_rate_hours: 8 })).toEqual([]);
  });
});

test("an answer of another time is offered as such, and a refusal offers nothing", () => {
  const [offer] = offers(START, { index_price: 26792.39, at: Date.parse("2023-06-20T06:51:00Z") });
  expect(offer).toMatchObject({
    old: "2023-06-20 06:51 UTC",
    source: "index price, dapi.binance.com/dapi/v1/exchangeInfo, 2023-06-20 06:51 UTC",
  });
  const refused = { ...outcome({}), result: invalid("no") };
  expect(offersOf(START, [refused], { now: NOW, marks: POINT })).toEqual([]);
});

describe("what was taken", () => {
  const [price] = offers(START, { index_price: 83876.1 });
  const [rate] = offers(START, { mmr: 0.005 });
  if (!price || !rate) throw new Error("both are offered");

  test("is kept with value, source and time, and noted on the sheet", () => {
    const draft = withTaken(START, [price, rate]);
    const notes = [
      "Price now: 83876.1 (index price, dapi.binance.com/dapi/v1/exchangeInfo, 2026-11-29 12:41 UTC)",
      "Maintenance margin rate: 0.5% (rate of the first tier, dapi.binance.com/dapi/v1/exchangeInfo, 2026-11-29 12:41 UTC)",
    ];
    expect(takenNotes(draft.taken)).toEqual(notes);
    const { problems, choices } = readDraft(draft);
    expect(problems).toEqual([]);
    const texts = JSON.stringify(build(draft, choices, "2026-11-29").plan());
    for (const note of notes) expect(texts).toContain(`Taken from the venue: ${note}`);
    expect(JSON.stringify(build(START, readDraft(START).choices, "2026-11-29").plan())).not.toContain("Taken from");
  });

  test("a second taking replaces the note of the first, of its own fields alone", () => {
    const later = { ...price, writes: { price: "84000" } };
    expect(takenNotes(withTaken(withTaken(START, [price, rate]), [later]).taken)).toHaveLength(2);
  });

  test("goes with its contract", () => {
    expect(withContract(withTaken(START, [price]), "Bybit", "BTCUSD").taken).toBe("");
  });
});
