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

// 2 BTC sold at 60,000 are 120,000 USD and hedge 2 of 5: the other 3 are 210,000 USD at 70,000
test("coins count at their entry price", () => {
  const hedge = built({ existing: "-2", existing_in: "coins", existing_entry: "60000" });
  expect(["contracts", "locked", "floating_coins"].map((name) => figure(hedge, name))).toEqual([-2100, 330000, 0]);
});

test("several positions are counted each at its own entry", () => {
  const hedge = built({ existing: "{-1;-0.5}", existing_in: "coins", existing_entry: "{60000;80000}" });
  // 1.5 of 5 coins are hedged: the other 3.5 are 245,000 USD
  expect(figure(hedge, "contracts")).toBe(-2450);
});

describe("what is open hedges what it was sold for, wherever the price has gone", () => {
  const at = (price: string, changes: Parameters<typeof built>[0] = {}) => {
    const hedge = built({ existing: "-3500", existing_in: "contracts", existing_entry: "70000", price, ...changes });
    return ["contracts", "locked", "floating_coins"].map((name) => figure(hedge, name));
  };

  // 350,000/70,000 = 5: all coins are hedged
  test("a whole hedge needs no trade", () => {
    expect(at("80000")).toEqual([0, 350000, 0]);
    expect(at("40000")).toEqual([0, 350000, 0]);
  });

  test("says the plan as the fills say it", () => {
    for (const price of ["50000", "84000", "100000"])
      for (const goal of [{}, { goal: "share", share: "50%" }, { goal: "floating", floating_coins: "1" }] as const) {
        const fill = { existing: "", existing_entry: "", fills: "{46346,-3500,70000,0}", band: "0%" };
        expect([price, goal, at(price, goal)[0]]).toEqual([price, goal, at(price, { ...goal, ...fill })[0]]);
      }
  });

  // 100,000 USD sold at 50,000 hedge 2 coins: 3 more are 300,000 USD at 100,000
  test("a part of one is made whole", () =>
    expect(at("100000", { existing: "-1000", existing_entry: "50000" })).toEqual([-3000, 400000, 0]));

  // 2,500 of 100 USD sold at 50,000 hedge 5. At 100,000 a coin is lost on 1,000 bought back: of x·1,000 bought 5 − x stay
  // and x float; half of 5 − x is x at 5/3, 1,666.7 contracts
  test("half of the coins that are there after the trade float", () =>
    expect(at("100000", { existing: "-2500", existing_entry: "50000", goal: "share", share: "50%" })[0]).toBe(1667));

  // 350,000 USD bought at 70,000 are worth 5 coins less 350,000/80,000 = 4.375, 0.625 made: 5.625 coins to hedge
  test("a long is closed first, and what it made is hedged as well", () =>
    expect(at("80000", { existing: "3500", goal: "share", share: "100%" })[0]).toBe(-3500 - 4500));

  // 1,000 of 100 USD sold at 60,000 cost 1,166.67 to buy coins back for: they are closed, and no long is opened
  test("no long is bought to make good what closing a short lost", () => {
    const changes = { existing: "-1000", existing_entry: "60000", goal: "floating", floating_coins: "5" } as const;
    expect(at("70000", changes).slice(0, 2)).toEqual([1000, 0]);
    expect(at("70000", { ...changes, existing: "", existing_entry: "", fills: "{46346,-1000,60000,0}" })[0]).toBe(1000);
  });
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

test("a contract size that is left blank is one dollar, as in a function", () =>
  expect(figure(built({ contract_size: "" }), "contracts")).toBe(-350000));

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
