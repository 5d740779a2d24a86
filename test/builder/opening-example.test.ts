import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import { changed, contractOf, START, type Draft } from "../../src/builder/draft/draft";

const greeting = (draft: Draft, today: string) =>
  build(draft, readDraft(draft).choices, today).warnings.map(({ code, says }) => `${code} ${says}`);
const aboutAge = (draft: Draft, today: string) => greeting(draft, today).filter((says) => /days ago|W15/.test(says));

const SYSTEM_DAY = new Date().toISOString().slice(0, 10);

test("the opening example's values are of 2026", () => {
  expect(START.as_of).toMatch(/^2026-/);
  expect(contractOf(START)).toMatchObject({ venue: "Binance COIN-M", symbol: "BTCUSD_PERP", as_of: START.as_of });
});

test.each(["2026-08-21", "2026-11-20", "2026-11-29", "2027-06-01", "2030-01-01", SYSTEM_DAY])(
  "opened on %s it greets without a notice about age",
  (today) => {
    expect(greeting(START, today).length).toBeGreaterThan(0);
    expect(aboutAge(START, today)).toEqual([]);
  },
);

test("as soon as it is somebody's own hedge, values of more than 90 days ago are said", () => {
  const own = changed(START, "coins", "6");
  expect(aboutAge(own, "2026-11-19")).toEqual([]);
  expect(aboutAge(own, "2026-11-29")).toEqual([
    "W15 The contract's values are of 2026-08-21, 100 days ago: compare them with the venue's page.",
  ]);
});
