import { SENTENCE_ROW } from "../../src/builder/blocks/layout";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { cellsOf, typedInto, type Typed } from "./typed-templates";

/*
 * Every figure and every row of the templates reckoned once more, from the definitions in design/functions.md and
 * maths.md, in plain doubles and without one function of ours: n contracts of F USD, + long, entered at E, are worth
 * nF(1/E − 1/P) coins at P. No two inputs are alike, so that one cannot stand for another.
 */

const pnl = (n: number, face: number, entry: number, price: number) => n * face * (1 / entry - 1 / price);
/** Where margin + PnL = rate · |n|F/P; none where that is at no price above 0. */
function liquidation(n: number, face: number, entry: number, margin: number, rate: number): number | "none" {
  const [over, under] = [n * face + rate * Math.abs(n) * face, margin + (n * face) / entry];
  return over / under > 0 ? over / under : "none";
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const sums = (numbers: readonly number[]) => numbers.map((_, row) => sum(numbers.slice(0, row + 1)));
const each = <T>(numbers: readonly number[], of: (number: number, row: number) => T) => numbers.map(of);
const distance = (price: number | "none", from: number) => (price === "none" ? "none" : price / from - 1);

/** The area under the bell, by Simpson's rule. */
function normal(x: number): number {
  const [steps, from] = [4000, -12];
  const width = (x - from) / steps;
  const bell = (at: number) => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  const inner = Array.from(
    { length: steps - 1 },
    (_, step) => (step % 2 === 0 ? 4 : 2) * bell(from + (step + 1) * width),
  );
  return ((bell(from) + sum(inner) + bell(x)) * width) / 3;
}
/** By the reflection principle: that a price without drift reaches one above it within so many days. */
function touched(price: number, barrier: number | "none", volatility: number, days: number): number {
  if (barrier === "none") return 0;
  const [far, time] = [Math.log(barrier / price), days / 365];
  const [spread, drift] = [volatility * Math.sqrt(time), (-volatility * volatility * time) / 2];
  return normal((-far + drift) / spread) + Math.exp(-far) * normal((-far - drift) / spread);
}

type Expected = Readonly<Record<string, number | string | readonly (number | string)[]>>;

/** To ten digits of the largest in a column: differences of near numbers have no more in doubles. */
function expectCells(id: string, typed: Typed, expected: Expected): void {
  const plan = typedInto(id, typed);
  const wrong = Object.entries(expected).flatMap(([name, wanted]) => {
    const list = Array.isArray(wanted) ? (wanted as readonly (number | string)[]) : [wanted as number | string];
    const got = cellsOf(plan, name).slice(0, list.length);
    const scale = Math.max(...list.map((one) => (typeof one === "number" ? Math.abs(one) : 0)), 1e-3);
    const isSame = (one: Cell | undefined, two: number | string | undefined) =>
      typeof one === "number" && typeof two === "number" ? Math.abs(one - two) <= 1e-10 * scale : one === two;
    return list.every((one, row) => isSame(got[row], one)) && got.length === list.length
      ? []
      : [{ name, got, wanted: list }];
  });
  expect(wrong).toEqual([]);
}

const textsOf = (plan: SheetPlan): (readonly [row: number, cells: readonly unknown[]])[] =>
  plan.blocks.flatMap(({ row, entries, values }) =>
    entries.map((line, down) => [row + down, values?.[down] ?? line] as const),
  );

/** The sentence of a template. */
const saysOf = (id: string, typed: Typed): unknown =>
  textsOf(typedInto(id, typed)).find(([row, [said]]) => row === SENTENCE_ROW && said !== null)?.[1][0];

/** The level beside what a check says. */
function checkOf(id: string, typed: Typed, says: RegExp): unknown {
  const texts = textsOf(typedInto(id, typed));
  const [at] = texts.find(([, [said]]) => typeof said === "string" && says.test(said)) ?? [];
  return texts.find(([row, [said]]) => row === at && /^(ok|red|amber|info)$/.test(String(said)))?.[1][0];
}

/** What SCENARIO_TABLE has in its USD column: after a liquidation the margin is gone, and no hedge is left. */
const hedgedUsd = (
  prices: readonly number[],
  { coins, n, face, entry, margin, rate }: Record<"coins" | "n" | "face" | "entry" | "margin" | "rate", number>,
) => {
  const at = liquidation(n, face, entry, margin, rate);
  return prices.map(
    (price) => (at !== "none" && price >= at ? coins - margin : coins + pnl(n, face, entry, price)) * price,
  );
};

test("T1, a spot bag", () => {
  const [wallet, others, price, futures, share, face, rate] = [2, 1.5, 68_000, 69_000, 0.8, 10, 0.006];
  const [funding, hours, fee, exit] = [0.0002, 4, 0.0004, 50_000];
  const coins = wallet + others;
  const [lot, volatility, days] = [50, 0.9, 200];
  const n = -Math.round((share * coins * futures) / face / lot) * lot;
  const moves = [-0.9, -0.75, -0.5, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 0.75, 0.95, 1.1, 2];
  const prices = each(moves, (move) => price * (1 + move));
  const liq = liquidation(n, face, futures, wallet, rate);
  const month = ((n * face) / price) * funding * ((30 * 24) / hours);
  const hedged = hedgedUsd(prices, { coins, n, face, entry: futures, margin: wallet, rate });
  expectCells(
    "T1",
    {
      wallet_coins: wallet,
      other_coins: others,
      coin_price: price,
      futures_price: futures,
      share_hedged: share,
      contract_size: face,
      maint_rate: rate,
      funding_rate: funding,
      funding_hours: hours,
      taker_fee: fee,
      exit_price: exit,
      order_lot: lot,
      volatility,
      hedge_days: days,
    },
    {
      total_coins: coins,
      contracts_sold: n,
      locked_usd: -n * face,
      floating_coins: coins + (n * face) / futures,
      liq_price: liq,
      liq_distance: distance(liq, price),
      touch_chance: touched(price, liq, volatility, days),
      month_cost: month,
      month_cost_usd: month * price,
      worst_usd: Math.min(...hedged),
      ladder_prices: prices,
      unhedged_usd: each(prices, (at) => coins * at),
      hedged_usd: hedged,
      exit_pnl: pnl(n, face, futures, exit),
      exit_coins: coins + pnl(n, face, futures, exit),
      coins_to_sell: (-n * face) / exit,
      exit_usd: -n * face,
      buy_back: -n,
      exit_fee_usd: 2 * fee * -n * face,
    },
  );
});

test("T2, every move against every ratio", () => {
  const [coins, price, share, leverage, otherPrice, face, rate] = [40, 62_000, 0.3, 3, 51_000, 50, 0.006];
  const contracts = (ratio: number) => -Math.round((ratio * coins * price) / face) + 0;
  const n = contracts(share);
  const margin = (of: number) => (Math.abs(of) * face) / price / leverage;
  const ratios = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];
  const moves = [-0.6, -0.4, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 1.5];
  const change = (ratio: number, move: number) => {
    const [of, at] = [contracts(ratio), price * (1 + move)];
    const liq = of === 0 ? "none" : liquidation(of, face, price, margin(of), rate);
    const isGone = liq !== "none" && at >= liq;
    const left = isGone ? coins - margin(of) : coins + pnl(of, face, price, at);
    return { isGone, change: (left * at) / (coins * price) - 1 };
  };
  const shown = (ratio: number) =>
    moves.map((move) => {
      const { isGone, change: of } = change(ratio, move);
      return isGone ? `liq. ${(100 * of).toFixed(1)}%` : of;
    });
  expectCells(
    "T2",
    {
      all_coins: coins,
      coin_price: price,
      share_hedged: share,
      leverage_used: leverage,
      other_price: otherPrice,
      contract_size: face,
      maint_rate: rate,
    },
    {
      contracts_sold: n,
      locked_usd: -n * face,
      floating_coins: coins + (n * face) / price,
      locked_share: (-n * face) / ((coins + pnl(n, face, price, otherPrice)) * otherPrice),
      liq_price: liquidation(n, face, price, margin(n), rate),
      ratio_contracts: ratios.map(contracts),
      ratio_locked: ratios.map((ratio) => -contracts(ratio) * face + 0),
      ratio_floating: ratios.map((ratio) => coins + (contracts(ratio) * face) / price),
      ratio_margin: ratios.map((ratio) => margin(contracts(ratio))),
      ...Object.fromEntries(ratios.map((ratio, place) => [`shown_${"abcdefg".charAt(place)}`, shown(ratio)])),
    },
  );
});

