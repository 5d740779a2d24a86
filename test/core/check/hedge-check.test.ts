import fc from "fast-check";
import { codeOf, type Finding, type FindingOf, type FindingKind } from "../../../src/core/check/finding";
import { Refusal } from "../../../src/core/refusal";
import { hedgeCheck, type HedgeCheck } from "../../../src/core/check/hedge-check";
import { liquidationPrice } from "../../../src/core/margin/liquidation";
import type { Method } from "../../../src/core/margin/methods";
import { tieredLiquidation, type TieredPrice } from "../../../src/core/margin/tiers";
import { coins, contracts, of, price, rate, size } from "../quantities";

const byMark = { method: "mark", tiers: null, interval_hours: of("hours", 8), exposure: null } as const;
type Asked = Omit<HedgeCheck, keyof typeof byMark> & Partial<Pick<HedgeCheck, keyof typeof byMark>>;
function findingsOf(a: Asked): readonly Finding[] {
  const findings = hedgeCheck({ ...byMark, ...a });
  if (findings instanceof Refusal) throw new Error(findings.message);
  return findings;
}

/** The arguments in the order of the cell; null is one that was left out. */
type Cells = [number, number, number, number, number, number, number?, (number | null)?, (number | null)?, number?];

const check = (...[held, position, entry, mark, margin, mmr, face = 1, funding, volatility, days]: Cells) =>
  findingsOf({
    coins: of("coin", held),
    contracts: of("contracts", position),
    entry_price: of("USD/coin", entry),
    mark_price: of("USD/coin", mark),
    margin: of("coin", margin),
    mmr: of("fraction", mmr),
    contract_size: of("USD/contract", face),
    funding_rate: (funding ?? null) as HedgeCheck["funding_rate"],
    volatility: (volatility ?? null) as HedgeCheck["volatility"],
    days: (days ?? null) as HedgeCheck["days"],
  });

/** 5 coins, all of them hedged and posted. */
const wholeHedge: HedgeCheck = {
  ...byMark,
  coins: of("coin", 5),
  contracts: of("contracts", -3500),
  entry_price: of("USD/coin", 70000),
  mark_price: of("USD/coin", 70000),
  margin: of("coin", 5),
  mmr: of("fraction", 0.005),
  contract_size: of("USD/contract", 100),
  funding_rate: null,
  volatility: null,
  days: null,
};

const named = (findings: readonly Finding[]) => findings.map(({ kind, level }) => `${codeOf(kind)} ${level}`);
const find = <K extends FindingKind>(findings: readonly Finding[], kind: K) =>
  findings.find((finding): finding is FindingOf<K> & Finding => finding.kind === kind);

