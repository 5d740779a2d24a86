import { exactly } from "../../../src/core/exact/exactly";
import { amountsOf } from "../../../src/core/margin/reconcile/amounts";
import type { Hypothesis } from "../../../src/core/margin/reconcile/hypothesis";
import { impliedBy } from "../../../src/core/margin/reconcile/implied";
import { offersFor } from "../../../src/core/margin/reconcile/offers";
import type { Screen } from "../../../src/core/margin/reconcile/screen";
import { of } from "../quantities";
import { feeOf, firstReading, NO_FEE, RATE, rateOf, screen } from "./screens";

const hypothesisOf = (given: Screen, method: Hypothesis["method"]): Hypothesis => ({
  method,
  fee: NO_FEE,
  margin: firstReading(given),
  rate: RATE,
});

// by hand: mark W = n(s + m)/P − s·n/E, entry W = s·n/P − s·n/E + m·n/E, loss (1 − m)·W = s·n/P − s·n/E, each solved for
// W, and with W = 0.1 for m
test.each([
  { side: "long", contracts: 100_000, shown: 75_000, method: "mark", margin: 1.34 - 1.25, mmr: 0.0125 },
  { side: "long", contracts: 100_000, shown: 75_000, method: "entry", margin: 4 / 3 - 1.25 + 0.00625, mmr: 1 / 75 },
  { side: "long", contracts: 100_000, shown: 75_000, method: "loss", margin: (4 / 3 - 1.25) / 0.995, mmr: 1 / 6 },
  { side: "short", contracts: -100_000, shown: 86_000, method: "mark", margin: 1.25 - 99.5 / 86, mmr: 0.011 },
] as const)(
  "a $side by $method at $shown lacks what its own margin is less than the implied one",
  ({ contracts, shown, method, margin, mmr }) => {
    const given = screen(contracts, shown);
    const implied = impliedBy(given, hypothesisOf(given, method));
    expect(implied?.margin).toBeCloseTo(margin, 14);
    expect(implied?.missing).toBeCloseTo(margin - 0.1, 14);
    expect(implied?.mmr).toBeCloseTo(mmr, 14);
  },
);

test("nothing is implied of a maintenance margin as shown, nor without a price", () => {
  const given = screen(100_000, 75_000, { maintenance: of("coin", 0.006) });
  expect(impliedBy(given, { ...hypothesisOf(given, "shown"), rate: null })).toBeUndefined();
  for (const shown of [0, null]) {
    const dash = screen(100_000, shown);
    expect(impliedBy(dash, hypothesisOf(dash, "mark"))).toBeUndefined();
  }
});

describe("an amount that the screen knows is offered where it closes the gap", () => {
  // the venue reckons with 0.09: 100,000·1.005/(1.25 + 0.09) = 75,000; the screen prints it with what it earned, 0.01
  const offered = (earned: number, margin: number) => {
    const given = screen(100_000, 75_000, { margin: of("coin", margin), unrealised_pnl: of("coin", earned) });
    return offersFor(given, [hypothesisOf(given, "mark")], []).map(({ amount }) => amount);
  };

  test("taken off, where the margin has it in", () =>
    expect(offered(0.01, 0.1)).toEqual([{ what: "the unrealised PnL", isAdded: false }]));

  test("added, where the margin lacks it", () =>
    expect(offered(0.01, 0.08)).toEqual([{ what: "the unrealised PnL", isAdded: true }]));

  test("not, where it does not close the gap", () => expect(offered(0.02, 0.1)).toEqual([]));

  test("under a name that says what was done, as one departure more", () => {
    const given = screen(100_000, 75_000, { margin: of("coin", 0.08), unrealised_pnl: of("coin", 0.01) });
    const less = screen(100_000, 75_000, { unrealised_pnl: of("coin", 0.01) });
    const marginsOf = (of: Screen) => offersFor(of, [hypothesisOf(of, "mark")], []).map(({ trial }) => trial.margin);
    expect(marginsOf(given)).toMatchObject([{ name: "margin as shown + the unrealised PnL", departs: 1 }]);
    expect(marginsOf(less)).toMatchObject([{ name: "margin as shown − the unrealised PnL", departs: 1 }]);
  });

  // to a margin less the closing fee the PnL is not added as well: 0.12 − 0.04 + 0.01 is 0.09
  test("of the margin as shown alone", () => {
    const given = { margin: of("coin", 0.12), closing_fee: of("coin", 0.04), unrealised_pnl: of("coin", 0.01) };
    const stacked = screen(100_000, 75_000, given);
    expect(offersFor(stacked, [hypothesisOf(stacked, "mark")], [])).toEqual([]);
  });

  // 0.1 − 0.3 would be −0.2: 100,000·1.005/(1.25 − 0.2) = 95,714.28…; and nothing at all 80,400
  test("not where it leaves no margin", () => {
    const left = (earned: number, shown: number) => {
      const given = screen(100_000, shown, { unrealised_pnl: of("coin", earned), decimals: of("count", 0) });
      return offersFor(given, [hypothesisOf(given, "mark")], []);
    };
    expect(left(0.3, 95_714)).toEqual([]);
    expect(left(0.1, 80_400)).toEqual([]);
  });
});

// 100,000·1.0125/(1.25 + 0.1) is 75,000, where 0.5 % gave 74,444.4…
test("another tier is offered where its rate gives the price, but not beside a maintenance margin as shown", () => {
  const given = screen(100_000, 75_000);
  const [tier, other] = [rateOf(0.0125, { tier: 3, departs: 1 }), rateOf(0.02, { tier: 4, departs: 1 })];
  const offers = offersFor(given, [hypothesisOf(given, "mark")], [other, tier]);
  expect(offers).toMatchObject([{ amount: null, trial: { rate: tier, price: 75_000, method: "mark" } }]);
  const kept = screen(100_000, 75_000, { margin: of("coin", 0.09), maintenance: of("coin", 0.1 / 15) });
  const shown = offersFor(kept, [{ ...hypothesisOf(kept, "shown"), rate: null }], [tier]);
  expect(shown.filter(({ trial, amount }) => amount === null && trial.entry === null)).toEqual([]);
});

test("the amounts are those of the trade: fees on the worth at each price, and the gain at the mark price", () => {
  const given = screen(-100_000, 86_000, {
    fees: [NO_FEE, feeOf("taker", 0.0005)],
    mark_price: of("USD/coin", 64_000),
    funding_paid: of("coin", 0.002),
  });
  const amounts = amountsOf(given).map(({ what, coins }) => [what, exactly((of) => coins(of).nearest())]);
  // 1.25 coins at entry; 100,000/86,000 at the price shown; a short gains 100,000/64,000 − 1.25 at the mark
  expect(Object.fromEntries(amounts)).toEqual({
    "the funding paid": 0.002,
    "the unrealised PnL at the mark price": 0.3125,
    "the fee for opening": 0.000625,
    "the fees for opening and closing": 0.00125,
    "the fee for closing at that price": 50 / 86000,
  });
});