test("T3, an altcoin with its own contract", () => {
  const [coins, margin, price, share, face, rate, funding, hours] = [800, 300, 0.53, 0.9, 10, 0.02, 0.0002, 4];
  const contracts = (of: number) => -Math.round((share * coins * price) / of);
  const n = contracts(face);
  const faces = [1, 5, 10, 40, 100, 150];
  const moves = [-0.9, -0.5, -0.2, -0.1, 0, 0.1, 0.5, 0.9, 1.1, 3, 9];
  const prices = each(moves, (move) => price * (1 + move));
  const leverages = [1, 2, 3, 5, 10];
  const margins = each(leverages, (leverage) => (-n * face) / price / leverage);
  const liqs = each(margins, (of) => liquidation(n, face, price, of, rate));
  expectCells(
    "T3",
    {
      coins_held: coins,
      margin_coins: margin,
      coin_price: price,
      share_hedged: share,
      contract_size: face,
      maint_rate: rate,
      funding_rate: funding,
      funding_hours: hours,
    },
    {
      worth_usd: coins * price,
      contracts_sold: n,
      share_achieved: (-n * face) / (coins * price),
      missed_usd: share * coins * price + n * face,
      liq_price: liquidation(n, face, price, margin, rate),
      usual_mistake: face / (100 * price),
      month_cost: ((n * face) / price) * funding * ((30 * 24) / hours),
      face_contracts: faces.map(contracts),
      face_sold: faces.map((of) => -contracts(of) * of),
      face_missed: faces.map((of) => share * coins * price + contracts(of) * of),
      face_share: faces.map((of) => (-contracts(of) * of) / (coins * price)),
      ladder_prices: prices,
      hedged_usd: hedgedUsd(prices, { coins, n, face, entry: price, margin, rate }),
      margin_needed: margins,
      margin_liq: liqs,
      margin_distance: liqs.map((liq) => distance(liq, price)),
    },
  );
});

