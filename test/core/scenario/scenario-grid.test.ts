import fc from "fast-check";
import { Refusal } from "../../../src/core/refusal";
import { hedgeContracts } from "../../../src/core/hedge/hedge";
import type { Method } from "../../../src/core/margin/methods";
import { scenarioTable } from "../../../src/core/scenario/scenario";
import { scenarioGrid, type GridOutput, type ScenarioGrid } from "../../../src/core/scenario/scenario-grid";
import type { Quantity } from "../../../src/core/units";
import { mustMeet } from "../../must-meet";
import { coins, of, price, size } from "../quantities";

const fractions = (...values: number[]) => values.map((value) => of("fraction", value));
const plain = { leverage: of("fraction", 1), mmr: of("fraction", 0.005), method: "mark", tiers: null } as const;
const venue = [
  [0, 0.004],
  [3, 0.05],
  [30, 0.2],
].map(([floor, mmr]) => ({ floor: of("coin", floor as number), mmr: of("fraction", mmr as number) }));
const insured = {
  ...plain,
  coins: of("coin", 5),
  price: of("USD/coin", 70000),
  contract_size: of("USD/contract", 100),
};
type Cells = (number | Refusal)[][];
const cellOf = (a: Omit<ScenarioGrid, "moves" | "hedge_ratios">, move: number, ratio: number): number | Refusal =>
  (scenarioGrid({ ...a, moves: fractions(move), hedge_ratios: fractions(ratio) }) as Cells)[0]?.[0] as number | Refusal;
const shown = (output: GridOutput, move: number, ratio: number, leverage = 1) =>
  cellOf({ ...insured, output, leverage: of("fraction", leverage) }, move, ratio);

test("rows are moves, columns are hedge ratios", () => {
  const grid = scenarioGrid({
    ...insured,
    output: "usd",
    moves: fractions(-0.2, 0.1),
    hedge_ratios: fractions(0, 0.5, 1),
  });
  expect(grid).toEqual([
    [280000, 315000, 350000],
    [385000, 367500, 350000],
  ]);
});

// Worked examples: a half hedge of 1 coin at 60,000 is worth 54,000 at −20 % (000); 100 coins short 15,000 USD at 150 leave
// 66.67 at +50 %, 50 at +100 %, 10 at +900 % (003); 52 coins of 50 hedged by a fifth at 50,000 (002).
test("published and recomputed figures", () => {
  const one = { ...insured, coins: of("coin", 1), price: of("USD/coin", 60000), output: "usd" } as const;
  expect(cellOf(one, -0.2, 0.5)).toBe(54000);
  const hundred = {
    ...plain,
    coins: of("coin", 100),
    price: of("USD/coin", 150),
    contract_size: of("USD/contract", 1),
    output: "coin",
  } as const;
  expect([0.5, 1, 9].map((move) => cellOf(hundred, move, 1))).toEqual([66.66666666666667, 50, 10]);
});