// The inputs of the five articles, and what worked-examples says is wrong with each; thresholds by hand.
test.each<[string, Cells, string[]]>([
  ["000: half of 1 coin at 60,000, covered", [1, -300, 60000, 60000, 0.5, 0.005, 100], ["OK info"]],
  ["000: 10x, sized as a trade on its margin", [0.1, -10000, 10000, 10000, 0.1, 0.005], ["L2 red", "L4 amber"]],
  ["000: the same after +10 %", [0.1, -10000, 10000, 11000, 0.1, 0.005], ["L2 red", "L4 red"]],
  ["000: a long beside the coins", [1, 600, 60000, 60000, 1, 0.005, 100], ["W4 red"]],
  ["001: 5 coins, 3,500 contracts, covered", [5, -3500, 70000, 70000, 5, 0.005, 100], ["OK info"]],
  ["001: at 56,000", [5, -3500, 70000, 56000, 5, 0.005, 100], ["OK info"]],
  ["001: at 77,000", [5, -3500, 70000, 77000, 5, 0.005, 100], ["OK info"]],
  ["001: contracts of 1 USD", [5, -350000, 70000, 70000, 5, 0.005], ["OK info"]],
  ["001: contracts of 1 coin", [5, -5, 70000, 70000, 5, 0.005, 70000], ["OK info"]],
  ["001: 5 contracts of 100 USD", [5, -5, 70000, 70000, 0.5, 0.005, 100], ["L2 red", "L4 info"]],
  ["001: sized on the future", [5, -3570, 71400, 70000, 5, 0.005, 100], ["OK info"]],
  ["001: 10x", [5, -3500, 70000, 70000, 0.5, 0.005, 100], ["L4 amber", "W16 info"]],
  [
    "001: 10x for 90 days at 60 %",
    [5, -3500, 70000, 70000, 0.5, 0.005, 100, null, 0.6, 90],
    ["W1 red", "L4 amber", "W16 info"],
  ],
  [
    "the same of a coin of 70 cents, in contracts of a tenth of a cent",
    [5, -3500, 0.7, 0.7, 0.5, 0.005, 0.001, null, 0.6, 90],
    ["W1 red", "L4 amber", "W16 info"],
  ],
  ["001: 10x at 77,000", [5, -3500, 70000, 77000, 0.5, 0.005, 100], ["L4 red", "W16 info"]],
  ["001: 10x at 78,000", [5, -3500, 70000, 78000, 0.5, 0.005, 100], ["L13 red", "W16 info"]],
  ["001: funding received", [5, -3500, 70000, 70000, 5, 0.005, 100, 0.0001, 0.6, 90], ["OK info"]],
  [
    "001: a negative rate, which the articles say it receives",
    [5, -3500, 70000, 70000, 5, 0.005, 100, -0.0001],
    ["L1 amber", "L4 info"],
  ],
  ["002: a fifth of 50 coins on 1 %", [50, -6000, 60000, 60000, 0.1, 0.005, 100], ["L4 red", "W16 info"]],
  [
    "002: the same for a day at 60 %",
    [50, -6000, 60000, 60000, 0.1, 0.005, 100, null, 0.6, 1],
    ["L4 red", "W1 red", "W16 info"],
  ],
  ["002: a fifth of 50 coins, covered", [50, -6000, 60000, 60000, 10, 0.005, 100], ["OK info"]],
  ["002: at 50,000", [50, -6000, 60000, 50000, 10, 0.005, 100], ["OK info"]],
  ["002: a tenth of 100 coins", [100, -6000, 60000, 60000, 10, 0.005, 100], ["OK info"]],
  ["003: 500 ADA, 20 contracts of 10 USD", [500, -20, 0.4, 0.4, 500, 0.005, 10], ["OK info"]],
  ["003: 5 contracts of 10 USD hedge a quarter", [500, -5, 0.4, 0.4, 125, 0.005, 10], ["OK info"]],
  ["003: 100 SOL at 1x, +50 %", [100, -15000, 150, 225, 100, 0.005], ["OK info"]],
  ["003: 100 SOL at 1x, +900 %", [100, -15000, 150, 1500, 100, 0.005], ["OK info"]],
  ["004: 5 coins at 50,000", [5, -2500, 50000, 50000, 5, 0.005, 100], ["OK info"]],
  ["004: a contract taken for 100 coins", [5, -5, 50000, 50000, 5, 0.005, 5e6], ["L2 red", "L4 red"]],
  ["004: 5 contracts of 100 USD", [5, -5, 50000, 50000, 5, 0.005, 100], ["L2 red", "L4 info"]],
  ["004: 10 ETH, 10 contracts of 10 USD", [10, -10, 3000, 3000, 10, 0.005, 10], ["L2 red", "L4 info"]],
  ["004: 10 ETH, 3,000 contracts", [10, -3000, 3000, 3000, 10, 0.005, 10], ["OK info"]],
  ["004: 5x", [10, -3000, 3000, 3000, 2, 0.005, 10], ["L4 amber", "W16 info"]],
  ["004: a rate typed as per cent", [10, -3000, 3000, 3000, 10, 0.005, 10, 0.01], ["L8 amber", "L4 info"]],
])("%s", (_, cells, codes) => {
  expect(named(check(...cells))).toEqual(codes);
});

// The leverage table of worked-examples: a short of 3 coins at 70,000, 60 % volatility, over 30 and 90 days.
test.each([
  [3, 30, undefined],
  [3, 90, undefined],
  [1.5, 30, undefined],
  [1.5, 90, ["amber", 0.015, 0.0005]],
  [1, 30, ["amber", 0.016, 0.0005]],
  [1, 90, ["red", 0.145, 0.0005]],
  [0.6, 30, ["red", 0.183, 0.0005]],
  [0.6, 90, ["red", 0.414, 0.0005]],
  [0.3, 30, ["red", 0.532, 0.0005]],
  [0.3, 90, ["red", 0.698, 0.0005]],
  [0.03, 30, ["red", 0.974, 0.0005]],
  [0.03, 90, ["red", 0.984, 0.0005]],
] as [number, number, [string, number, number] | undefined][])(
  "margin %d of 3 coins, %d days",
  (margin, days, expected) => {
    const likely = find(check(3, -2100, 70000, 70000, margin, 0.005, 100, null, 0.6, days), "liquidation likely");
    expect(likely?.level).toBe(expected?.[0]);
    if (likely && expected) expect(Math.abs(likely.probability - expected[1])).toBeLessThanOrEqual(expected[2]);
  },
);