test("T4, another coin's contract and its beta", () => {
  const [units, asset, hedge, collateral, share, beta, face] = [1200, 11, 62_000, 0.3, 0.9, 1.4, 50];
  const n = -Math.round((share * beta * units * asset + collateral * hedge) / face);
  const moves = [-0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5];
  const left = (move: number) => units * asset * beta * move + collateral * hedge * move + n * face * move;
  expectCells(
    "T4",
    {
      asset_units: units,
      asset_price: asset,
      hedge_price: hedge,
      collateral_coins: collateral,
      share_hedged: share,
      own_beta: beta,
      contract_size: face,
    },
    {
      contracts_sold: n,
      beta_used: beta,
      asset_usd: units * asset,
      sold_usd: -n * face,
      unexplained: 1 - Number(cellsOf(typedInto("T4", {}), "r_squared")[0]),
      asset_moves: moves.map((move) => beta * move),
      asset_gain: moves.map((move) => units * asset * beta * move),
      collateral_gain: moves.map((move) => collateral * hedge * move),
      hedge_gain: moves.map((move) => n * face * move),
      residual: moves.map(left),
      uncovered: moves.map((move) => left(move) + collateral * hedge * move),
      residual_lower: moves.map((move) => left(move) - 0.3 * move * units * asset),
      residual_higher: moves.map((move) => left(move) + 0.3 * move * units * asset),
    },
  );
});

test("T4, a beta of 0 is none of one's own", () => {
  expectCells("T4", { own_beta: 0 }, { beta_used: Number(cellsOf(typedInto("T4", {}), "measured_beta")[0]) });
});

test("T4, a beta of one's own that is a text is the one that is used", () => {
  // 1.5 times 10,000 USD, and 15,000 USD of collateral, in contracts of 100
  expectCells("T4", { own_beta: "1.5" }, { beta_used: 1.5, contracts_sold: -300 });
  expect(cellsOf(typedInto("T4", { own_beta: "x" }), "beta_used")).toEqual([expect.any(CellError)]);
});

test("T5, a portfolio brought to its weights", () => {
  const [cash, band] = [8000, 0.02];
  const [units, prices, targets] = [
    [1.2, 5, 30],
    [80_000, 2900, 140],
    [0.6, 0.2, 0.12],
  ] as const;
  const [faces, open, shocks] = [
    [100, 10, 20],
    [10, -50, 5],
    [-0.25, -0.35, -0.45],
  ] as const;
  const at = (list: readonly number[], row: number) => list[row] as number;
  const worth = each(units, (held, row) => held * at(prices, row));
  const total = sum(worth) + cash;
  const weights = each(worth, (usd, row) => (usd + at(open, row) * at(faces, row)) / total);
  const traded = each(worth, (usd, row) =>
    Math.round((at(targets, row) * total - usd - at(open, row) * at(faces, row)) / at(faces, row)),
  );
  const held = each(open, (of, row) => of + at(traded, row));
  const after = each(worth, (usd, row) => (usd + at(held, row) * at(faces, row)) / total);
  const misses = each(after, (weight, row) => Math.abs(weight - at(targets, row)));
  const then = each(prices, (price, row) => price * (1 + at(shocks, row)));
  const worthThen = each(units, (of, row) => of * at(then, row));
  const gains = each(held, (of, row) => of * at(faces, row) * at(shocks, row));
  const all = sum(worthThen) + sum(gains) + cash;
  const exposures = each(units, (of, row) => (of + (at(held, row) * at(faces, row)) / at(prices, row)) * at(then, row));
  const drifts = each(exposures, (usd, row) => usd / all - at(targets, row));
  const moves = [-0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5];
  const overlaid = at(worth, 0) + at(traded, 0) * at(faces, 0);
  expectCells(
    "T5",
    {
      cash_usd: cash,
      drift_band: band,
      units_held: units,
      prices_now: prices,
      target_weights: targets,
      faces,
      contracts_open: open,
      shocks,
    },
    {
      portfolio_usd: total,
      first_share_sold: (-at(traded, 0) * at(faces, 0)) / at(worth, 0),
      points_moved: at(weights, 0) - at(targets, 0),
      largest_miss: Math.max(...misses),
      shock_usd: all,
      due_again: drifts.filter((drift) => Math.abs(drift) > band).length,
      worth_usd: worth,
      weights_now: weights,
      contracts_traded: traded,
      weights_after: after,
      misses,
      price_then: then,
      worth_then: worthThen,
      pnl_then: gains,
      exposure_then: exposures,
      shock_weights: exposures.map((usd) => usd / all),
      drifts,
      band_states: drifts.map((drift) => (Math.abs(drift) > band ? "trade" : "leave")),
      unhedged_then: worthThen.map((usd) => usd / (sum(worthThen) + cash)),
      first_left: moves.map((move) => (at(worth, 0) * (1 + move)) / (total + at(worth, 0) * move)),
      first_overlaid: moves.map((move) => (overlaid * (1 + move)) / (total + overlaid * move)),
    },
  );
});

