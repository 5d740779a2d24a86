import { exactly } from "../../../src/core/exact/exactly";
import { amountsOf } from "../../../src/core/margin/reconcile/amounts";
import type { Hypothesis } from "../../../src/core/margin/reconcile/hypothesis";
import { impliedBy } from "../../../src/core/margin/reconcile/implied";
import { marginReadings, type MarginReading } from "../../../src/core/margin/reconcile/margin-readings";
import { offersFor } from "../../../src/core/margin/reconcile/offers";
import type { Screen } from "../../../src/core/margin/reconcile/screen";
import { of } from "../quantities";

const RATE = { mmr: of("fraction", 0.005), deduction: of("coin", 0), tier: null, departs: 0 };
const NO_FEE = { rate: of("fraction", 0), kind: "none" } as const;

/** 100,000 USD from 80,000 on a margin of 0.1 as printed: 1.25 coins at entry. */
const screen = (contracts: number, shown: number, more: Partial<Screen> = {}): Screen => ({
  contracts: of("contracts", contracts),
  contract_size: of("USD/contract", 1),
  entry_price: of("USD/coin", 80000),
  mark_price: null,
  mode: "isolated",
  margin: of("coin", 0.1),
  wallet: null,
  leverage: null,
  closing_fee: null,
  unrealised_pnl: null,
  funding_paid: null,
  maintenance: null,
  shown: of("USD/coin", shown),
  decimals: null,
  tick: of("USD/coin", 0),
  rates: [RATE],
  fees: [NO_FEE],
  ...more,
});

const hypothesisOf = (given: Screen, method: Hypothesis["method"]): Hypothesis => ({
  method,
  fee: NO_FEE,
  margin: marginReadings(given)[0] as MarginReading,
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
});

test("the amounts are those of the trade: fees on the worth at each price, and the gain at the mark price", () => {
  const taker = { rate: of("fraction", 0.0005), kind: "taker" } as const;
  const given = screen(-100_000, 86_000, {
    fees: [NO_FEE, taker],
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