// By Python's math.erfc: within 30 days the price of LIQ_PRICE is touched with 0.00992 and 0.01005, 0.09989 and 0.10023.
test.each([
  [0.557, undefined],
  [0.558, "amber"],
  [0.905, "amber"],
  [0.906, "red"],
])("a volatility of %d is judged by the probability that it makes: %s", (volatility, level) => {
  const findings = check(3, -2100, 70000, 70000, 1, 0.005, 100, null, volatility, 30);
  expect(find(findings, "liquidation likely")?.level).toBe(level);
});

// Each bound, by hand on round numbers: exactly on it, and one step beyond.
test.each<[string, Cells, string[]]>([
  ["5 % of the coins", [20, -100, 100, 100, 1, 0.005], ["OK info"]],
  ["less", [20, -99, 100, 100, 1, 0.005], ["L2 red", "L4 info"]],
  ["150 % of them", [2, -300, 100, 100, 2, 0.005, 1], ["L5 amber"]],
  ["more", [2, -301, 100, 100, 2, 0.005, 1], ["L2 red"]],
  ["101 % of them", [1000, -101000, 100, 100, 1000, 0.005], ["OK info"]],
  ["more", [1000, -101001, 100, 100, 1000, 0.005], ["L5 amber"]],
  ["a whole contract too many", [2, -3, 100, 100, 2, 0.005, 100], ["L5 amber"]],
  ["a part of one", [2.01, -3, 100, 100, 2.01, 0.005, 100], ["W9 amber"]],
  ["a whole contract too few is meant", [2, -1, 100, 100, 1, 0.005, 100], ["OK info"]],
  ["a part of one is not", [1.99, -1, 100, 100, 1, 0.005, 100], ["W9 amber", "L4 info"]],
  ["1 % is no miss", [1, -1, 100, 100, 1, 0.005, 99], ["OK info"]],
  ["more is", [1, -1, 100, 100, 1, 0.005, 98.99], ["W9 amber", "L4 info"]],
  ["margin as large as the coins", [1, -100, 100, 100, 1, 0.005], ["OK info"]],
  ["larger", [1, -100, 100, 100, 1.01, 0.005], ["L6 amber", "L4 info"]],
  ["what is sold is coins and margin, to 1 %", [4, -505, 100, 100, 1, 0.005], ["L6 amber", "L4 amber"]],
  ["and more than 1 % off it", [4, -506, 100, 100, 1, 0.005], ["L5 amber", "L4 amber", "W16 info"]],
  ["and by a hair more", [800, -101005, 100, 100, 200, 0.005], ["L5 amber", "L4 amber", "W16 info"]],
  ["a small margin is within the 1 %", [5, -3500, 70000, 70000, 0.04, 0.005, 100], ["L4 red", "W16 info"]],
  ["exactly 101 % is no surplus", [1000, -101000, 100, 100, 10, 0.0005], ["L4 red", "W16 info"]],
  ["a larger margin beside a wrong size", [5, -5, 100, 100, 6, 0.005], ["L2 red", "L6 amber", "L4 info"]],
  ["a margin as large as the debt", [-1, 150, 100, 100, 1, 0.005], ["L5 amber"]],
  [
    "a price beyond the doubles, which is never touched",
    [1, -1, 1e308, 1e308, 0.9, 0.005, 1e308, null, 5, 900],
    ["OK info"],
  ],
  ["a price below them", [-1, 1, 1e-323, 1e-323, 10, 0.005, 1e-323, null, 5, 900], ["OK info"]],
  ["farther away, and hardly ever touched", [3, -2100, 70000, 70000, 1.5, 0.005, 100, null, 0.6, 30], ["OK info"]],
  ["far away, and likely all the same", [3, -2100, 70000, 70000, 1, 0.005, 100, null, 0.6, 90], ["W1 red", "W16 info"]],
  [
    "funding that a coin outside could pay",
    [2, -100, 100, 100, 1, 0.005, 1, -0.0001, null, 90],
    ["L1 amber", "W7 amber", "L4 info", "W16 info"],
  ],
  ["a debt of coins is hedged by a long", [-1, 100, 100, 100, 10, 0.005], ["OK info"]],
  ["and not by a short", [-1, -100, 100, 100, 10, 0.005], ["W4 red", "L4 info"]],
  ["no coins", [0, -100, 100, 100, 1, 0.005], ["L9 red", "L4 info"]],
  ["no position", [5, 0, 100, 100, 1, 0.005], ["L9 info"]],
  ["25 % away", [1, -100, 100, 100, 0.204, 0.005], ["OK info"]],
  ["nearer", [1, -100, 100, 100, 0.2039, 0.005], ["L4 amber", "W16 info"]],
  ["10 % away", [1, -100, 100, 100, 0.1, 0.01], ["L4 amber", "W16 info"]],
  ["nearer", [1, -100, 100, 100, 0.0999, 0.01], ["L4 red", "W16 info"]],
  [
    "nearer, at a calm market: more than 3 days' deviations",
    [1, -100, 100, 100, 0.0999, 0.01, 1, null, 0.6],
    ["L4 amber", "W16 info"],
  ],
  [
    "far, at a wild one: 0.3/(2·√365⁻¹) = 2.87 deviations",
    [1, -100, 100, 100, 0.23846, 0.01, 1, null, 2],
    ["L4 red", "W16 info"],
  ],
  ["nothing left above the maintenance margin", [1, -100, 100, 110, 0.1, 0.01], ["L13 red", "W16 info"]],
  ["a hair", [1, -100, 100, 109.99, 0.1, 0.01], ["L4 red", "W16 info"]],
  ["all coins in the margin", [1, -100, 100, 200, 0.505, 0.01], ["L13 red", "W16 info"]],
  ["a rate of 0.5 %", [1, -100, 100, 100, 1, 0.005, 1, 0.005], ["OK info"]],
  ["more", [1, -100, 100, 100, 1, 0.005, 1, 0.00501], ["L8 amber", "L4 info"]],
  ["less than −0.5 %", [1, -100, 100, 100, 1, 0.005, 1, -0.0051], ["L1 amber", "L8 amber", "L4 info"]],
  ["mmr 20 %", [1, -100, 100, 100, 1, 0.2], ["OK info"]],
  ["more", [1, -100, 100, 100, 1, 0.201], ["L8 amber", "L4 info"]],
  ["volatility 500 %", [1, -100, 100, 100, 1, 0.005, 1, null, 5], ["OK info"]],
  ["more", [1, -100, 100, 100, 1, 0.005, 1, null, 5.01], ["L8 amber", "L4 info"]],
  ["60 typed for 60 %", [1, -100, 100, 100, 1, 0.005, 1, null, 60], ["L8 amber", "L4 info"]],
  ["a rate of 0", [1, -100, 100, 100, 1, 0.005, 1, 0, null, 90], ["OK info"]],
  ["a long pays a positive rate", [-1, 100, 100, 100, 10, 0.005, 1, 0.0001], ["L1 amber"]],
  [
    "90 days of it leave a liquidation price",
    [1, -100, 100, 100, 1, 0.005, 1, -0.0001, null, 90],
    ["L1 amber", "W7 amber", "L4 info"],
  ],
  [
    "1,000 days of 0.04 % take all of the margin",
    [1, -100, 100, 100, 1, 0.005, 1, -0.0004, null, 1000],
    ["L1 amber", "W7 red", "L4 info"],
  ],
  [
    "more margin than can ever be taken",
    [10, -100, 100, 100, 10, 0.005, 1, -0.0001, null, 90],
    ["L1 amber", "L4 info"],
  ],
])("%s", (_, cells, codes) => {
  expect([...named(check(...cells))].sort()).toEqual([...codes].sort());
});