test("T6, what a hedge has cost: two sales, a part bought back, six periods", () => {
  const [coins, began, now, face] = [4, 71_000, 60_000, 10];
  const [sizes, prices, fees] = [
    [1000, 500, 400],
    [70_000, 72_000, 65_000],
    [0.0005, 0.0004, 0.0003],
  ] as const;
  const [days, due] = [
    [46_200, 46_205, 46_230],
    [46_201, 46_206, 46_211, 46_216, 46_221, 46_240],
  ] as const;
  const [held, marks, rates] = [
    [-1000, -1500, -1500, -1500, -1500, -1100],
    [70_500, 71_500, 68_000, 66_000, 64_000, 61_000],
    [0.0001, 0.0002, -0.0003, 0.0004, -0.0001, 0.0005],
  ] as const;
  const entry = 1500 / (1000 / 70_000 + 500 / 72_000);
  const realised = pnl(-400, face, entry, 65_000);
  const paid = sum(each(sizes, (size, row) => ((size * face) / (prices[row] as number)) * (fees[row] as number)));
  const coinsPaid = each(held, (of, row) => ((of * face) / (marks[row] as number)) * (rates[row] as number));
  const unrealised = pnl(-1100, face, entry, now);
  const cost = (paid + sum(coinsPaid)) * now;
  const blank = (list: readonly (number | string)[]) => [...list, null, null, null];
  expectCells(
    "T6",
    {
      protected_coins: coins,
      price_then_usd: began,
      price_now_usd: now,
      contract_size: face,
      fill_days: blank(days),
      fill_sides: blank(["sell", "sell", "buy"]),
      fill_sizes: blank(sizes),
      fill_prices: blank(prices),
      fill_rates: blank(fees),
      funding_days: due,
      held_then: held,
      marks_then: marks,
      rates_then: rates,
    },
    {
      position_now: -1100,
      net_coin: realised - paid,
      fees_coin: paid,
      funding_coin: sum(coinsPaid),
      cost_coin: paid + sum(coinsPaid),
      cost_usd: cost,
      cost_year: ((cost / (coins * began)) * 365) / (46_240 - 46_200),
      unhedged_change: coins * (now - began),
      hedge_gain: (realised - paid + unrealised) * now,
      wealth_usd: (coins + realised - paid + unrealised - sum(coinsPaid)) * now,
      positions: [-1000, -1500, -1100],
      funding_coins_sofar: sums(coinsPaid),
      entry_now: entry,
      open_gain: unrealised,
    },
  );
});

/** What stands in the template: 350,000 USD at six marks, and rates of which the fourth and fifth are paid by shorts. */
const FUNDING = -0.0005 - 0.0005 - 35 / 64_000 + 105 / 60_000 + 70 / 58_000 - 35 / 56_000;

test("T6, sides in other words: 3,500 short at 70,000, of which 2,000 are closed by a long at 56,000", () => {
  // of each 100 USD that are closed, and of each that is still open at 56,000, 100/56,000 − 100/70,000 coins are gained
  const realised = 2000 / 560 - 2000 / 700 - 0.0005 * (3500 / 700 + 2000 / 560);
  const unrealised = 1500 / 560 - 1500 / 700;
  expectCells(
    "T6",
    { fill_sides: ["short", "long"], fill_sizes: [3500, 2000], price_now_usd: 56_000 },
    {
      position_now: -1500,
      entry_now: 70_000,
      open_gain: unrealised,
      net_coin: realised,
      wealth_usd: (5 + realised + unrealised - FUNDING) * 56_000,
    },
  );
  expect(unrealised).toBeCloseTo(0.5357, 4);
  expect((5 + realised + unrealised - FUNDING) * 56_000).toBeCloseTo(349_716, 0);
});

test("T6, a blank row between the fills, and texts: the position is what the last row of the ledger has", () => {
  // 100,000 USD sold at each of 70,000, 60,000 and 50,000 are 1.428571 + 1.666667 + 2 = 5.095238 coins
  const entry = 300_000 / (10 / 7 + 10 / 6 + 10 / 5);
  const unrealised = 300_000 / 56_000 - (10 / 7 + 10 / 6 + 10 / 5);
  const fills = {
    fill_sides: ["sell", null, "sell", "sell"],
    fill_prices: [70_000, null, 60_000, 50_000],
    fill_rates: [0, null, 0, 0],
    fill_days: [46_266, null, 46_267, 46_268],
    price_now_usd: 56_000,
  };
  const expected = {
    position_now: -3000,
    entry_now: entry,
    open_gain: unrealised,
    net_coin: 0,
    wealth_usd: (5 + unrealised - FUNDING) * 56_000,
  };
  expectCells("T6", { ...fills, fill_sizes: [1000, null, 1000, 1000] }, expected);
  expectCells("T6", { ...fills, fill_sizes: ["1000", null, "1000", "1000"] }, expected);
  expect([entry, unrealised]).toEqual([expect.closeTo(58_878.5, 2), expect.closeTo(0.2619, 4)]);
});

test("T6, a side is chosen from a list", () => {
  const { names, validations } = typedInto("T6", {});
  const area = names.find(({ name }) => name === "fill_sides")?.area;
  expect(validations.filter((one) => "list" in one.rule)).toEqual([
    { area, rule: { list: ["sell", "buy"] }, says: "sell or buy" },
  ]);
});

test("T6, no fill yet, and a day that is a text", () => {
  const none = { fill_sides: [], fill_sizes: [], fill_prices: [], fill_rates: [], fill_days: [] };
  // 43.96 USD of 350,000 in the 28 days from the first payment to the last
  const year = ((FUNDING * 56_000) / 350_000) * (365 / 28);
  expectCells("T6", none, { position_now: 0, net_coin: 0, open_gain: 0, funding_coin: FUNDING, cost_year: year });
  expectCells("T6", { fill_days: ["2026-09-01", 46_296] }, { cost_year: "needs each date" });
  expectCells("T6", { funding_days: ["2026-09-02"] }, { cost_year: "needs each date" });
});

