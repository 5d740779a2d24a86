import { exactly } from "../../../src/core/exact/exactly";
import { explanationOf } from "../../../src/core/margin/reconcile/explanation";
import { reconcile } from "../../../src/core/margin/reconcile/reconcile";
import type { Screen } from "../../../src/core/margin/reconcile/screen";
import { sentinelOf } from "../../../src/core/margin/reconcile/sentinel";
import { slipsIn } from "../../../src/core/margin/reconcile/slips";
import { tried } from "../../../src/core/margin/reconcile/trial";
import { of } from "../quantities";
import { convention, feeOf, firstReading, NO_FEE, RATE, rateOf, screen } from "./screens";

const coin = (value: number) => of("coin", value);
const cells = (more: Partial<Record<"contracts" | "contract_size" | "leverage", number>>) => more as Partial<Screen>;

describe("a reading tried on a screen", () => {
  // a long by mark: 100,000·1.005/(1.25 + W)
  const read = (contracts: number, shown: number | null, more: Partial<Screen> = {}) => {
    const given = screen(contracts, shown, { tick: of("USD/coin", 0.5), ...more });
    const hypothesis = { method: "mark", fee: NO_FEE, margin: firstReading(given), rate: RATE } as const;
    const { price, residual, roundings, isBeyond } = tried(given, hypothesis, sentinelOf(given));
    return { price, residual, roundings, isBeyond };
  };

  test("comes to a price, and to what the print is more than it", () => {
    const at = (shown: number | null, roundings: readonly string[], residual: number | null) =>
      expect(read(100_000, shown, { margin: coin(0.09) })).toEqual({
        price: 75_000,
        residual,
        roundings,
        isBeyond: false,
      });
    at(75_000, ["against", "nearest", "for", "none"], 0);
    at(75_002, [], 2);
    at(74_998.5, [], -1.5);
    at(null, [], null);
  });

  test("a dash is no print, and no price that there is stands behind it, however low", () => {
    expect(read(100_000, 0, { margin: coin(0.09) })).toMatchObject({ price: 75_000, roundings: [], isBeyond: false });
    expect(read(100_000, 0, { margin: coin(334_998.75) })).toMatchObject({
      price: 0.3,
      roundings: [],
      isBeyond: false,
    });
    const all = ["against", "nearest", "for", "none"];
    expect(read(100_000, 1, { margin: coin(100_498.75) })).toMatchObject({ price: 1, roundings: all });
  });

  test("a short that its margin covers has no price, and is beyond all that is printed", () =>
    expect(read(-100_000, 1_000_000, { margin: coin(2) })).toEqual({
      price: null,
      residual: null,
      roundings: [],
      isBeyond: true,
    }));

  // of the price 100,000·1.005/(1.25 + W) the margin: at 0.5 coins of 200,000, at 0.4 of 251,250
  test("what stands for the lowest price is what lies below it, not on it", () => {
    const lowest = (margin: number) => read(100_000, 0.5, { margin: coin(margin) }).isBeyond;
    expect(lowest(201_000 - 1.25)).toBe(false);
    expect(lowest(201_001)).toBe(true);
    expect(lowest(0.09)).toBe(false);
  });

  // a short of 100,000·0.995/(1.25 − W): 1.1505 leave 0.0995, which are 1,000,000
  test("what stands for the highest price is what lies above it, not on it", () => {
    const highest = (margin: number) => read(-100_000, 1_000_000, { margin: coin(margin) }).isBeyond;
    expect(highest(1.1505)).toBe(false);
    expect(highest(1.1506)).toBe(true);
    expect(highest(0.1)).toBe(false);
  });
});

