import type { Draft } from "../../src/builder/draft/draft";
import { built } from "./drafts";

const answer = (changes: Partial<Draft> = {}) => {
  const { says, about, numbers } = built(changes).answer;
  const plain = (text: string) => text.replaceAll("\u202f", " ");
  return { says, about: plain(about), numbers: numbers.map(({ label, value, note }) => [label, value, plain(note)]) };
};
const number = (changes: Partial<Draft>, at: number) => answer(changes).numbers[at];

test("the example: what to do, and four numbers", () =>
  expect(answer()).toEqual({
    says: "Sell 3,500 contracts at about 70,000",
    about: "350,000 USD · Binance COIN-M BTCUSD_PERP · all 5 BTC hedged",
    numbers: [
      ["Locked", "350,000 USD", "nothing moves with the price"],
      // 350,000 × 0.996 ÷ 2.5, and 139,440 ÷ 70,000 − 1; the probability is in test/builder/figures/touch.ts
      ["Liquidation", "139,440 USD", "+99.2 % · 1.46 % in 90 days"],
      // 0.01 % of 350,000 USD three times a day, for 30 days
      ["Carry a month", "+3,150 USD", "you receive"],
      // the margin of 2.5 is gone: 2.5 × 70,000
      ["Liquidated, then back here", "175,000 USD", "2.5 BTC left"],
    ],
  }));

test("one contract is one", () =>
  // 100 USD at 70,000
  expect(answer({ coins: "0.00142857", wallet_coins: "" }).says).toBe("Sell 1 contract at about 70,000"));

test("half of it leaves half of the coins moving, and says so", () => {
  const half = { goal: "share", share: "50%" } as const;
  expect(number(half, 0)).toEqual(["Locked", "175,000 USD", "2.5 BTC still move"]);
  expect(answer(half).about).toBe("175,000 USD · Binance COIN-M BTCUSD_PERP · 50 % of 5 BTC hedged");
});

test("a short that pays its funding reads as a cost", () =>
  expect(number({ funding_rate: "-0.01%" }, 2)).toEqual(["Carry a month", "−3,150 USD", "you pay"]));

test("a rate of 0 is neither", () =>
  expect(number({ funding_rate: "0%" }, 2)).toEqual(["Carry a month", "0 USD", "nobody pays"]));

test("an expiry has no funding: its carry is its basis less its fees", () =>
  expect(number({ kind: "expiry", entry_fee: "0", exit_fee: "0", futures_price: "70700" }, 2)).toEqual([
    "Carry in 90 days",
    // sold 1 % above spot: 353,500 USD that are 350,000 in coin at the exit, 353,500 × (1 − 1/1.01)
    "+3,500 USD",
    "basis less fees",
  ]));

test("a position that its margin covers at every price has no liquidation, and the worst is that of the scenarios", () => {
  expect(number({ leverage: "1" }, 1)).toEqual(["Liquidation", "none", "the margin covers every price"]);
  expect(number({ leverage: "1" }, 3)).toEqual(["Worst of the scenarios", "350,000 USD", "wealth at least"]);
});

test("where there is nothing to trade it says so, with what stays in motion", () => {
  const { says, about } = answer({ coins: "0.0005", wallet_coins: "" });
  expect([says, about]).toEqual(["Nothing to trade", "0.0005 BTC unhedged"]);
});