test("T7, a margin by price, by leverage and by coins", () => {
  const [n, entry, mark, margin, leverage, safety, kept, face, rate] = [
    -2500, 71_000, 69_000, 0.54, 8, 120_000, 0.4, 100, 0.006,
  ];
  const [lot, volatility, days] = [20, 0.9, 45];
  const liq = liquidation(n, face, entry, margin, rate);
  const needs = (-n * face * (rate - 1)) / safety - (n * face) / entry;
  const moves = [-0.9, -0.5, -0.2, -0.1, 0, 0.05, 0.1, 0.2, 0.5, 1, 2];
  const prices = each(moves, (move) => mark * (1 + move));
  const equity = each(prices, (price) => margin + pnl(n, face, entry, price));
  const stays = each(prices, (price) => (rate * -n * face) / price);
  const topUp = each(equity, (coins, row) => Math.max(0, (stays[row] as number) / kept - coins));
  const leverages = [1, 2, 3, 5, 10, 100];
  const liqs = each(leverages, (of) => liquidation(n, face, entry, (-n * face) / entry / of, rate));
  const coins = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 3.5];
  expectCells(
    "T7",
    {
      contracts_held: n,
      entry_usd: entry,
      mark_now: mark,
      margin_coins: margin,
      leverage_set: leverage,
      safety_price: safety,
      ratio_kept: kept,
      order_lot: lot,
      volatility,
      hedge_days: days,
      contract_size: face,
      maint_rate: rate,
    },
    {
      liq_price: liq,
      liq_distance: distance(liq, mark),
      touch_chance: touched(mark, liq, volatility, days),
      bankrupt_price: liquidation(n, face, entry, margin, 0),
      reserved_coins: (-n * face) / mark / leverage,
      free_coins: margin + pnl(n, face, entry, mark) - (-n * face) / mark / leverage,
      safe_margin: needs,
      to_add: needs - margin,
      most_contracts: -Math.floor(margin / (face * (1 / entry - (1 - rate) / safety)) / lot) * lot,
      ladder_prices: prices,
      equity,
      maintained: stays,
      ratios: equity.map((of, row) => (of > 0 ? (stays[row] as number) / of : "gone")),
      top_up: topUp,
      top_up_usd: topUp.map((of, row) => of * (prices[row] as number)),
      // with k contracts closed the equity is the same, and (|n| − k)/|n| of the maintenance margin is kept/1 of it
      buy_back: topUp.map((of, row) => {
        const [own, stay] = [equity[row] as number, stays[row] as number];
        return of === 0 ? 0 : own <= 0 ? "too late" : Math.ceil((-n - (-n * own * kept) / stay) / lot) * lot;
      }),
      ladder_states: equity.map((of, row) =>
        of <= (stays[row] as number) ? "LIQUIDATED" : (topUp[row] as number) > 0 ? "top up" : "OK",
      ),
      lev_margin: leverages.map((of) => (-n * face) / entry / of),
      lev_liq: liqs,
      lev_distance: liqs.map((of) => distance(of, entry)),
      lev_month: liqs.map((of) => touched(entry, of, volatility, 30)),
      lev_quarter: liqs.map((of) => touched(entry, of, volatility, 90)),
      margin_liqs: coins.map((of) => liquidation(n, face, entry, of, rate)),
    },
  );
});

test("T7, T1 and T13: a price that has passed its liquidation has touched it", () => {
  // half a coin on 350,000 USD sold at 70,000, worth 5: 350,000·0.995/4.5; bought, 350,000·1.005/5.5
  expectCells("T7", { mark_now: 80_000 }, { liq_price: 348_250 / 4.5, touch_chance: 1 });
  expectCells("T7", { contracts_held: 3500, mark_now: 60_000 }, { liq_price: 351_750 / 5.5, touch_chance: 1 });
  expect(saysOf("T7", { mark_now: 80_000 })).toContain("at 77,388.89, which the price has passed;");
  // at 100x a margin of 1 % is less than the 2 % that must stay: 350,000·0.98/4.95 is below the entry
  const hundredfold = cellsOf(typedInto("T7", { maint_rate: 0.02 }), "lev_liq")[5];
  expect(hundredfold).toBeCloseTo(343_000 / 4.95, 8);
  for (const [id, ...names] of [
    ["T7", "lev_month", "lev_quarter"],
    ["T13", "touched_in_30", "touched_in_90"],
  ] as const)
    for (const name of names) expect(cellsOf(typedInto(id, { maint_rate: 0.02 }), name)[5]).toBe(1);
  // 3 coins sold at 60,000 on half a coin: 180,000·0.995/2.5
  const sold = { wallet_coins: 0.5, futures_price: 60_000, coin_price: 90_000 };
  expectCells("T1", sold, { liq_price: 71_640, touch_chance: 1 });
});

test("T7, a safety price on the wrong side is no price to be safe from", () => {
  const says = (typed: Typed) => checkOf("T7", typed, /^The safety price is beyond the entry/);
  expect([says({}), says({ contracts_held: 3500 }), says({ contracts_held: 3500, safety_price: 50_000 })]).toEqual([
    "ok",
    "red",
    "ok",
  ]);
});

test("T8, contracts and faces that are texts count, and a position without a face is refused", () => {
  const liq = (-350_000 * 0.995 - (100_000 / 1.02) * 0.9925 + 150_000 * 1.005) / (2 - 5 - 100 / 71.4 + 150 / 68);
  const expected = { liq_price: liq, locked_usd: 300_000, net_coins: 4.2 - 5 - 100 / 71.4 + 150 / 68 };
  expectCells("T8", { sizes: ["-3500", -1000, 1500] }, expected);
  expectCells("T8", { faces: ["100", 100, 100] }, expected);
  const has = /^Every position has an entry, a face/;
  expect([checkOf("T8", {}, has), checkOf("T8", { faces: [null, 100, 100] }, has)]).toEqual(["ok", "red"]);
});

