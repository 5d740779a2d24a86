import { perpetualOrQuarterly, type ComparisonInput } from "../../src/builder/perpetual-or-quarterly";
import { askedBeside, otherWay, waysOfDraft, type OtherWay } from "../../src/builder/ways-of-draft";
import { START, type Draft } from "../../src/builder/draft/draft";
import { Refusal } from "../../src/core/refusal";
import { SHEET_WORDS } from "../../src/builder/words/words";

/** 350,000 USD for 90 days at 0.01 %; fees of 0.05 % each way; a quarterly at 2 % above 70,000. */
const DRAFT: Draft = {
  ...START,
  price: "70000",
  days: "90",
  kind: "perpetual",
  funding: "constant",
  funding_rate: "0.01%",
  interval_hours: "8",
  entry_fee: "0.05%",
  exit_fee: "0.05%",
};
const QUARTERLY = { price: "71400", days: "90" };

const waysIn = (draft: Partial<Draft>, other: Partial<OtherWay> = QUARTERLY) =>
  waysOfDraft({ ...DRAFT, ...draft }, { ...otherWay({ ...DRAFT, ...draft }), ...other }, SHEET_WORDS);
function sharesIn(draft: Partial<Draft>, other?: Partial<OtherWay>) {
  const answer = perpetualOrQuarterly(waysIn(draft, other) as ComparisonInput, SHEET_WORDS);
  if (answer instanceof Refusal) throw new Error(answer.message);
  return answer.costs.map(({ share }) => Number(share.toFixed(12)));
}

// by hand: 0.1 % of fees less 270 periods of 0.01 %, and less 2 % of basis
test("a perpetual's draft is asked for the quarterly's price, and compared over its own days and fees", () => {
  expect(askedBeside(DRAFT)).toEqual(["price", "days"]);
  expect(sharesIn({})).toEqual([-0.026, -0.019]);
});

// by hand: 0.07 % of fees less 2.7 % and less 2 %
test("each fee is the draft's own", () => expect(sharesIn({ exit_fee: "0.02%" })).toEqual([-0.0263, -0.0193]));
test("a fee at entry that is not said is none", () => expect(sharesIn({ entry_fee: "" })).toEqual([-0.0265, -0.0195]));

test("a draft with an expiry brings price and days, and is asked for the perpetual's rate", () => {
  const dated = { kind: "expiry", futures_price: "71400", expiry_days: "90" } as const;
  expect(askedBeside({ ...DRAFT, ...dated })).toEqual(["rate"]);
  expect(sharesIn(dated, { rate: "0.01%" })).toEqual([-0.026, -0.019]);
});

test("of rates that were pasted the mean goes on, and it is said so", () => {
  const pasted = { funding: "pasted", funding_rates: "{0.0002;0;0.0001}" } as const;
  expect(sharesIn(pasted)).toEqual([-0.026, -0.019]);
  expect(waysIn(pasted)).toMatchObject({ perpetual: { called: "the mean of your 3 rates, of 1 days" } });
});

test.each([
  [{}, { price: "" }, "price of the quarterly"],
  [{}, { price: "0" }, "price of the quarterly"],
  [{ days: "x" }, QUARTERLY, "days that the hedge is to last"],
  [{ funding_rate: "" }, QUARTERLY, "funding rate"],
] as const)("%j beside %j lacks the %s", (draft, other, missing) => expect(waysIn(draft, other)).toEqual({ missing }));
