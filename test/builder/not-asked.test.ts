import { build } from "../../src/builder/builder";
import { isAsked } from "../../src/builder/draft/asked";
import { readDraft } from "../../src/builder/draft/choices";
import { changed, START, type Draft } from "../../src/builder/draft/draft";
import { FIELD_NAMES, fieldNamed, type FieldName, type SometimesAsked } from "../../src/builder/fields/fields";
import { built, draftOf, figure, TODAY } from "./drafts";

/** What was written while the field was asked, other than what it opens with. */
const FILLED: Readonly<Record<SometimesAsked, string>> = {
  existing_in: "coins",
  existing_entry: "55000",
  share: "25%",
  dollars: "123400",
  floating_coins: "4",
  weight: "10%",
  other_units: "{100;20}",
  other_prices: "{3000;150}",
  cash: "1000000",
  rounding: "up",
  expiry_days: "17",
  futures_price: "72000",
  perpetual_price: "71000",
  asset_units: "50",
  asset_price: "321",
  beta_by: "prices",
  asset_history: "{1;2;4;3}",
  coin_history: "{50000;60000;70000;65000}",
  beta: "-2",
  r_squared: "0.1",
  margin_by: "margin",
  leverage: "50",
  margin: "0.1",
  liquidation: "71000",
  funding: "flip",
  slippage: "0.2%",
  slippage_usd: "35",
  funding_rate: "-0.3%",
  funding_rates: "{-0.2%;-0.3%}",
  interval_hours: "1",
  lowest: "-1%",
  highest: "1%",
  rungs: "2",
  own_prices: "{69000;71000}",
};

const SHORT = { lowest: "-60%", highest: "150%", rungs: "4" };

/** Drafts that between them leave every such field unasked. */
const BASES: Readonly<Record<string, Draft>> = {
  "the example": draftOf(SHORT),
  "an expiry": draftOf({ ...SHORT, kind: "expiry" }),
  "a dollar amount": draftOf({ ...SHORT, goal: "dollars" }),
  "target weights": draftOf({ ...SHORT, goal: "weights" }),
  "a proxy": draftOf({ ...SHORT, hedged_with: "proxy", coins: "0.25", wallet_coins: "0.25" }),
  "cross mode": draftOf({ ...SHORT, mode: "cross" }),
  "coins posted": draftOf({ ...SHORT, margin_by: "margin" }),
  "pasted rates": draftOf({ ...SHORT, funding: "pasted" }),
  "own prices": draftOf({ ladder: "own" }),
  "a limit order": draftOf({ ...SHORT, order: "limit" }),
};

function said(draft: Draft): string {
  const { choices, problems } = readDraft(draft);
  expect(problems).toEqual([]);
  const { headline, figures, groups, charts, tables, plan } = build(draft, choices, TODAY);
  return JSON.stringify({ headline, figures, groups, charts, tables, plan: plan() });
}

const baselines = new Map<string, string>();
const baseline = (base: string, draft: Draft): string => {
  const known = baselines.get(base) ?? said(draft);
  baselines.set(base, known);
  return known;
};

const SOMETIMES = FIELD_NAMES.filter((name) => fieldNamed(name).when !== undefined) as SometimesAsked[];

test("there is a value for every field with a condition", () =>
  expect(Object.keys(FILLED).sort()).toEqual([...SOMETIMES].sort()));

/** With the one that follows it, where both must have as many values. */
const filledIn = (draft: Draft, name: SometimesAsked): Draft => changed(draft, name as FieldName, FILLED[name]);

test.each(SOMETIMES)("%s counts for nothing where it is not asked", (name) => {
  const bases = Object.entries(BASES).filter(([, draft]) => !isAsked(name, draft));
  expect(bases.length).toBeGreaterThan(0);
  for (const [base, draft] of bases) {
    expect(FILLED[name]).not.toBe(START[name]);
    expect([base, said(filledIn(draft, name)) === baseline(base, draft)]).toEqual([base, true]);
  }
});

// 350,000 USD short: 270 periods at 0.01 % are received, 9,450 USD, and two fees of 175 USD are paid
test("a futures price that was typed for an expiry does not act after the switch back to a perpetual", () => {
  const typed = draftOf({ kind: "expiry", futures_price: "72000", expiry_days: "30" });
  const back = changed(typed, "kind", "perpetual");
  const { choices } = readDraft(back);
  expect(build(back, choices, TODAY).figures.cost_usd).toBe(-9100);
});

// 5 coins at 72,000 are 360,000 USD: 9,720 received, 360 paid, and 10,000 of basis earned
test("a price of the perpetual's own acts for the perpetual alone", () => {
  expect(figure(built({ perpetual_price: "72000" }), "cost_usd")).toBeCloseTo(-19360, 6);
  expect(figure(built({ perpetual_price: "72000", kind: "expiry" }), "locked")).toBe(350000);
});