// √365·0.3/(3·2) is 0.955: 0.3 is within 3 deviations of a day at 200 % a year. By hand in decimals.
test("daily deviations are the distance over volatility/√365", () => {
  const near = find(check(1, -100, 100, 100, 0.1, 0.01, 1, null, 0.5), "liquidation near");
  expect(near?.distance).toBe(0.1);
  expect(near?.deviations).toBeCloseTo(3.82099463490856, 12);
  expect(find(check(1, -100, 100, 100, 0.1, 0.01), "liquidation near")?.deviations).toBeNull();
});

// √365 is 19.104973…: 10 % are 3.00015 daily deviations at a volatility of 63.68 % a year, 2.99968 at 63.69 %.
test.each([
  [0.6368, "amber"],
  [0.6369, "red"],
])("10 %% away, at a volatility of %d, is %s: within 3 daily deviations or not", (volatility, level) => {
  expect(find(check(1, -100, 100, 100, 0.1, 0.01, 1, null, volatility), "liquidation near")?.level).toBe(level);
});

test("funding is paid on what the position is worth at the mark price, wherever it was entered", () => {
  // 350,000 USD are 6.25 coins at 56,000
  const paid = find(check(5, -3500, 70000, 56000, 5, 0.005, 100, -0.0001), "funding paid");
  expect(paid).toMatchObject({ paid: 0.000625, dollars: 35 });
});

