import { perpetualOrQuarterly, type Comparison, type ComparisonInput } from "../../src/builder/perpetual-or-quarterly";
import { Refusal } from "../../src/core/refusal";
import { SHEET_WORDS } from "../../src/builder/words/words";

/* By hand: fees of 0.05 % in and out; 90 days of 3 periods at 0.01 % are 2.7 %; 71,400 over 70,000 is 2 % in 90 days. */
const WAYS: ComparisonInput = {
  days: 90,
  entry_fee: 0.0005,
  exit_fee: 0.0005,
  spot: 70000,
  perpetual: { rate: 0.0001, hours: 8, called: "the mean of 90 rates" },
  quarterly: { symbol: "BTCUSD_270326", price: 71400, days: 90 },
};

const compared = (ways: Partial<ComparisonInput>): Comparison => {
  const comparison = perpetualOrQuarterly({ ...WAYS, ...ways }, SHEET_WORDS);
  if (comparison instanceof Refusal) throw new Error(comparison.message);
  return { ...comparison, says: comparison.says.replaceAll("\u202f", " ") };
};
const shares = (ways: Partial<ComparisonInput>) => compared(ways).costs.map(({ share }) => Number(share.toFixed(12)));

test("held to the expiry: 0.1 % of fees less 2.7 % of funding, against 0.1 % less 2 % of basis", () => {
  expect(shares({})).toEqual([-0.026, -0.019]);
});

test("for half the days the basis has run off by half", () => expect(shares({ days: 45 })).toEqual([-0.0125, -0.009]));

test("for twice the days it is rolled once: the fees of closing and opening are paid again", () => {
  // 0.1 % − 5.4 %; 0.2 % − 4 %
  expect(shares({ days: 180 })).toEqual([-0.053, -0.038]);
});

test("a discount and a negative rate cost", () => {
  const perpetual = { ...WAYS.perpetual, rate: -0.0001 };
  const quarterly = { ...WAYS.quarterly, price: 69300 };
  // 0.1 % + 2.7 %; 0.1 % + 1 %
  expect(shares({ perpetual, quarterly })).toEqual([0.028, 0.011]);
  expect(compared({ perpetual, quarterly }).says).toContain("So BTCUSD_270326 is the cheaper hedge, by 1.7 % of");
});

test("at the break-even rate the two cost the same", () => {
  // 2 % ÷ 270 periods
  const { breakeven } = compared({});
  expect(breakeven).toBeCloseTo(0.02 / 270, 15);
  const [held = NaN, rolled = NaN] = shares({ perpetual: { ...WAYS.perpetual, rate: breakeven } });
  expect(held).toBeCloseTo(rolled, 12);
});

test("it is said in a sentence, drawn day by day, and each number has its formula", () => {
  const { says, chart, costs } = compared({});
  expect(says).toBe(
    "Over 90 days the perpetual at the mean of 90 rates, 0.01 % a period, earns 2.6 % after fees; BTCUSD_270326, 2 % above spot with 90 days to go, earns 1.9 % after fees. So the perpetual is the cheaper hedge, by 0.7 % of the dollars locked: the two cost the same at a funding rate of 0.00741 % a period.",
  );
  expect(chart.x.values.at(-1)).toBe(90);
  expect(chart.series.map(({ values }) => Number(values.at(-1)?.toFixed(12)))).toEqual([-0.026, -0.019]);
  expect(costs.map(({ formula }) => formula)).toEqual([
    "=COINM.HEDGE_COST(1, 90, 0.0005, 0.0005, 0.0001, 8)",
    "=COINM.HEDGE_COST(1, 90, 0.0005, 0.0005, , , COINM.BASIS_APR(71400, 70000, 90)*90/365)",
  ]);
});

test("what HEDGE_COST refuses is refused here", () => {
  const refused = perpetualOrQuarterly({ ...WAYS, entry_fee: 5 }, SHEET_WORDS);
  expect(refused instanceof Refusal && refused.message).toMatch(/^entry_fee must be below 0.02/);
});

describe("a quarterly that is no hedge of so many days", () => {
  const refused = (quarterly: Partial<ComparisonInput["quarterly"]>, ways: Partial<ComparisonInput> = {}) => {
    const answer = perpetualOrQuarterly(
      { ...WAYS, ...ways, quarterly: { ...WAYS.quarterly, ...quarterly } },
      SHEET_WORDS,
    );
    return answer instanceof Refusal ? answer.message : "compared";
  };

  // 0.05 % and 89 rolls at 0.1 % are 8.95 % of fees, which nobody has typed
  test("is refused for its days, not for the fees or the basis that many rolls come to", () => {
    const roll = "a hedge of 90 days would roll it";
    const later = "Take one that settles later";
    expect(refused({ days: 1, price: 70001 })).toBe(`BTCUSD_270326 settles in 1 day, so ${roll} 89 times. ${later}`);
    expect(refused({ days: 2, price: 71400 })).toBe(`BTCUSD_270326 settles in 2 days, so ${roll} 44 times. ${later}`);
  });

  test("or for its price, where that is far from spot", () =>
    expect(refused({ price: 140000 })).toBe("at 140000 BTCUSD_270326 is too far from the price of 70000"));

  test("but a fee that was typed is refused as a fee", () =>
    expect(refused({ days: 1 }, { entry_fee: 0.05 })).toMatch(/^entry_fee must be below 0\.02 \(2 %\), was 0\.05/));

  test("and one that is rolled a few times is compared", () => expect(refused({ days: 15 })).toBe("compared"));
});
