import { CATALOG } from "../../../src/catalog";
import type { Cell } from "../../../src/catalog/declare/cell";
import { outcomes } from "../../../src/catalog/read/outcomes";

const call = (name: string, ...cells: Cell[]): unknown[] => {
  const definition = CATALOG.find((entry) => entry.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  const blocks = cells.map((cell) => [[cell]]);
  return outcomes<Cell>(definition, blocks, (cell) => cell ?? null)[0] as unknown[];
};
const split = (...cells: Cell[]) => call("HEDGE_SPLIT", ...cells) as [locked: number, floating: number];

/** The figures of five public articles on hedging, recomputed in exact arithmetic; what an article says stands beside. */
describe("worked examples of public articles", () => {
  test("001: 5 BTC hedged at 70,000 are 350,000 USD after −20 % and after +10 %", () => {
    const [locked, floating] = split(5, -3500, 70000, 100);
    expect([locked, floating]).toEqual([350000, 0]);
  });

  test("001: after the crash 6.25 BTC are to be sold, where the article sells 5; after +10 % 4.545455", () => {
    expect(call("UNWIND", 5, -3500, 70000, 56000, 100)).toEqual([1.25, 6.25, 6.25, 350000]);
    const [realised, after, sold] = call("UNWIND", 5, -3500, 70000, 77000, 100) as number[];
    expect(realised).toBeCloseTo(-0.454545, 6);
    expect([after, sold]).toEqual([4.545454545454546, 4.545454545454546]);
  });

  test("001: 3,500 contracts sold at 71,400 leave 353,922 at 40,000 and 363,725 at 140,000; 3,570 lock 357,000", () => {
    const [locked, floating] = split(5, -3500, 71400, 100);
    expect(Math.round(floating * 40000 + locked)).toBe(353922);
    expect(Math.round(floating * 140000 + locked)).toBe(363725);
    expect(split(5, -3570, 71400, 100)).toEqual([357000, 0]);
  });

  test.each([
    ["001: 5 × 100 USD on 5 BTC, said to be all of it", [5, -5, 70000, 100], 0.00143, 5],
    ["003: 5 × 10 USD on 500 ADA", [500, -5, 0.4, 10], 0.25, 15],
    ["003: 20 of them", [500, -20, 0.4, 10], 1, 15],
    ["004: 10 × 10 USD on 10 ETH", [10, -10, 3000, 10], 0.0033, 4],
    ["004: 2,500 × 100 USD on 5 BTC at 50,000", [5, -2500, 50000, 100], 1, 15],
  ] as [string, number[], number, number][])("%s", (_, cells, share, digits) => {
    expect(call("HEDGE_RATIO", ...cells)[0]).toBeCloseTo(share, digits);
  });

  test("002: 10 of 100 BTC neutralised: a delta of 90 at every price", () => {
    expect(call("NET_DELTA", 100, -6000, 60000, 100)).toEqual([90]);
    expect(call("NET_DELTA", 100, -3500, 35000, 100)).toEqual([90]);
  });

  test("002: 20 % of 50 BTC at 60,000; at 50,000 the whole is 2,600,000 USD and 23.08 % of it locked", () => {
    const [locked, floating] = split(50, -6000, 60000, 100);
    expect([locked, floating]).toEqual([600000, 40]);
    expect(floating * 50000 + locked).toBe(2600000);
    expect(locked / 2600000).toBeCloseTo(0.2308, 4);
    expect(call("UNWIND", 50, -6000, 60000, 50000, 100)).toEqual([2, 52, 12, 600000]);
  });

  test("002: from 85/15 back to 70/30 takes 17.65 % of the BTC, where the article sells 15 %", () => {
    const [trade] = call("REBALANCE_CONTRACTS", 8.5, 100000, 0.7, 1, 0, 150000) as number[];
    expect(-(trade as number) / 850000).toBeCloseTo(0.1765, 4);
  });

  test("003: a short of 100 SOL at 150 gives 1,500 USD at 135, and at +50 % 66.67 SOL are left, worth as much as before", () => {
    const [realised] = call("UNWIND", 100, -15000, 150, 135) as number[];
    expect(realised).toBeCloseTo(11.111, 3);
    const [, left, sold] = call("UNWIND", 100, -15000, 150, 225) as number[];
    expect(left).toBeCloseTo(66.67, 2);
    expect(left).toBe(sold);
  });

  test("003: 10,000 USD of an alt with a beta of 1.5 and 15,000 USD of margin bought for it take 30,000 USD", () => {
    expect(call("PROXY_HEDGE", 1000, 10, 1.5, 60000, 100, 1, 0.25)).toEqual([-300]);
  });

  test("spot added to a hedge calls for the added coins' worth at the price of the day", () => {
    expect(call("REHEDGE", 6, -3500, 70000, 80000, 0, 100)).toEqual([-800]);
  });
});