// By exact fractions: 350,000·0.995/4.5; 0.045454… and 350·5/77,000; 350,000·0.995/0.135
test("the figures are exact, rounded once", () => {
  expect(find(check(5, -3500, 70000, 77000, 0.5, 0.005, 100), "liquidation near")).toMatchObject({
    price: 77388.88888888889,
    distance: 0.005050505050505051,
    left: 4.5,
  });
  expect(find(check(5, -3500, 70000, 78000, 0.5, 0.005, 100), "under maintenance")).toMatchObject({
    equity: -1 / 78,
    maintenance: 350 / 15600,
    missing: 1 / 78 + 350 / 15600,
  });
  expect(find(check(5, -3500, 70000, 70000, 5, 0.005, 100, -0.0001, null, 90), "funding drains")).toMatchObject({
    paid: 0.135,
    price: 2579629.6296296297,
  });
  expect(check(50, -6000, 60000, 60000, 10, 0.005, 100)[0]).toEqual({
    kind: "sound",
    level: "info",
    share: 0.2,
    locked: 600000,
    floating: 40,
    price: null,
    distance: null,
  });
  expect(find(check(5, -5, 70000, 70000, 5, 0.005, 100), "contract size")).toMatchObject({
    share: 1 / 700,
    whole_hedge: -3500,
  });
  expect(find(check(5, -3850, 70000, 70000, 5, 0.005, 100), "over-hedge")).toMatchObject({ share: 1.1, surplus: 350 });
});

// By hand: 5 coins at 70,030 are worth 350,150 USD, three thousand five hundred and one contracts and a half.
test("the whole hedge is the nearest number of contracts, halves away from 0", () => {
  const wholeOf = (...cells: Cells) => find(check(...cells), "contract size")?.whole_hedge;
  expect(wholeOf(5, -5, 70030, 70030, 5, 0.005, 100)).toBe(-3502);
  expect(wholeOf(5, -5, 70028, 70028, 5, 0.005, 100)).toBe(-3501);
  expect(find(check(5, -3852, 70030, 70030, 5, 0.005, 100), "over-hedge")?.surplus).toBe(350);
});

test("beside no coins the dollars of a position are counted without its sign", () => {
  for (const side of [1, -1])
    expect(find(check(0, 100 * side, 100, 100, 1, 0.005, 10), "no coins")?.dollars).toBe(1000);
});

test("where no coins are left beside the margin, nothing is said of them", () => {
  expect(find(check(0.1, -10000, 10000, 10000, 0.1, 0.005), "liquidation near")?.left).toBeNull();
});

// 0.003 a day of 0.9 coins for 300 days; a long of 1 coin that pays 0.015 a day for 1,000 days
test("funding that takes all of the margin leaves no liquidation price, on either side", () => {
  const short = check(1, -100, 100, 100, 0.9, 0.005, 1, -0.001, null, 300);
  expect(find(short, "funding drains")).toMatchObject({ level: "red", paid: 0.9, price: null });
  const long = check(-1, 100, 100, 100, 1, 0.005, 1, 0.005, null, 1000);
  expect(find(long, "funding drains")).toMatchObject({ level: "red", paid: 15, price: null });
});

// 0.003 coin a day for 30 days take 0.09 of 0.1, which leaves the maintenance margin of 0.01 and nothing above it.
test("funding that leaves exactly the maintenance margin at the mark price liquidates there", () => {
  const drained = (days: number) => find(check(1, -100, 100, 100, 0.1, 0.01, 1, -0.001, null, days), "funding drains");
  expect(drained(30)).toMatchObject({ level: "red", paid: 0.09, price: 100 });
  expect(drained(29.99)).toMatchObject({ level: "amber" });
});

// worked-examples: paying 0.01 % every 8 hours for a year brings a 1x short's liquidation to 9.1 × entry
test("a year of funding brings a covered short to 9.1 times its entry", () => {
  const drained = find(check(1, -70000, 70000, 70000, 1, 0.005, 1, -0.0001, null, 365), "funding drains");
  expect(Math.abs((drained?.price ?? 0) / 70000 - 9.1)).toBeLessThanOrEqual(0.05);
});

// By hand: 5 coins' worth at 70,000 on half a coin. At 77,350 it has 0.024886877828 left; at "entry" 0.025 must be, so
// that the missing is the difference, and at "loss" of a tenth 0.05, of which a coin more brings nine tenths.
test("the maintenance requirement follows the method, and so does what is missing", () => {
  const at = (method: Method, mmr: number) => {
    const short = {
      ...wholeHedge,
      mark_price: of("USD/coin", 77350),
      margin: of("coin", 0.5),
      mmr: of("fraction", mmr),
    };
    return find(findingsOf({ ...short, method }), "under maintenance");
  };
  expect(at("mark", 0.005)).toBeUndefined();
  const left = 0.5 - 5 + 350000 / 77350;
  expect(at("entry", 0.005)).toMatchObject({ maintenance: 0.025, missing: expect.closeTo(0.025 - left, 14) });
  expect(at("bankruptcy", 0.005)).toEqual(at("entry", 0.005));
  expect(at("loss", 0.1)).toMatchObject({ maintenance: 0.05, missing: expect.closeTo((0.05 - left) / 0.9, 14) });
});