describe("what was found on a screen", () => {
  test("without a margin to read, isolated or cross, is that it is missing", () => {
    const missing = (mode: "isolated" | "cross") => reconcile(screen(100_000, 75_000, { mode, margin: null })).missing;
    expect([missing("isolated"), missing("cross")]).toEqual(["margin", "wallet"]);
  });

  // 1.25 + 0.09 less 0.00666… kept are 1.33333…, of 100,000 USD
  test("is one reading where the maintenance margin is shown and no rate, under no fee", () => {
    const given = screen(100_000, 75_000, {
      margin: coin(0.09),
      maintenance: coin(0.1 / 15),
      rates: [],
      decimals: of("count", 0),
    });
    const { verdict, readings } = reconcile(given);
    expect(verdict).toBe("unique");
    expect(readings).toMatchObject([{ method: "shown", fee: { rate: 0, kind: "none" }, rate: null }]);
  });

  test("is that the print is no price, by the one reading that lies beyond it", () => {
    const bare = screen(-100_000, 1_000_000);
    expect(reconcile(bare)).toMatchObject({ verdict: "none", readings: [], sentinel: { kind: "highest" } });
    const covered = screen(-100_000, 1_000_000, { margin: coin(2), maintenance: coin(0.01), rates: [] });
    expect(reconcile(covered)).toMatchObject({
      verdict: "sentinel",
      readings: [{ method: "shown", roundings: ["none"] }],
    });
  });
});

// each by mark on 0.1 coin: 100,000·1.005/1.35 = 74,444.4…, with a fee of 0.05 % 74,481.48…; on an initial margin of a
// tenth, 0.125, 73,090.90…
describe("a slip of the unit", () => {
  const slips = (more: Partial<Screen>, contracts = 100_000, shown = 74_444.4) =>
    slipsIn(screen(contracts, shown, more), []).map(({ slip, found }) => [slip, found.verdict]);

  test("a margin in dollars of whole contracts may be a size in coin as well", () => {
    const both = [
      ["margin in USD", "unique"],
      ["size in coin", "unique"],
    ];
    expect(slips({ margin: coin(8000) })).toEqual(both);
    expect(slips({ margin: null, mode: "cross", wallet: coin(8000) })).toEqual(both);
  });
  test("a size that is not whole is one in coin", () => expect(slips({}, 1.25)).toEqual([["size in coin", "unique"]]));
  test("a size in dollars, taken for contracts of 100", () =>
    expect(slips(cells({ contract_size: 100 }))).toEqual([["size in USD", "unique"]]));
  test("a maintenance rate in per cent", () =>
    expect(slips({ rates: [rateOf(0.5)] })).toEqual([["maintenance rate in per cent", "unique"]]));
  test("a fee in per cent, beside none", () =>
    expect(slips({ fees: [NO_FEE, feeOf("taker", 0.05)] }, 100_000, 74_481.5)).toContainEqual([
      "fee in per cent",
      "unique",
    ]));
  test("a size in coin beside the face of a contract", () =>
    expect(slips(cells({ contract_size: 100 }), 1.25)).toEqual([["size in coin", "unique"]]));
  test("a size in coin is held in the tier of its own size", () => {
    const rates_at = ({ contracts }: { contracts: number }) => [contracts > 50_000 ? RATE : rateOf(0.01)];
    expect(slips({ rates: [rateOf(0.01)], rates_at }, 1.25)).toEqual([["size in coin", "unique"]]);
  });
  test("a margin in satoshi, which is far too much in USD", () =>
    expect(slips({ margin: coin(10_000_000) })).toContainEqual(["margin in satoshi", "unique"]));
  test("a leverage for the margin, but not in cross margin, nor one below 1", () => {
    const typed = (margin: number, more: Partial<Screen> = {}) =>
      slips({ margin: coin(margin), ...more }, 100_000, 73_090.9).map(([slip]) => slip);
    expect(typed(10)).toEqual(["leverage for margin"]);
    expect(typed(10, { mode: "cross" })).toEqual([]);
    expect(slips({ margin: coin(0.5) }, 100_000, 33_500)).toEqual([]);
  });
  test("the other side", () => expect(slips({}, -100_000, 74_444.4)).toEqual([["the other side", "unique"]]));
  test("a leverage in per cent, or as a share", () => {
    const at = (leverage: number) => slips({ margin: null, ...cells({ leverage }) }, 100_000, 73_090.9);
    expect(at(1000)).toEqual([["leverage in per cent", "unique"]]);
    expect(at(0.1)).toEqual([["leverage as a share", "unique"]]);
  });
  // a margin of 0.125 and a leverage of 10 are one price; of 0.1250001 another, printed alike
  test("is named whether it leaves one reading, several of one price, or several prices", () => {
    const beside = (margin: number) =>
      slips({ margin: coin(margin), rates: [rateOf(0.5)], ...cells({ leverage: 10 }) }, 100_000, 73_090.9);
    expect(beside(0.125)).toEqual([["maintenance rate in per cent", "equal"]]);
    expect(beside(0.1250001)).toEqual([["maintenance rate in per cent", "several"]]);
  });
  test("is not named where it leaves the print unexplained", () => expect(slips({}, 100_000, 60_000)).toEqual([]));
  test("comes with the screen as it was meant", () =>
    expect(slipsIn(screen(100_000, 74_444.4, { rates: [rateOf(0.5)] }), [])[0]?.screen.rates).toEqual([RATE]));
  test("that would take a number beyond all that a cell can hold is none", () => {
    const huge = { ...screen(1e305, 74_444.4), ...cells({ contract_size: 1 }) };
    expect(slipsIn(huge, []).map(({ slip }) => slip)).not.toContain("size in coin");
  });
});

