import type { Draft } from "../../src/builder/draft/draft";
import type { HedgePoint } from "../../src/builder/survival/hedge-point";
import { built } from "./drafts";

const survival = (changes: Partial<Draft> = {}) => built(changes).survival();

/** Φ, from the error function's continued fraction or its series: another form than the product's. */
function normal(x: number): number {
  const z = Math.abs(x);
  let value = 0;
  if (z < 3) {
    let [term, sum] = [z, z];
    for (let n = 1; n < 200; n++) sum += term *= (z * z) / (2 * n + 1);
    value = 0.5 - sum * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  } else {
    let fraction = z;
    for (let n = 200; n > 0; n--) fraction = z + n / fraction;
    value = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
  }
  return x < 0 ? value : 1 - value;
}

/** A level above that is touched within the days by a price that is expected to stay: by reflection. */
function touched(price: number, level: number, volatility: number, days: number): number {
  const [b, s] = [Math.log(level / price), volatility * Math.sqrt(days / 365)];
  return normal(-b / s - s / 2) + (price / level) * normal(-b / s + s / 2);
}

/** A short of 100 USD contracts from 70,000 at 0.4 % of its worth at the mark: P = n·(1 − m)/(n/E − W). */
const liquidation = (contracts: number, margin: number) => {
  const dollars = -contracts * 100;
  const coins = dollars / 70000 - margin;
  return coins > 0 ? (dollars * (1 - 0.004)) / coins : undefined;
};

// Sold for D dollars at E: D·(1/P − 1/E) less D/E·(fee and slippage), D/P·(fee) and the funding paid comes to 0 at P.
test.each([
  ["0.1%", "", 0.001],
  ["", "35", 35 / 70000],
  ["0.1%", "35", 0.001 + 35 / 70000],
])("slippage of %p and %p USD counts in the price above which no hedge is better", (slippage, slippage_usd, share) => {
  const changes = { slippage, slippage_usd, funding_rate: "0%", entry_fee: "0.05%", exit_fee: "0.04%" };
  const dollars = 350000;
  const price = (dollars * (1 - 0.0004)) / ((dollars / 70000) * (1 + 0.0005 + share));
  expect(survival(changes)?.unhedgedBetterAbove).toBeCloseTo(price, 6);
});

describe("the finished example: 5 BTC at 70,000, sold 1:1 at 2x", () => {
  const found = survival();

  test("says how probable a liquidation is within a week, a month … a year, and within the days asked for", () => {
    expect(found?.own).toMatchObject({ contracts: -3500, margin: 2.5, locked: 1, liq_price: 139440 });
    const days = found?.horizons.map((horizon) => horizon.days);
    expect(days).toEqual([...new Set([7, 30, 90, 180, 365, found?.days ?? NaN])].sort((one, other) => one - other));
    for (const horizon of found?.horizons ?? [])
      expect(horizon.probability).toBeCloseTo(touched(70000, 139440, 0.6, horizon.days), 11);
  });

  test("says what is left after a liquidation on the way up, once the price is back", () => {
    expect(found?.afterwards).toEqual({ liq_price: 139440, lost: 2.5, wealth: 175000, unhedged: 350000, price: 70000 });
  });

  test("says what one more coin of margin buys", () => {
    // 350,000·0.996/(5 − 3.5)
    expect(found?.withOneMoreCoin).toMatchObject({ margin: 3.5, liq_price: 232400 });
    const probability = touched(70000, 232400, 0.6, found?.days ?? NaN);
    expect(1 - (found?.withOneMoreCoin?.survives ?? NaN)).toBeCloseTo(probability, 11);
  });

  test("every point of the chart is a hedge worked out again by hand", () => {
    if (!found) throw new Error("The example has no survival.");
    const { x, series, marks } = found.frontier;
    expect(marks).toEqual([{ at: 2.5, label: "yours", tone: "now" }]);
    expect(found.frontier.own?.x).toBe(2.5);
    expect(found.frontier.own?.y).toBeCloseTo(1 - touched(70000, 139440, 0.6, found.days), 11);
    const leverages = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 15, 20];
    const compared = [3500, 2625, 1750, 875].flatMap((contracts, index) =>
      leverages.map((leverage) => {
        const margin = Math.ceil(((contracts * 100) / 70000 / leverage) * 1e8 - 1e-6) / 1e8;
        const level = liquidation(-contracts, margin);
        const survives = level === undefined ? 1 : 1 - touched(70000, level, 0.6, found.days);
        const value = series[index]?.values[x.values.indexOf(margin)];
        expect(value).toBeCloseTo((contracts / 3500) * survives, 9);
        return value;
      }),
    );
    expect(compared).toHaveLength(52);
  });

  test("names each size by its share and by what it costs or earns a month", () => {
    expect(found?.frontier.series.map(({ name }) => name.replace(/, .*/, ""))).toEqual([
      "100\u202f% locked",
      "75\u202f% locked",
      "50\u202f% locked",
      "25\u202f% locked",
    ]);
    expect(found?.frontier.series.every(({ name }) => /, (costs|earns) [\d,]+ USD a month$/.test(name))).toBe(true);
  });
});

describe("what else could be had", () => {
  const better = (own: HedgePoint, other: HedgePoint) =>
    (other.contracts === own.contracts && other.survives > own.survives) ||
    other.margin < own.margin ||
    (other.margin <= own.margin && other.locked * other.survives > own.locked * own.survives);

  test.each(["2", "3", "5", "10", "20"])("at %sx every alternative is better in what it says", (leverage) => {
    const found = survival({ leverage });
    expect(found?.alternatives.length).toBeGreaterThan(0);
    for (const { point, says } of found?.alternatives ?? []) {
      expect(better(found?.own as HedgePoint, point)).toBe(true);
      expect(says).toMatch(/^(Post|Lock|Take) .+\.$/);
    }
  });

  test("a 20x short is told to post more, and that a smaller one locks more on the same coins", () => {
    expect(survival({ leverage: "20" })?.alternatives.map(({ says }) => says.split(" ")[0])).toEqual(["Post", "Lock"]);
  });

  test("a 1x short, which nothing liquidates, could stand on less", () => {
    const found = survival({ leverage: "1" });
    expect(found).toMatchObject({ afterwards: undefined, own: { survives: 1, liq_price: undefined } });
    expect(found?.horizons.map(({ probability }) => probability)).toEqual(found?.horizons.map(() => 0));
    expect(found?.withOneMoreCoin).toBeUndefined();
  });
});

test.each([
  ["a hedge by proxy", { hedged_with: "proxy" }],
  ["a holding that is to stay as it is", { goal: "floating", floating_coins: "5" }],
] as const)("%s has no such question", (_, changes) => expect(survival(changes)).toBeUndefined());
