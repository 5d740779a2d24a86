import { STEPS, type Step } from "../../../../src/builder/fields/fields";
import type { Draft } from "../../../../src/builder/draft/draft";
import { nextSession, startSession } from "../../../../src/taskpane/view/hedge/session";
import { summaryOf } from "../../../../src/taskpane/view/hedge/step-summary";

const summary = (step: Step, texts: Partial<Draft> = {}) => {
  const { draft, reading, built } = nextSession(startSession("2026-11-20"), { texts });
  return summaryOf(step, draft, reading.choices, built).replaceAll("\u202f", " ");
};

test("each step says the values of the example in a line", () => {
  expect((Object.keys(STEPS) as Step[]).map((step) => summary(step))).toEqual([
    "5 BTC at 70,000 · 2.5 in the futures wallet",
    "Lock all of it",
    "Binance COIN-M BTCUSD_PERP · 100 USD",
    "Isolated · 2x · 2.5 BTC · liquidation 139,440 USD",
    "Funding 0.01 % every 8 hours · 90 days",
    "−90 % to +200 % in 30 prices · Spike, then crash",
  ]);
});

test.each([
  ["Goal", { goal: "share", share: "50%" }, "Lock 50 %"],
  ["Goal", { goal: "dollars", dollars: "200000" }, "Lock 200,000 USD"],
  ["Goal", { goal: "floating", floating_coins: "1" }, "Keep 1 BTC floating"],
  ["Goal", { goal: "weights", weight: "0.7" }, "Move to 70 % BTC"],
  ["Holding", { wallet_coins: "", existing: "-100" }, "5 BTC at 70,000 · contracts already open"],
  ["Contract", { kind: "expiry", expiry_days: "40" }, "Binance COIN-M BTCUSD_PERP · 100 USD · expires in 40 days"],
  ["Carry", { kind: "expiry" }, "No funding · 90 days"],
  ["Carry", { funding: "pasted" }, "My own rates every 8 hours · 90 days"],
  ["Carry", { days: "1", interval_hours: "1" }, "Funding 0.01 % every 1 hour · 1 day"],
  ["Scenarios", { lowest: "-50%", highest: "-10%" }, "−50 % to −10 % in 30 prices · Spike, then crash"],
  ["Scenarios", { ladder: "own", path: "wick" }, "My own prices · Flash wick"],
] as const)("%s with %p", (step, texts, said) => expect(summary(step, texts)).toBe(said));

test("what cannot be read is left open", () => expect(summary("Holding", { price: "?" })).toMatch(/^5 BTC at … ·/));