// By hand: the same short is worth 350,000/77,350 coins there, 4.52. From 1 coin on 30 % of that less 1·5 % must be left;
// or, up to 4.8, 25 % of it.
test.each([
  [1, 0.3, 0.05],
  [4.8, 0.25, 0],
])(
  "of tiers of which the second begins at %d coins the one at the mark price says what is missing",
  (floor, rate, deduction) => {
    const tiers = [
      [0, 0.25],
      [floor, 0.3],
    ].map(([from, mmr]) => ({ floor: of("coin", from as number), mmr: of("fraction", mmr as number) }));
    const short = {
      ...wholeHedge,
      mark_price: of("USD/coin", 77350),
      margin: of("coin", 0.5),
      mmr: of("fraction", 0.9),
      tiers,
    };
    const [worth, found] = [350000 / 77350, find(findingsOf(short), "under maintenance")];
    expect(found?.maintenance).toBeCloseTo(rate * worth - deduction, 14);
    expect(found?.missing).toBeCloseTo(rate * worth - deduction - (0.5 - 5 + worth), 14);
  },
);

// worked by hand in the tests of LIQ_PRICE_TIERED's page: 30 coins' worth on 3 coins go at 66,269.98884343622
test("by a tier table the liquidation is LIQ_PRICE_TIERED's, before and after funding, and the rate is not looked at", () => {
  const tiers = [
    [0, 0.004],
    [10, 0.005],
    [20, 0.01],
    [30, 0.025],
  ].map(([floor, mmr]) => ({ floor: of("coin", floor as number), mmr: of("fraction", mmr as number) }));
  const short = {
    ...wholeHedge,
    coins: of("coin", 30),
    contracts: of("contracts", -18000),
    entry_price: of("USD/coin", 60000),
    mark_price: of("USD/coin", 60000),
    margin: of("coin", 3),
    mmr: of("fraction", 0.9),
    tiers,
  };
  expect(find(findingsOf(short), "liquidation near")?.price).toBe(66269.98884343622);
  expect(find(findingsOf(short), "per cent")).toBeUndefined();
  const paying = { ...short, funding_rate: of("fraction", -0.0001), days: of("days", 100) };
  const left = tieredLiquidation({
    ...short,
    margin: of("coin", 3 - 0.9),
    close_fee: of("fraction", 0),
    method: "mark",
    tick: of("USD/coin", 0),
  });
  expect(find(findingsOf(paying), "funding drains")?.price).toBe((left as TieredPrice)[0][0]);
});

test("a share of the margin that must remain is not taken for a per cent", () => {
  const share = { ...wholeHedge, mmr: of("fraction", 0.3) };
  expect(find(findingsOf({ ...share, method: "loss" }), "per cent")).toBeUndefined();
  expect(find(findingsOf(share), "per cent")).toMatchObject({ argument: "mmr", value: 0.3 });
  // a rate of funding is one by every method
  const paid = { ...share, method: "loss" as const, funding_rate: of("fraction", 0.0051) };
  expect(find(findingsOf(paid), "per cent")).toMatchObject({ argument: "funding_rate", value: 0.0051 });
});

test("the first rate of a tier table is looked at in place of mmr: 0.4 % as 0.4", () => {
  const tiered = (first: number) => ({
    ...wholeHedge,
    tiers: [
      { floor: of("coin", 0), mmr: of("fraction", first) },
      { floor: of("coin", 10), mmr: of("fraction", 0.5) },
    ],
  });
  expect(find(findingsOf(tiered(0.4)), "per cent")).toMatchObject({ argument: "mmr", value: 0.4 });
  expect(find(findingsOf(tiered(0.05)), "per cent")).toBeUndefined();
});

