import { withContract } from "../../src/builder/draft/draft";
import { readDraft } from "../../src/builder/draft/choices";
import { build } from "../../src/builder/builder";
import { built, draftOf, figure, TODAY } from "./drafts";

/*
 * By hand: 5 BTC at 70,000 are 350,000 USD to lock, 3,500 contracts of 100 or 35,000 of 10.
 */

const SHORT = { existing: "-200000", existing_in: "dollars", existing_entry: "70000" };

test("a short of 200,000 USD is 2,000 contracts of 100, and 1,500 are missing", () => {
  const hedge = built(SHORT);
  expect(figure(hedge, "contracts")).toBe(-1500);
  expect(figure(hedge, "position")).toBe(-3500);
  expect(figure(hedge, "locked")).toBe(350000);
});

test("its dollars stay when the venue changes: of 10 USD a contract 15,000 are missing", () => {
  const draft = withContract(draftOf(SHORT), "Deribit", "BTC-PERPETUAL");
  const hedge = build(draft, readDraft(draft).choices, TODAY);
  expect(figure(hedge, "contracts")).toBe(-15000);
  expect(figure(hedge, "locked")).toBe(350000);
});

// 2 BTC sold at 60,000 are 120,000 USD
test("coins count at their entry price", () => {
  const hedge = built({ existing: "-2", existing_in: "coins", existing_entry: "60000" });
  expect(figure(hedge, "contracts")).toBe(-2300);
});

test("several positions are counted each at its own entry", () => {
  const hedge = built({ existing: "{-1;-0.5}", existing_in: "coins", existing_entry: "{60000;80000}" });
  // 60,000 and 40,000 USD are 1,000 contracts
  expect(figure(hedge, "contracts")).toBe(-2500);
});

// 270 periods at 0.01 % of 350,000 are 9,450 USD received; 0.05 % of the 150,000 that are traded, and of 350,000 at the end
test("what was open before has paid its fee: only what is traded pays one now", () => {
  expect(figure(built(SHORT), "cost_usd")).toBeCloseTo(-9450 + 75 + 175, 6);
  expect(figure(built(), "cost_usd")).toBe(-9450 + 175 + 175);
});

// 0.1 % of 350,000 are 350 USD; 35 USD of 70,000 are 0.05 %, 175 USD
test("slippage costs what an order at the market loses, in per cent or in dollars of the price", () => {
  expect(figure(built({ slippage: "0.1%" }), "cost_usd")).toBeCloseTo(-9100 + 350, 6);
  expect(figure(built({ slippage_usd: "35" }), "cost_usd")).toBeCloseTo(-9100 + 175, 6);
  expect(figure(built({ slippage: "0.1%", order: "limit" }), "cost_usd")).toBe(-9100);
});

test("without a position nobody is said to be long", () => {
  const hedge = built({ goal: "floating", floating_coins: "5" });
  expect(hedge.groups.find(({ id }) => id === "carry")?.says).toEqual(["Without a position nobody pays funding."]);
});

describe("a liquidation price", () => {
  const of = (changes: Parameters<typeof built>[0]) => {
    const draft = draftOf({ margin_by: "liquidation", ...changes });
    return build(draft, readDraft(draft).choices, TODAY).problems;
  };

  test("on the wrong side of a short is refused once, where it was written", () => {
    const says = "must be above the price now, 70,000: you are short, and a rise liquidates a short";
    expect(of({ liquidation: "60000" })).toEqual([{ field: "liquidation", says }]);
    expect(of({ liquidation: "70000" })).toEqual([{ field: "liquidation", says }]);
  });

  test("on the wrong side of a long as well", () => {
    const says = "must be below the price now, 70,000: you are long, and a fall liquidates a long";
    expect(of({ hedged_with: "proxy", asset_units: "10000", beta: "-10", liquidation: "90000" })).toEqual([
      { field: "liquidation", says },
    ]);
  });

  // sold at 100,000, the price is 70,000: what was gained covers a rise to 80,000
  test("that what was gained covers needs no margin", () => {
    const gained = { existing: "-3500", existing_entry: "100000", coins: "5", liquidation: "75000" };
    expect(of(gained)[0]?.says).toBe("of 75,000 needs no margin at all: what the position has gained covers it");
  });

  test("on the right side is taken", () => expect(of({ liquidation: "141000" })).toEqual([]));
});