test("a cell is the row of SCENARIO_TABLE with the contracts of HEDGE_CONTRACTS and a margin of position ÷ leverage", () => {
  const grid = fc.record({ coins, price, contract_size: size });
  const [beta, lot, existing] = [of("fraction", 1), of("contracts", 1), of("contracts", 0)];
  // never exactly the liquidation price, where the table's margin and price, rounded once more, could fall to either side
  const moves = fc.integer({ min: -99, max: 400 }).map((percent) => (percent + 0.3) / 100);
  const met = mustMeet({ liquidated: 71, alive: 57, mark: 16, entry: 14, bankruptcy: 11, loss: 14, tiers: 62 });
  fc.assert(
    fc.property(
      grid,
      moves,
      fc.constantFrom(0.25, 0.5, 0.9),
      fc.constantFrom(2, 4),
      fc.oneof(
        fc.record({ method: fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss"), tiers: fc.constant(null) }),
        fc.constant({ method: "mark" as const, tiers: venue }),
      ),
      (a, move, hedge_ratio, leverage, rule) => {
        const sized = {
          holding: a.coins,
          price: a.price,
          contract_size: a.contract_size,
          hedge_ratio: of("fraction", hedge_ratio),
        };
        const contracts = hedgeContracts({ ...sized, beta, lot, existing, rounding: "nearest" });
        if (contracts === 0 || Math.abs(contracts) * a.contract_size > a.coins * a.price) return;
        const margin = of("coin", (Math.abs(contracts) * a.contract_size) / a.price / leverage);
        const at = of("USD/coin", a.price * (1 + move));
        const backed = { margin, mmr: plain.mmr, funding_paid: of("coin", 0), ...rule };
        const table = scenarioTable({ ...a, ...backed, contracts, entry_price: a.price, prices: [at] });
        if (table instanceof Refusal) throw new Error(table.message);
        met(table[0]?.liquidated ? "liquidated" : "alive");
        met(rule.tiers ? "tiers" : rule.method);
        const got = cellOf(
          { ...a, ...rule, mmr: plain.mmr, leverage: of("fraction", leverage), output: "coin" },
          move,
          hedge_ratio,
        );
        expect(Math.abs((got as number) - (table[0]?.coins as number))).toBeLessThanOrEqual(
          1e-12 * (a.coins + a.coins / (1 + move)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("a whole hedge at 1x shows one value at every move, and no move liquidates it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 1e6 }), (basisPoints) => {
      expect(shown("usd", basisPoints / 1e4, 1)).toBe(350000);
      expect(shown("change", basisPoints / 1e4, 1)).toBe(0);
      expect(shown("liq", basisPoints / 1e4, 1)).toMatchObject({ kind: "none" });
    }),
  );
});

// Worked examples, the leverage table: liquidation at +99.0, +49.3, +24.4, +10.6 and +0.5 % for 2, 3, 5, 10 and 100x.
test.each([
  [2, 0.99],
  [3, 0.493],
  [5, 0.244],
  [10, 0.106],
  [100, 0.005],
])("at %dx the price may rise by %d", (leverage, expected) => {
  const room = shown("liq", 0, 1, leverage) as number;
  expect(Math.abs(room - expected)).toBeLessThanOrEqual(0.00051);
  expect(shown("coin", room + 1e-9, 1, leverage)).toBeCloseTo(5 - 5 / leverage, 14);
  expect(shown("usd", room - 1e-9, 1, leverage)).toBeCloseTo(350000, 6);
  expect(shown("liq", room + 1e-9, 1, leverage)).toBe(0);
});

test("what is left of the way to liquidation is what was there, less the way gone", () => {
  const all = shown("liq", 0, 1, 5) as number;
  const left = shown("liq", 0.1, 1, 5) as number;
  expect(1.1 * (1 + left)).toBeCloseTo(1 + all, 14);
  expect(shown("liq", -0.2, 1, 5)).toBeGreaterThan(all);
});

// By hand: 5/(5.025 − 2.5) − 1 at 2x, 5/(5 − 0.9·2.5) − 1 on nine tenths of the margin.
test("by the other methods the way to liquidation is LIQ_PRICE's", () => {
  const room = (method: Method, mmr: number) =>
    cellOf({ ...insured, output: "liq", leverage: of("fraction", 2), method, mmr: of("fraction", mmr) }, 0, 1);
  expect(room("entry", 0.005)).toBe(5 / 2.525 - 1);
  expect(room("bankruptcy", 0.005)).toBe(room("entry", 0.005));
  expect(room("loss", 0.1)).toBe(0.8181818181818182);
});

// By hand, 50 coins at 1,000 at 2x: half of them are in the second tier at n·0.95/(25 − 12.5 − 0.138), all in the third.
test("by a tier table each column has the tier of its own position", () => {
  const held = {
    ...insured,
    tiers: venue,
    coins: of("coin", 50),
    price: of("USD/coin", 1000),
    contract_size: of("USD/contract", 10),
    output: "liq",
    leverage: of("fraction", 2),
  } as const;
  expect(cellOf(held, 0, 0.5)).toBeCloseTo((25 * 0.95) / (12.5 - 0.138) - 1, 14);
  expect(cellOf(held, 0, 1)).toBeCloseTo((50 * 0.95) / (25 - 0.138) - 1, 14);
  expect(cellOf(held, 0, 0.05)).toBeCloseTo((2.5 * 0.996) / 1.25 - 1, 14);
});

test("tiers by another method than mark are refused as a whole", () => {
  const refused = scenarioGrid({
    ...insured,
    tiers: venue,
    method: "loss",
    output: "usd",
    moves: fractions(0),
    hedge_ratios: fractions(1),
  });
  expect(refused).toMatchObject({ kind: "invalid", message: 'tiers go with method "mark" only, was "loss"' });
});

test("exactly at the liquidation price the margin is lost: 2x and a rate of 0.5 % go at +99 %", () => {
  expect(shown("coin", 0.99, 1, 2)).toBe(2.5);
  expect(shown("liq", 0.99, 1, 2)).toBe(0);
  expect(shown("coin", 0.9899999999999999, 1, 2)).toBeCloseTo(5 / 1.99, 12);
});

test("no more can be posted than there is: a hedge of 150 % stands on all coins and loses no more than them", () => {
  expect(shown("liq", 0, 1.5)).toBe(1.985);
  expect(shown("coin", 1.99, 1.5)).toBe(0);
  expect(shown("usd", 5, 1.5)).toBe(0);
});

test("the hedge is of whole contracts, halves away from 0", () => {
  const half = {
    ...insured,
    coins: of("coin", 0.07),
    price: of("USD/coin", 150),
    contract_size: of("USD/contract", 1),
    output: "usd",
  } as const;
  expect(cellOf(half, 1, 1)).toBe(10);
  expect(cellOf({ ...half, coins: of("coin", 0.0699999) }, 1, 1)).toBeCloseTo(0.0699999 * 300 - 10, 12);
});

test("without coins there is nothing to show and no change; without a hedge nothing to liquidate", () => {
  const empty = { ...insured, coins: of("coin", 0) };
  expect([cellOf({ ...empty, output: "usd" }, 0.1, 1), cellOf({ ...empty, output: "coin" }, 0.1, 1)]).toEqual([0, 0]);
  expect(cellOf({ ...empty, output: "change" }, 0.1, 1)).toMatchObject({
    kind: "none",
    message: "no change to speak of: there are no coins",
  });
  expect(shown("liq", 0.1, 0)).toMatchObject({ kind: "none", message: "no liquidation price: there is no position" });
  expect(shown("change", 0.1 as Quantity<"fraction">, 0)).toBe(0.1);
});

test("a tier table is worked out once a call, not once a cell", () => {
  let reads = 0;
  const tiers = Array.from({ length: 100 }, (_, index) => ({
    floor: of("coin", index),
    get mmr() {
      reads++;
      return of("fraction", 0.004 + index / 1000);
    },
  }));
  for (const output of ["usd", "coin", "change", "liq"] as const) {
    reads = 0;
    const moves = fractions(...Array.from({ length: 30 }, (_, row) => (row - 15) / 20));
    const hedge_ratios = fractions(...Array.from({ length: 20 }, (_, column) => column / 19));
    scenarioGrid({ ...insured, tiers, output, moves, hedge_ratios });
    // once in either arithmetic
    expect(reads).toBeGreaterThanOrEqual(100);
    expect(reads).toBeLessThanOrEqual(200);
  }
});