test("T8, a wallet that is liquidated already", () => {
  // as above, with half a coin in the place of two
  const liq = (-350_000 * 0.995 - (100_000 / 1.02) * 0.9925 + 150_000 * 1.005) / (0.5 - 5 - 100 / 71.4 + 150 / 68);
  const typed = { wallet_coins: 0.5, reference_now: 90_000 };
  expectCells("T8", typed, { liq_price: liq });
  expect(saysOf("T8", typed)).toContain("liquidated at 79,791.51, which the price has passed.");
});

test("T8, three positions on one wallet", () => {
  const [wallet, others, reference] = [2.1, 1.1, 66_000];
  const rows = [
    { n: -3000, entry: 70_000, face: 100, rate: 0.005, ratio: 1.01 },
    { n: -1200, entry: 71_000, face: 50, rate: 0.0075, ratio: 1.03 },
    { n: 1600, entry: 64_000, face: 10, rate: 0.006, ratio: 0.99 },
  ];
  type Row = (typeof rows)[number];
  const equity = (of: readonly Row[], price: number) =>
    wallet + sum(of.map(({ n, face, entry, ratio }) => pnl(n, face, entry, price * ratio)));
  const stays = (of: readonly Row[], price: number) =>
    sum(of.map(({ n, face, rate, ratio }) => (rate * Math.abs(n) * face) / (price * ratio)));
  // both are a + b/P: the price where they meet
  const meets = (of: readonly Row[]) => {
    const over = sum(of.map(({ n, face, rate, ratio }) => (n * face + rate * Math.abs(n) * face) / ratio));
    const at = over / (wallet + sum(of.map(({ n, face, entry }) => (n * face) / entry)));
    return at > 0 ? at : "none";
  };
  const liq = meets(rows);
  const moves = [-0.5, -0.3, -0.1, 0, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5];
  const prices = each(moves, (move) => reference * (1 + move));
  expectCells(
    "T8",
    {
      wallet_coins: wallet,
      other_coins: others,
      reference_now: reference,
      switches: [1, 1, 1],
      sizes: rows.map(({ n }) => n),
      entries_usd: rows.map(({ entry }) => entry),
      faces: rows.map(({ face }) => face),
      maint_rates: rows.map(({ rate }) => rate),
      ratios: rows.map(({ ratio }) => ratio),
    },
    {
      liq_price: liq,
      liq_distance: distance(liq, reference),
      equity_coins: equity(rows, reference),
      must_stay: stays(rows, reference),
      room_left: stays(rows, reference) / equity(rows, reference),
      net_coins: wallet + others + sum(rows.map(({ n, face, entry }) => (n * face) / entry)),
      locked_usd: -sum(rows.map(({ n, face }) => n * face)),
      open_pnl: rows.map(({ n, face, entry, ratio }) => pnl(n, face, entry, reference * ratio)),
      maintained: rows.map((row) => stays([row], reference)),
      deltas: rows.map(({ n, face, entry }) => (n * face) / entry),
      without_it: rows.map((row) => meets(rows.filter((one) => one !== row))),
      ladder_prices: prices,
      wallet_equity: prices.map((price) => equity(rows, price)),
      wallet_maintained: prices.map((price) => stays(rows, price)),
      wallet_states: prices.map((price) => (equity(rows, price) <= stays(rows, price) ? "LIQUIDATED" : "OK")),
      wallet_usd: prices.map((price) => equity(rows, price) * price),
    },
  );
});

test("T9, funding at other marks and rates", () => {
  const [n, mark, days, face, hours, fee] = [-2000, 65_000, 60, 10, 4, 0.0004];
  const periods = Array.from({ length: 21 }, (_, period) => period);
  const marks = periods.map((period) => 66_000 + 100 * period);
  const rates = periods.map((period) => 0.0001 * ((period % 5) - 1) + 0.00003);
  const paid = each(marks, (at, row) => ((n * face) / at) * (rates[row] as number));
  const usd = each(rates, (rate) => n * face * rate);
  const average = sum(rates) / rates.length;
  expectCells(
    "T9",
    {
      contracts_held: n,
      mark_now: mark,
      hedge_days: days,
      contract_size: face,
      funding_hours: hours,
      taker_fee: fee,
      marks,
      rates,
    },
    {
      last_rate: rates[20] as number,
      last_coins: ((n * face) / mark) * (rates[20] as number),
      sum_coins: sum(paid),
      sum_usd: sum(usd),
      average_rate: average,
      average_year: ((average * 24) / hours) * 365,
      fees_share: 2 * fee,
      even_rate: (2 * fee) / ((days * 24) / hours),
      cost_share: 2 * fee - average * ((days * 24) / hours),
      paid_coins: paid,
      paid_usd: usd,
      coins_sofar: sums(paid),
      usd_sofar: sums(usd),
      who_pays: paid.map((coins) => (coins < 0 ? "receive" : "pay")),
      period_count: periods.map((period) => period + 1),
    },
  );
});

test("T9, a long pays what a short is paid", () => {
  // fees of 0.05 % twice, and 0.008 % in each of 270 periods
  expectCells(
    "T9",
    { contracts_held: 3500 },
    { last_coins: 0.0005, average_rate: 0.00008, cost_share: 0.0226, even_rate: -0.001 / 270 },
  );
  expectCells("T9", {}, { cost_share: 0.001 - 0.0216, even_rate: 0.001 / 270 });
  const pays = /^On average you do not pay/;
  expect([checkOf("T9", { contracts_held: 3500 }, pays), checkOf("T9", {}, pays)]).toEqual(["amber", "ok"]);
});

