import { exactly } from "../../../src/core/exact/exactly";
import { conventionOf } from "../../../src/core/margin/reconcile/convention";
import { entryOf, entryReadings, roundedEntry } from "../../../src/core/margin/reconcile/entry-reading";
import { hypotheses } from "../../../src/core/margin/reconcile/hypotheses";
import type { Hypothesis } from "../../../src/core/margin/reconcile/hypothesis";
import { offersFor } from "../../../src/core/margin/reconcile/offers";
import { ranked } from "../../../src/core/margin/reconcile/ranking";
import type { RateReading, Screen } from "../../../src/core/margin/reconcile/screen";
import { tierReadingsByContracts } from "../../../src/core/margin/reconcile/tier-readings";
import { tried } from "../../../src/core/margin/reconcile/trial";
import { of } from "../quantities";
import { convention, feeOf, firstReading, NO_FEE, RATE, rateOf, screen, trial } from "./screens";

const usd = (value: number) => of("USD", value);
const entered = (entry: number, contracts: number, shown: number, more: Partial<Screen> = {}) =>
  screen(contracts, shown, { entry_price: of("USD/coin", entry), ...more });
const hypothesis = (given: Screen, more: Partial<Hypothesis> = {}): Hypothesis => ({
  method: "mark",
  fee: NO_FEE,
  margin: firstReading(given),
  rate: RATE,
  ...more,
});

describe("an entry price", () => {
  const lotAt = (entry: number, lot?: number) =>
    exactly((read) =>
      entryOf(read, { ...entered(entry, 1, 1), ...(lot !== undefined && { lot: usd(lot) }) }).nearest(),
    );

  // 1 USD at 70,000 is 1,428.57 satoshi, and 1,429 of them stand for 69,979.0…; 100 USD are 142,857.14
  test("may stand for the worth of a lot in whole satoshi, rounded to the nearest", () => {
    expect(lotAt(70_000)).toBe(70_000);
    expect(lotAt(80_000, 1)).toBe(80_000);
    expect(lotAt(70_000, 1)).toBe(1e8 / 1429);
    expect(lotAt(70_000, 100)).toBe(1e10 / 142857);
  });

  const rounded = (entry: number, more: Partial<Screen> = {}) => {
    const { name, between } = roundedEntry(entered(entry, 1, 1, more));
    return { name, between: between.map(({ entry_price }) => entry_price) };
  };

  test("is rounded by half of its last digit, as it is printed", () => {
    expect(rounded(80000.3)).toEqual({
      name: "an entry price rounded to 80000.3",
      between: [80000.25, 80000.35],
    });
    expect(rounded(80000.3, { entry_decimals: of("count", 2) }).between).toEqual([80000.295, 80000.305]);
    expect(rounded(80000.3, { entry_decimals: null }).between).toEqual([80000.25, 80000.35]);
  });

  test("on a step is taken as it stands; where no step is known a whole number is", () => {
    const names = (entry: number, tick: number) =>
      entryReadings(entered(entry, 1, 1, { tick: of("USD/coin", tick) })).map(({ name }) => name);
    expect([names(80000, 0.5), names(80000.5, 0.5), names(80000, 0)]).toEqual([[], [], []]);
    expect([names(80000.3, 0.5), names(80000, 3), names(80000.5, 0)]).toEqual([
      ["an entry price rounded to 80000.3"],
      ["an entry price rounded to 80000"],
      ["an entry price rounded to 80000.5"],
    ]);
  });

  // a satoshi more or less is 80,000²·1e-8 USD of one
  test("is read by each lot that the venue rounds", () => {
    const lots = entryReadings(entered(80_000, 1, 1, { rounded_lots: [1, 100].map(usd) }));
    expect(lots.map(({ name, between }) => [name, between.map(({ lot }) => lot)])).toEqual([
      ["worth in satoshi for 1 USD", [1]],
      ["worth in satoshi for 100 USD", [100]],
    ]);
  });
});

