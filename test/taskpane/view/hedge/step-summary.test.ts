import { STEP_IDS, type Step } from "../../../../src/builder/fields/fields";
import type { Draft } from "../../../../src/builder/draft/draft";
import { nextSession, startSession } from "../../../../src/taskpane/view/hedge/session";
import { summaryOf } from "../../../../src/taskpane/view/hedge/step-summary";
import { SHEET_WORDS } from "../../../../src/builder/words/words";

const summary = (step: Step, texts: Partial<Draft> = {}) => {
  const { draft, reading, built } = nextSession(startSession("2026-11-20"), { texts });
  return summaryOf(step, draft, reading.choices, built, SHEET_WORDS).replaceAll("\u202f", " ");
};

test("each step says the values of the example in a line", () => {
  expect(STEP_IDS.map((step) => summary(step))).toEqual([
    "5 BTC at 70,000 · 2.5 in the futures wallet",
    "Lock all of it",
    "Binance COIN-M BTCUSD_PERP · 100 USD",
    "Isolated · 2x · 2.5 BTC · liquidation 139,440 USD",
    "Funding 0.01 % every 8 hours · 90 days",
    "−90 % to +200 % in 30 prices · Spike, then crash",
  ]);
});

test.each([
  ["goal", { goal: "share", share: "50%" }, "Lock 50 %"],
  ["goal", { goal: "dollars", dollars: "200000" }, "Lock 200,000 USD"],
  ["goal", { goal: "floating", floating_coins: "1" }, "Keep 1 BTC floating"],
  ["goal", { goal: "weights", weight: "0.7" }, "Move to 70 % BTC"],
  ["holding", { wallet_coins: "", existing: "-100" }, "5 BTC at 70,000 · a position open"],
  ["contract", { kind: "expiry", expiry_days: "40" }, "Binance COIN-M My contract · 100 USD · expires in 40 days"],
  ["carry", { kind: "expiry" }, "No funding · 90 days"],
  ["carry", { funding: "pasted" }, "My own rates every 8 hours · 90 days"],
  ["carry", { days: "1", interval_hours: "1" }, "Funding 0.01 % every 1 hour · 1 day"],
  ["scenarios", { lowest: "-50%", highest: "-10%" }, "−50 % to −10 % in 30 prices · Spike, then crash"],
  ["scenarios", { ladder: "own", path: "wick" }, "My own prices · Flash wick"],
] as const)("%s with %p", (step, texts, said) => expect(summary(step, texts)).toBe(said));

test("what cannot be read is left open", () => expect(summary("holding", { price: "?" })).toMatch(/^5 BTC at … ·/));