test("T9, a rate that is a text, and rows that stay empty: one reading for all", () => {
  const read = { last_rate: 0.0001, sum_coins: -0.0035, sum_usd: -245, period_count: [1, 2, 3] };
  const rates = { rates: ["0.05%", "0.0001", 0.0001], due_days: [46_266, 46_266, 46_266] };
  expectCells("T9", rates, { ...read, average_rate: 0.0007 / 3, who_pays: ["receive", "receive", "receive", ""] });
  // 350,000 USD at 0.07 % in all: 245 USD, 0.0035 coins at 70,000
  const apart = { rates: ["0.05%", null, 0.0001, "0.01%"], due_days: [46_266, null, 46_266, 46_266] };
  expectCells("T9", apart, { ...read, average_rate: 0.0007 / 3, period_count: [1, 1, 2, 3] });
  const is = (typed: Typed, says: RegExp) => checkOf("T9", typed, says);
  expect(is({ rates: ["0.6%", 0.0001] }, /^No rate is 0.5 %/)).toBe("red");
  expect(is(apart, /^Every row with a date has a rate/)).toBe("ok");
  expect(is({ ...apart, due_days: [46_266, 46_266] }, /^Every row with a date has a rate/)).toBe("red");
});

test("T10, dated contracts against the perpetual", () => {
  const [coins, spot, spotFee, exit, fee, funding, hours, face] = [4, 68_000, 0.0003, 0.0002, 0.0004, 0.00015, 4, 10];
  const [days, futures] = [
    [20, 80, 170, 350],
    [68_400, 69_500, 70_800, 72_000],
  ] as const;
  const net = each(futures, (price) => price / spot - 1 - (fee + spotFee + exit));
  const years = each(net, (share, row) => (share * 365) / (days[row] as number));
  const best = years.indexOf(Math.max(...years));
  const [bestYear, bestDays, bestPrice] = [years[best], days[best], futures[best]] as [number, number, number];
  const periods = (bestDays * 24) / hours;
  // whoever buys the coins pays for it either way
  const perpetual = (rate: number) => ((rate * periods - spotFee - 2 * fee) * 365) / bestDays;
  const beside = each(days, (of) => ((funding * 24) / hours) * 365 - ((spotFee + 2 * fee) * 365) / of);
  const rates = [-0.0003, -0.0001, 0, 0.00005, 0.0001, 0.0002, 0.0003];
  const n = -Math.round((coins * bestPrice) / face);
  expectCells(
    "T10",
    {
      coins_held: coins,
      spot_price_now: spot,
      spot_fee: spotFee,
      exit_share: exit,
      taker_fee: fee,
      funding_rate: funding,
      funding_hours: hours,
      contract_size: face,
      days_left: days,
      futures_prices: futures,
    },
    {
      best_net_year: bestYear,
      best_days: bestDays,
      perp_year: ((funding * 24) / hours) * 365,
      perp_net_year: perpetual(funding),
      // the rate at which the perpetual pays the best year
      even_rate: ((bestYear * bestDays) / 365 + spotFee + 2 * fee) / periods,
      contracts_sold: n,
      locked_usd: -n * face,
      bases: futures.map((price) => price / spot - 1),
      basis_years: each(futures, (price, row) => ((price / spot - 1) * 365) / (days[row] as number)),
      carry_usd: futures.map((price) => coins * (price - spot)),
      net_returns: net,
      net_years: years,
      perp_line: beside,
      which_pays: each(years, (year, row) => (year > (beside[row] as number) ? "quarterly" : "perpetual")),
      other_years: rates.map(perpetual),
      other_usd: rates.map((rate) => coins * spot * (rate * periods - spotFee - 2 * fee)),
      other_wins: rates.map((rate) => (perpetual(rate) > bestYear ? "perpetual" : "quarterly")),
    },
  );
});

test("T10, coins that have to be bought cost the same fee beside the perpetual", () => {
  // 180 days: 72,700/70,000 − 1 less 0.25 %, and 540 periods of 0.007 % less 0.3 %
  const [dated, perpetual] = [(27 / 700 - 0.0025) * (365 / 180), (0.0378 - 0.003) * (365 / 180)];
  expectCells(
    "T10",
    { funding_rate: 0.00007, spot_fee: 0.002 },
    {
      best_days: 180,
      best_net_year: dated,
      perp_net_year: perpetual,
      even_rate: (27 / 700 - 0.0025 + 0.003) / 540,
      which_pays: ["perpetual", "quarterly", "quarterly", "perpetual"],
    },
  );
  expect([dated, perpetual]).toEqual([expect.closeTo(0.0731, 4), expect.closeTo(0.0706, 4)]);
  expect(saysOf("T10", { funding_rate: 0.00007, spot_fee: 0.002 })).toContain("The dated contract pays more");
});

test("T10, two contracts instead of four", () => {
  const two = { expiries: ["this quarter", "next quarter"], days_left: [30, 90], futures_prices: [70_300, 71_400] };
  // 2 % less 0.05 % in 90 days, and 3,570 contracts of 100 USD on 5 coins
  expectCells("T10", two, {
    best_net_year: 0.0195 * (365 / 90),
    best_days: 90,
    contracts_sold: -3570,
    net_years: [(300 / 70_000 - 0.0005) * (365 / 30), 0.0195 * (365 / 90), "", ""],
    which_pays: ["perpetual", "perpetual", "", ""],
  });
});