describe("a reading tried with other entry prices", () => {
  const read = (given: Screen, more: Partial<Hypothesis> = {}) => {
    const { price, roundings, entry, isBeyond } = tried(
      given,
      hypothesis(given, more),
      undefined,
      entryReadings(given),
    );
    return { price, roundings, entry, isBeyond };
  };

  // by Python's fractions: on 0.09 coin 80,000.45 is liquidated at 75,000.3935…, 80,000.5 at 75,000.4373…, 80,000.55 at
  // 75,000.4810
  test.each([
    [75_000.44, null],
    [75_000.47, "an entry price rounded to 80000.5"],
    [75_000.41, "an entry price rounded to 80000.5"],
    [75_000.48, "an entry price rounded to 80000.5"],
    [75_000.49, undefined],
    [75_000.38, undefined],
  ])("is printed as %d: by %p", (shown, entry) => {
    const found = read(entered(80000.5, 100_000, shown, { margin: of("coin", 0.09) }));
    expect(found.entry).toBe(entry ?? null);
    expect(found.roundings).toEqual(entry === undefined ? [] : ["none"]);
    expect(found.price).toBeCloseTo(75_000.43726660749, 9);
  });

  // 100,000 times 1,429 satoshi are 1.429 coins: a long on 0.071 has 1.5, of 100,500 USD; a short on 1.179 0.25, of 99,500
  test.each([
    [100_000, 0.071, 67_000],
    [-100_000, 1.179, 398_000],
  ])("%d contracts on %d coins are liquidated at %d by its worth in satoshi", (contracts, margin, price) => {
    const given = { margin: of("coin", margin), rounded_lots: [usd(1)] };
    expect(read(entered(70_000, contracts, price, given))).toEqual({
      price,
      roundings: ["none"],
      entry: "worth in satoshi for 1 USD",
      isBeyond: false,
    });
    expect(read(entered(70_000, contracts, price + 20, given))).toMatchObject({ roundings: [], entry: null });
    const stepped = read(entered(70_000, contracts, price, { ...given, tick: of("USD/coin", 500) }));
    expect(stepped.roundings).toContain("nearest");
  });

  // as printed it is 67,018.99…, which 67,000 is to the nearest 500 alone; of the satoshi it is 67,000, up too
  test("is by the venue's satoshi where these alone are rounded against the trader", () => {
    const given = { margin: of("coin", 0.071), tick: of("USD/coin", 500) };
    expect(read(entered(70_000, 100_000, 67_000, given))).toMatchObject({ roundings: ["nearest", "for"], entry: null });
    expect(read(entered(70_000, 100_000, 67_000, { ...given, rounded_lots: [usd(1)] }))).toMatchObject({
      price: 67_000,
      roundings: ["against", "nearest", "for", "none"],
      entry: "worth in satoshi for 1 USD",
    });
  });

  test("has no other where there is no price, or none is shown", () => {
    const covered = entered(80000.5, -100_000, 75_000, { margin: of("coin", 2) });
    expect(read(covered)).toEqual({ price: null, roundings: [], entry: null, isBeyond: true });
    for (const shown of [0, null]) {
      const dash = { ...entered(80000.5, 100_000, 1), shown: shown as Screen["shown"] };
      expect(read(dash)).toMatchObject({ roundings: [], entry: null });
    }
  });

  // 400,000 USD at 20 % and 0.1 % a coin: at 1,000 they need 240 coins, and less at a higher price
  test("has none where a rate that grows leaves the position no price, which is not beyond all that is printed", () => {
    const rate = { ...rateOf(0.2), mmr_per_coin: of("fraction per coin", 0.001) };
    const large = (margin: number) => read(entered(1000, -400_000, 900, { margin: of("coin", margin) }), { rate });
    expect(large(240)).toEqual({ price: null, roundings: [], entry: null, isBeyond: false });
    expect(large(0.5)).toEqual({ price: null, roundings: [], entry: null, isBeyond: false });
    expect(large(241).price).toBeGreaterThan(1000);
  });
});