test("tiers by another method than mark are refused", () => {
  const tiers = [{ floor: of("coin", 0), mmr: of("fraction", 0.1) }];
  expect(hedgeCheck({ ...wholeHedge, tiers, method: "entry" })).toMatchObject({
    kind: "invalid",
    message: 'tiers go with method "mark" only, was "entry"',
  });
});

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const known = {
  mmr: rate,
  contract_size: size,
  funding_rate: optional(fc.integer({ min: -100, max: 100 }).map((n) => of("fraction", n / 1e4))),
  volatility: optional(rate.map((value) => of("fraction per year", value * 10))),
  days: optional(fc.integer({ min: 1, max: 400 }).map((n) => of("days", n))),
  method: fc.constantFrom<Method>("mark", "entry", "bankruptcy", "loss"),
};
type Hedge = Asked & { method: Method };
/** Anything beside anything. */
const wild = fc.record({ coins, contracts, entry_price: price, mark_price: price, margin: coins, ...known });
/** A position of about the size of the coins, on a part of them, at a price that has moved less than by half. */
const usual = fc
  .record({
    coins,
    entry_price: price,
    share: fc.oneof(
      fc.constant(1),
      fc.integer({ min: -10, max: 160 }).map((n) => n / 100),
    ),
    moved: fc.integer({ min: -40, max: 40 }).map((n) => n / 100),
    posted: fc.integer({ min: 2, max: 120 }).map((n) => n / 100),
    ...known,
  })
  .map(({ share, moved, posted, ...a }) => ({
    ...a,
    contracts: of("contracts", -Math.round((a.coins * a.entry_price * share) / a.contract_size)),
    mark_price: of("USD/coin", Number((a.entry_price * (1 + moved)).toPrecision(8))),
    margin: of("coin", Number((a.coins * posted).toPrecision(8))),
  }))
  .filter((a) => a.contracts !== 0 && a.margin > 0);
const hedge = fc.oneof(wild, usual, usual, usual) as fc.Arbitrary<Hedge>;

/** A law of the hedges that meet its case. It says nothing where none does: so many of a thousand must. */
function holdsFor(floor: number, law: (a: Hedge, findings: readonly Finding[]) => boolean): void {
  let met = 0;
  fc.assert(
    fc.property(hedge, (a) => void (law(a, findingsOf(a)) && met++)),
    { numRuns: 1000 },
  );
  expect(met).toBeGreaterThanOrEqual(floor);
}

test("red comes before amber, and amber before info", () => {
  holdsFor(200, (_, findings) => {
    const levels = findings.map(({ level }) => ["red", "amber", "info"].indexOf(level));
    expect(levels).toEqual([...levels].sort());
    return new Set(levels).size > 1;
  });
});

test("a sound hedge is one row", () => {
  holdsFor(40, (_, findings) => {
    if (!findings.some(({ kind }) => kind === "sound")) return false;
    expect(findings).toHaveLength(1);
    return true;
  });
});

test("any other has something red or amber in its first row", () => {
  holdsFor(500, (_, findings) => {
    if (findings.some(({ kind }) => kind === "sound")) return false;
    expect(["red", "amber"]).toContain(findings[0]?.level);
    return true;
  });
});

test("the price that is near is the liquidation price of LIQ_PRICE, and on the side that loses", () => {
  holdsFor(50, (a, findings) => {
    const near = find(findings, "liquidation near");
    if (!near) return false;
    const plain = { close_fee: of("fraction", 0), deduction: of("coin", 0), tick: of("USD/coin", 0) };
    expect(near.price).toBe(liquidationPrice({ ...a, ...plain }));
    expect(Math.sign(near.distance)).toBe(-Math.sign(a.contracts));
    return true;
  });
});

test("what a liquidation leaves is told once, by the nearest that is said of it", () => {
  holdsFor(100, (a, findings) => {
    const told = findings.flatMap((finding) => ("left" in finding ? [finding] : []));
    if (told.length === 0) return false;
    expect(told.filter(({ left }) => left !== null).length).toBe(a.margin < a.coins ? 1 : 0);
    return true;
  });
});

test("with more than the missing margin the position stands at the mark price, with less it does not", () => {
  holdsFor(100, (a, findings) => {
    const missing = find(findings, "under maintenance")?.missing;
    if (missing === undefined) return false;
    const under = (share: number) =>
      find(findingsOf({ ...a, margin: of("coin", a.margin + missing * share) }), "under maintenance") !== undefined;
    // the sum of margin and missing is rounded: a step of 1e-9 of both is beyond that
    const step = (1e-9 * (a.margin + missing)) / missing;
    if (!(missing > 0 && step < 1)) return false;
    expect([under(1 - step), under(1 + step)]).toEqual([true, false]);
    return true;
  });
});

test("selling or buying back the surplus ends an over-hedge", () => {
  holdsFor(35, (a, findings) => {
    const over = find(findings, "over-hedge");
    if (!over) return false;
    const next = of("contracts", a.contracts - Math.sign(a.contracts) * over.surplus);
    if (next === 0) return false;
    const kinds = findingsOf({ ...a, contracts: next }).map(({ kind }) => kind);
    expect(kinds).not.toContain("over-hedge");
    return true;
  });
});