test("T11, a roll into contracts of another face", () => {
  const [coins, n, entry, near, far, days, face, newFace] = [6, -3000, 71_000, 66_000, 67_980, 91, 100, 10];
  const realised = pnl(n, face, entry, near);
  // 3 % more at the same coins that float: 3,090 of the old face, 30,900 of the new
  const after = -30_900;
  const moves = [-0.5, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.5];
  const prices = each(moves, (move) => near * (1 + move));
  const rolled = each(prices, (price) => (coins + realised + pnl(after, newFace, far, price)) * price);
  expectCells(
    "T11",
    {
      coins_held: coins,
      contracts_held: n,
      near_entry: entry,
      near_price: near,
      far_price: far,
      days_between: days,
      contract_size: face,
      new_face: newFace,
    },
    {
      near_buy: 3000,
      new_contracts: after,
      locked_before: 300_000,
      locked_after: 309_000,
      floating_before: coins - 300_000 / entry,
      floating_after: coins + realised - 309_000 / far,
      rounding_usd: 0,
      realised_coins: realised,
      roll_year: (0.03 * 365) / days,
      roll_earned: (0.03 * 365) / days,
      expiry_prices: prices,
      unhedged_usd: prices.map((price) => coins * price),
      kept_usd: prices.map((price) => (coins + realised) * price),
      rolled_usd: rolled,
      gained_usd: rolled.map((usd) => usd - 300_000),
      path_locked: [0, 1, 2, 3, 4].map((quarters) => 300_000 * 1.03 ** quarters),
      path_gain: [0, 1, 2, 3, 4].map((quarters) => 300_000 * (1.03 ** quarters - 1)),
    },
  );
});

test("T11, a long pays for the roll that a short earns", () => {
  const long = { contracts_held: 3500 };
  // 5 + 5.147059 − 5 coins more, all of them bought at 69,360
  expectCells("T11", long, {
    new_contracts: 3570,
    locked_before: -350_000,
    locked_after: -357_000,
    roll_earned: -0.02 * (365 / 90),
  });
  expect(saysOf("T11", long)).toBe(
    "Sell 3,500 near and buy 3,570 far contracts of 100 USD: -357,000 USD are locked then; the roll costs 8.11 % a year.",
  );
  const earns = /^The roll earns/;
  expect([checkOf("T11", long, earns), checkOf("T11", {}, earns)]).toEqual(["amber", "ok"]);
  expect(checkOf("T11", { far_price: 67_000 }, earns)).toBe("amber");
});

test("T11, what whole lots of a large face miss", () => {
  // 3,500 contracts of 100 USD at 70,000, rolled from 68,000 to 69,360: 357,000 USD are 1,428 of 250, and 510 of 700
  expectCells("T11", { new_face: 100, order_lot: 100 }, { new_contracts: -3600, rounding_usd: 3000 });
  expectCells("T11", { new_face: 250 }, { new_contracts: -1428, rounding_usd: 0 });
  expectCells("T11", { new_face: 900 }, { new_contracts: -397, locked_after: 357_300, rounding_usd: 300 });
});

test("T12, the same hedge inverse, on USDT and on coins with a haircut", () => {
  const [coins, price, leverage, haircut, high, face, rate] = [120, 160, 2, 0.1, 230, 10, 0.02];
  const n = -1920;
  const inverse = liquidation(n, face, price, coins / leverage, rate);
  // collateral + loss = maintenance: CP₀/L − C(P − P₀) = mCP, and C(1 − h)P − C(P − P₀) = mCP
  const [linear, onCoins] = [(price * (1 + 1 / leverage)) / (1 + rate), price / (haircut + rate)];
  const needed = (coins * price) / leverage;
  const moves = [-0.5, -0.3, -0.1, 0, 0.1, 0.5, 0.9, 1.1, 3, 9];
  const prices = each(moves, (move) => price * (1 + move));
  const coinsMade = each(prices, (at) => (inverse !== "none" && at >= inverse ? -60 : pnl(n, face, price, at)));
  const usdMade = each(prices, (at) => (at >= linear ? -needed : coins * (price - at)));
  expectCells(
    "T12",
    {
      coins_held: coins,
      coin_price: price,
      leverage_used: leverage,
      haircut,
      high_price: high,
      contract_size: face,
      maint_rate: rate,
    },
    {
      contracts_sold: n,
      locked_usd: 19_200,
      inverse_liq: inverse,
      linear_liq: linear,
      linear_distance: linear / price - 1,
      haircut_liq: onCoins,
      usdt_needed: needed,
      // the loss, and the margin that the larger position asks for
      usdt_to_add: coins * (high - price) + (coins * (high - price)) / leverage,
      coins_alone: prices.map((at) => coins * at),
      inverse_gain: coinsMade,
      inverse_usd: each(coinsMade, (made, row) => (coins + made) * (prices[row] as number)),
      linear_gain: usdMade,
      linear_usd: each(usdMade, (made, row) => coins * (prices[row] as number) + made),
      haircut_usd: prices.map((at) => (at >= onCoins ? 0 : coins * price)),
      inverse_left: coinsMade.map((made) => Math.max(0, 1 + made / 60)),
      linear_left: usdMade.map((made) => Math.max(0, 1 + made / needed)),
      way_liqs: [inverse, linear, onCoins],
      way_margins: [(coins / leverage) * price, needed, coins * price * (1 - haircut)],
    },
  );
});