describe("rates of other kinds", () => {
  const methodsOf = (rate: RateReading) => {
    const given = screen(100_000, 75_000, { rates: [rate], fees: [NO_FEE, feeOf("taker", 0.0005)] });
    return [...new Set(hypotheses(given).map(({ method }) => method))];
  };
  const growing = { ...RATE, mmr_per_coin: of("fraction per coin", 0.0001) };
  const inParts = { ...rateOf(0.006), usd_deduction: usd(100) };

  test("one that grows is a rate of the worth at the price, and dollars are deducted from no share of the margin", () => {
    expect(methodsOf(RATE)).toEqual(["mark", "entry", "bankruptcy", "loss"]);
    expect(methodsOf(growing)).toEqual(["mark"]);
    expect(methodsOf(inParts)).toEqual(["mark", "entry", "bankruptcy"]);
  });

  test("is of the convention that has such a rate", () => {
    const [plain, grows] = [convention("mark", "none", 0), { ...convention("mark", "none", 1), grows: true as const }];
    const ageOf = (rate: RateReading) => conventionOf(trial({ rate }), screen(1, 1), [plain, grows])?.age;
    expect([ageOf(RATE), ageOf(growing)]).toEqual([0, 1]);
    expect(conventionOf(trial({ rate: growing }), screen(1, 1), [plain])).toBeUndefined();
  });

  // 100 of 100,000 USD are a thousandth: 0.6 % less it is 0.5 %
  test.each([100_000, -100_000])("dollars that are deducted lower the rate of %d", (contracts) => {
    const given = screen(contracts, 75_000, { margin: of("coin", 0.09) });
    const price = (rate: RateReading) => tried(given, hypothesis(given, { rate }), undefined).price;
    expect(price(inParts)).toBe(price(RATE));
  });

  // floors of 1,000 and 5,000 contracts of 100 USD: 0.1 % of the first 1,000 and 0.5 % of the first 5,000 are deducted
  test("tiers of contracts hold at every price, part by part or whole", () => {
    const tiers = [
      { floor: of("coin", 0), mmr: of("fraction", 0.004) },
      { floor: of("coin", 1000), mmr: of("fraction", 0.005) },
      { floor: of("coin", 5000), mmr: of("fraction", 0.01) },
    ];
    const held = (contracts: number, applied: "marginal" | "whole position") =>
      tierReadingsByContracts(
        { contracts: of("contracts", contracts), contract_size: of("USD/contract", 100) },
        tiers,
        applied,
      );
    const [second, third] = [rateOf(0.005, { tier: 2 }), rateOf(0.01, { tier: 3 })];
    expect(held(-2000, "marginal")).toEqual([
      { ...second, usd_deduction: 100 },
      { ...second, departs: 1 },
    ]);
    expect(held(-2000, "whole position")).toEqual([second, { ...second, usd_deduction: 100, departs: 1 }]);
    expect(held(5000, "marginal")[0]).toEqual({ ...third, usd_deduction: 2600 });
    expect(held(4999, "marginal")[0]?.tier).toBe(2);
    expect(held(500, "marginal")).toEqual([rateOf(0.004, { tier: 1 })]);
  });
});

test("another entry price is one departure, as another reading of the margin is", () => {
  const margin = { ...trial().margin, departs: 1 };
  const [entry, other] = [trial({ entry: "rounded" }), trial({ margin, fee: feeOf("other", 0.0005) })];
  expect(ranked(screen(1, 1), [other, entry], [])).toEqual([entry, other]);
});

describe("a number that the screen may have rounded", () => {
  const offered = (given: Screen, more: Partial<Hypothesis> = {}) =>
    offersFor(given, [hypothesis(given, more)], []).map(({ trial, amount }) => amount ?? trial.entry);

  // by Python's fractions: entered at 80,000.4 it is liquidated at 75,000.3498…
  test("is the entry price, on a step too", () => {
    expect(offered(entered(80_000, 100_000, 75_000.35, { margin: of("coin", 0.09) }))).toEqual([
      "an entry price rounded to 80000",
    ]);
    expect(offered(entered(80_000, 100_000, 75_000.5, { margin: of("coin", 0.09) }))).toEqual([]);
  });

  // by "entry" 100,000/(W + 1.24375) is 64,000 at W = 0.31875, the price's half a dollar being far below the last digit
  const printed = (margin: number) => {
    const given = screen(100_000, 64_000, { margin: of("coin", margin), entry_decimals: of("count", 9) });
    return offered(given, { method: "entry" });
  };
  test("is the margin, to half of its last digit", () => {
    expect(printed(0.3187)).toEqual(["a margin rounded to 0.3187"]);
    expect(printed(0.3188)).toEqual(["a margin rounded to 0.3188"]);
    expect(printed(0.3189)).toEqual([]);
  });
  test("but not one of so few digits that it may be anything, nor one that leverage gives", () => {
    expect(printed(0.3)).toEqual([]);
    const none = screen(100_000, 64_000, { margin: null, leverage: of("fraction", 4) });
    expect(offered(none, { method: "entry" })).toEqual([]);
  });
  // by Python's fractions: on 0.02150538 instead of a third of 2,000/31,000 it is 25,135.134, printed with 2 digits
  test("is the margin of a small position, whose satoshi shows in the price, and half a digit of the print with it", () => {
    const given = screen(2000, 25_135.14, {
      entry_price: of("USD/coin", 31_000),
      entry_decimals: of("count", 9),
      margin: of("coin", 0.02150538),
      rates: [rateOf(0.1)],
    });
    expect(offered(given, { method: "entry", rate: rateOf(0.1) })).toEqual(["a margin rounded to 0.02150538"]);
  });
  test("is the wallet where no margin is shown", () => {
    const wallet = { margin: null, mode: "cross" as const, wallet: of("coin", 0.3187), entry_decimals: of("count", 9) };
    expect(offered(screen(100_000, 64_000, wallet), { method: "entry" })).toEqual(["a wallet rounded to 0.3187"]);
  });
});