// 0.08 and the 0.01 that it has earned are 0.09: by mark 100,000·1.005/1.34 = 75,000, with a fee of 0.335 % 75,250, by
// entry 100,000/(1.34 − 0.00625) = 74,976.57…
describe("where no reading fits", () => {
  const short = { margin: coin(0.08), unrealised_pnl: coin(0.01), fees: [NO_FEE, feeOf("taker", 0.00335)] };
  const explained = (
    shown: number,
    known = [convention("mark", "none", 0)],
    tiers = [RATE],
    more: Partial<Screen> = {},
  ) => {
    const given = screen(100_000, shown, { ...short, ...more });
    return explanationOf(given, reconcile(given, known), known, tiers);
  };
  const offersAt = (...given: Parameters<typeof explained>) =>
    explained(...given)?.offers.map(({ trial, amount }) => [
      trial.method,
      trial.fee.kind,
      amount?.what ?? trial.rate?.tier,
    ]);

  test("the venue's own is told, what it would need, and an amount that closes its gap", () => {
    const found = explained(75_000);
    expect(found?.nearest).toMatchObject({ method: "mark", fee: NO_FEE, margin: { name: "margin as shown" } });
    expect(found?.implied?.margin).toBe(0.09);
    expect(found?.slips).toEqual([]);
    expect(offersAt(75_000)).toEqual([["mark", "none", "the unrealised PnL"]]);
  });
  test("nothing is offered by another convention than the venue's, where it is known", () => {
    expect(offersAt(75_250)).toEqual([]);
    expect(offersAt(74_976.6)).toEqual([]);
  });
  test("and by any where it is not", () => {
    expect(offersAt(75_000, [])).toEqual([["mark", "none", "the unrealised PnL"]]);
    expect(offersAt(75_250, [])).toEqual([["mark", "taker", "the unrealised PnL"]]);
    expect(offersAt(74_976.6, [])).toContainEqual(["entry", "none", "the unrealised PnL"]);
  });
  // 100,000·1.0184/(1.25 + 0.08) is 76,571.4…
  test("another tier is, once for each convention", () => {
    const tiers = [rateOf(0.0184, { tier: 2, departs: 1 })];
    expect(offersAt(76_571.4, undefined, tiers)).toEqual([["mark", "none", 2]]);
  });
  test("a slip is named", () =>
    expect(explained(74_444.4, [], [], { margin: coin(0.1), rates: [rateOf(0.5)] })?.slips).toMatchObject([
      { slip: "maintenance rate in per cent" },
    ]));
  test("there is nothing to explain where one does", () =>
    expect(explained(75_000, [], [], { margin: coin(0.09) })).toBeUndefined());
});

test("margins are read in coin at the entry price, and a wallet alone leaves the margin not shown", () => {
  const wallet = screen(100_000, 74_444.4, { margin: null, mode: "cross", wallet: coin(8000) });
  expect(slipsIn(wallet, [])[0]?.screen).toMatchObject({ margin: null, wallet: 0.1 });
  const [inUsd] = slipsIn(screen(100_000, 74_444.4, { margin: coin(8000) }), []);
  expect(inUsd?.screen.margin).toBe(0.1);
  const inCoin = inUsd?.screen as Screen;
  expect(exactly((read) => firstReading(inCoin).coins(read, inCoin).nearest())).toBe(0.1);
});
