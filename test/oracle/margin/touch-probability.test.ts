import { CATALOG } from "../../../src/catalog";
import type { Definition } from "../../../src/catalog/declare/define";
import { evaluate } from "../../../src/catalog/read/evaluate";
import { touchProbability, type TouchProbability } from "../../../src/core/margin/touch-probability";
import { Random } from "../random";
import rows from "./touch-probability.json";

const LIQ_PROB = CATALOG.find(({ name }) => name === "LIQ_PROB") as Definition;
type Row = readonly [price: number, level: number, volatility: number, days: number, drift: number];
/** The formula, which holds for longer than a cell takes as well. */
const probability = ([price, liq_price, volatility, days, drift]: Row): number =>
  touchProbability({ price, liq_price, volatility, days, drift } as TouchProbability) as number;

describe("LIQ_PROB against test/oracle/python/touch_probability.py, 120 digits", () => {
  const table = (rows as unknown as readonly (readonly [...Row, number])[]).map(([price, level, ...rest]) => {
    const [volatility, days, drift, expected] = rest;
    return { row: [price, level, volatility, days, drift] as const, expected };
  });

  test("the table covers certain, impossible and open cases, levels on either side, tiny volatilities", () => {
    expect(table.length).toBeGreaterThan(1300);
    expect(table.filter(({ expected }) => expected > 1e-6 && expected < 1 - 1e-6).length).toBeGreaterThan(400);
    expect(table.filter(({ row: [price, level] }) => level < price).length).toBeGreaterThan(500);
    expect(table.filter(({ row: [, , volatility] }) => volatility < 1e-6).length).toBeGreaterThan(100);
  });

  test("every row is right to 1e-12", () => {
    const wrong = table.filter(({ row, expected }) => !(Math.abs(probability(row) - expected) <= 1e-12));
    expect(wrong).toEqual([]);
  });

  test("a cell takes up to ten years of them and volatilities and drifts below 1,000 %, and refuses the rest", () => {
    const inTime = table.filter(
      ({ row: [, , volatility, days, drift] }) => days <= 3650 && volatility < 10 && Math.abs(drift) < 10,
    );
    expect(inTime.length).toBeGreaterThan(800);
    for (const { row } of inTime) expect(evaluate(LIQ_PROB, row)).toBe(probability(row));
    for (const { row } of table.filter((each) => !inTime.includes(each)))
      expect(evaluate(LIQ_PROB, row)).toMatchObject({ kind: "invalid" });
  });
});

/** Two independent standard normal numbers (Box and Muller). */
function normals(random: Random): readonly [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  const angle = 2 * Math.PI * random.fraction();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

describe("LIQ_PROB against paths that are walked", () => {
  const PATHS = 20000;
  const STEPS = 32;

  /**
   * The share of paths that touch. Between two points of a path on the same side of the level, a and b away from it, a
   * Brownian bridge touches it with e^(−2ab/(σ²·dt)): drawing for that as well leaves no error but that of chance.
   */
  function walked(random: Random, [price, level, sigma, days, mu]: Row): number {
    const dt = days / 365 / STEPS;
    const spread = sigma * Math.sqrt(dt);
    const side = level > price ? 1 : -1;
    const start = Math.abs(Math.log(level / price));
    const drift = side * (mu - sigma ** 2 / 2) * dt;
    const touches = (): boolean => {
      let away = start;
      for (let step = 0; step < STEPS; step += 2)
        for (const normal of normals(random)) {
          const next = away - drift - spread * normal;
          if (next <= 0 || random.fraction() < Math.exp((-2 * away * next) / spread ** 2)) return true;
          away = next;
        }
      return false;
    };
    let touched = 0;
    for (let path = 0; path < PATHS; path++) touched += +touches();
    return touched / PATHS;
  }

  test.each([
    [70000, 77388.88888888889, 0.6, 30, 0],
    [70000, 87062.5, 0.6, 30, 0],
    [70000, 104475, 0.6, 90, 0.5],
    [70000, 63954.54545454546, 0.6, 30, -0.4],
    [70000, 35000, 1.2, 365, 0],
    [100, 101, 0.05, 3650, 0.001],
  ] as Row[])("from %d to %d at %d in %d days, drift %d", (...row) => {
    const expected = probability(row);
    const error = Math.sqrt((expected * (1 - expected)) / PATHS);
    expect(Math.abs(walked(new Random(18270611), row) - expected)).toBeLessThanOrEqual(4 * error);
    expect(error).toBeLessThan(0.0036);
  });
});