test("the whole hedge ends a wrong contract size, where it is of more than a few contracts", () => {
  holdsFor(60, (a, findings) => {
    const wrong = find(findings, "contract size");
    if (!wrong || a.coins * a.entry_price <= 20 * a.contract_size) return false;
    const kinds = findingsOf({ ...a, contracts: wrong.whole_hedge }).map(({ kind }) => kind);
    expect(kinds).not.toContain("contract size");
    expect(kinds).not.toContain("over-hedge");
    return true;
  });
});

test("funding takes as much in so many days, in however many payments of it", () => {
  holdsFor(50, (a, findings) => {
    const drained = find(findings, "funding drains");
    if (!drained || a.funding_rate === null) return false;
    // a quarter of the rate four times as often: 0.0001/4 is 0.000025, a decimal
    const often = { ...a, funding_rate: of("fraction", a.funding_rate / 4), interval_hours: of("hours", 2) };
    expect(find(findingsOf(often), "funding drains")).toEqual(drained);
    return true;
  });
});

// By hand: a proxy's 1,000 units at 10 USD with a beta of 1.5 are 15,000 USD, and 0.25 coin at 60,000 as many again: 0.5 coin.
test.each<[string, number, string[]]>([
  ["all of it", -300, ["OK info"]],
  ["5 % of it", -15, ["OK info"]],
  ["less", -14, ["L2 red", "L4 info"]],
  ["101 % of it", -303, ["OK info"]],
  ["more", -304, ["L5 amber"]],
  ["150 % of it", -450, ["L5 amber"]],
  ["more", -451, ["L2 red"]],
  ["the other side", 300, ["W4 red"]],
])("an exposure of half a coin beside a quarter: %s", (_, position, codes) => {
  const proxy = {
    ...wholeHedge,
    coins: of("coin", 0.25),
    margin: of("coin", 0.25),
    entry_price: of("USD/coin", 60000),
    mark_price: of("USD/coin", 60000),
  };
  const findings = findingsOf({ ...proxy, exposure: of("coin", 0.5), contracts: of("contracts", position) });
  expect(named(findings)).toEqual(codes);
});

test("an exposure of nothing makes any position a bet, and one below 0 is hedged by a long", () => {
  expect(named(findingsOf({ ...wholeHedge, exposure: of("coin", 0) }))).toEqual(["L9 red", "L4 info"]);
  expect(named(findingsOf({ ...wholeHedge, exposure: of("coin", -5) }))).toContain("W4 red");
  expect(
    named(findingsOf({ ...wholeHedge, exposure: of("coin", -5), contracts: of("contracts", 3500) })),
  ).not.toContain("W4 red");
});

// 350,000 USD pay 0.0005 coins a period at −0.01 %: 270 periods of 8 hours in 90 days are 0.135, 2,160 of one hour 1.08.
test("funding is paid as often as the interval says", () => {
  const paying = { ...wholeHedge, funding_rate: of("fraction", -0.0001), days: of("days", 90) };
  expect(find(findingsOf(paying), "funding drains")?.paid).toBe(0.135);
  expect(find(findingsOf({ ...paying, interval_hours: of("hours", 1) }), "funding drains")?.paid).toBe(1.08);
});

// By hand: an exposure of 3 coins beside 4 on 1 coin of margin; 500 USD at 100 are 5 coins, as many as coins and margin.
test("coins and margin together are told from a surplus only where the coins are what is hedged", () => {
  const over = { coins: of("coin", 4), margin: of("coin", 1), contracts: of("contracts", -500), ...hundred };
  expect(named(findingsOf({ ...wholeHedge, ...over }))).toContain("L6 amber");
  const other = named(findingsOf({ ...wholeHedge, ...over, exposure: of("coin", 4) }));
  expect(other).toContain("L5 amber");
  expect(other).not.toContain("L6 amber");
});
const hundred = {
  entry_price: of("USD/coin", 100),
  mark_price: of("USD/coin", 100),
  contract_size: of("USD/contract", 1),
};

test("beside an exposure a margin without coins is not counted in them; coins that are owed have no margin in them", () => {
  const proxy = { ...wholeHedge, ...hundred, contracts: of("contracts", -100), margin: of("coin", 1) };
  const said = (held: number, exposure: number, side: 1 | -1 = -1) =>
    named(
      findingsOf({
        ...proxy,
        coins: of("coin", held),
        exposure: of("coin", exposure),
        contracts: of("contracts", side * 100),
      }),
    );
  expect(said(0, 1)).toContain("L6 amber");
  expect(said(1, 1)).not.toContain("L6 amber");
  expect(said(-1, -1, 1)).not.toContain("L6 amber");
});
