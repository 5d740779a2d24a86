import type { Draft } from "../../../../src/builder/draft/draft";
import { headlineFigures } from "../../../../src/taskpane/view/hedge/headline-figures";
import { nextSession, startSession } from "../../../../src/taskpane/view/hedge/session";

const figures = (texts: Partial<Draft> = {}) =>
  headlineFigures(nextSession(startSession("2026-11-20"), { texts }).built, "BTC").map(
    ({ label, digits, unit, note }) => [label, digits, unit, note.replaceAll("\u202f", " ")],
  );

test("what to sell, what that locks, and where it ends", () =>
  expect(figures()).toEqual([
    ["Sell", "3,500", "", "contracts"],
    ["Locked", "350,000", "USD", "0 BTC floating"],
    // 350,000 × 0.996 ÷ 2.5, and 139,440 ÷ 70,000 − 1
    ["Liquidation", "139,440", "USD", "+99.2 % from here"],
  ]));

test("one contract is one", () =>
  // 100 USD at 70,000
  expect(figures({ coins: "0.00142857", wallet_coins: "" })[0]).toEqual(["Sell", "1", "", "contract"]));

test("half of it leaves half of the coins floating", () =>
  expect(figures({ goal: "share", share: "50%" })[1]).toEqual(["Locked", "175,000", "USD", "2.5 BTC floating"]));

test("a position that its margin covers at every price has no liquidation", () =>
  expect(figures({ leverage: "1" })[2]).toEqual(["Liquidation", "none", "", ""]));

test("where there is nothing to trade there are none, and the sentence says why", () =>
  expect(figures({ coins: "0.0005" })).toEqual([]));
