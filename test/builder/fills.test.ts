import { fillsIn, fillsText } from "../../src/builder/draft/fills-written";
import { built, codes, draftOf, figure } from "./drafts";

// 3,500 contracts of 100 USD sold at 70,000 on half of the coins as margin: liquidated at 70,000·(1 − 0.004)/(1 − 1/2).
const SOLD = "{46346,-3500,70000,0}";

describe("what has been traded", () => {
  test("stands where it stands, whatever the price does", () => {
    for (const price of ["50000", "70000", "80000", "120000"]) {
      const hedge = built({ fills: SOLD, price });
      const figures = ["contracts", "position", "entry_price", "locked", "liq_price", "floating_coins"];
      expect(figures.map((name) => figure(hedge, name))).toEqual([0, -3500, 70000, 350000, 139440, 0]);
    }
    expect(figure(built({ price: "80000" }), "contracts")).toBe(-4000);
  });

  test.each([
    ["", /^Sell 3,500 contracts of 100 USD: 350,000 USD locked/],
    [SOLD, /^Filled, nothing to trade now: 3,500 contracts of 100 USD sold, 350,000 USD locked/],
    ["{46346,-1500,70000,0}", /^Filled in part, sell 2,000 contracts more: 1,500 contracts of 100 USD sold/],
    ["{46346,-4500,70000,0}", /^Beyond the goal, buy back 1,000 contracts: 4,500 contracts/],
    ["{46346,-3500,70000,0;46350,3500,80000,0}", /^The hedge is closed: no contracts are open\.$/],
  ])("%p is said in words", (fills, says) => expect(built({ fills }).headline).toMatch(says));

  // By hand: 1,500 of 100 USD at 60,000 and 2,000 at 75,000 are 2.5 and 2.6667 coins, for 350,000 USD.
  test("has the average entry that the coins give, and pays its fees out of the coins", () => {
    const hedge = built({ fills: "{46346,-1500,60000,0.0005;46347,-2000,75000,0.0002}" });
    expect(figure(hedge, "entry_price")).toBeCloseTo(350000 / (2.5 + 200000 / 75000), 8);
    const coins = 5 - 2.5 * 0.0005 - (200000 / 75000) * 0.0002;
    expect(figure(hedge, "floating_coins")).toBeCloseTo(coins - 2.5 - 200000 / 75000, 10);
  });

  test("calls for a trade outside of the band alone", () => {
    const fills = "{46346,-3400,70000,0}";
    expect(figure(built({ fills, band: "5%" }), "contracts")).toBe(0);
    expect(figure(built({ fills, band: "1%" }), "contracts")).toBe(-100);
  });

  test("is no miss of the lots", () => expect(codes(built({ fills: SOLD, price: "80000" }))).not.toContain("W19"));
});

describe("the exit", () => {
  // 5 coins sold forward at 72,000, with the coin at 70,000: 360,000 USD are locked.
  test("of a contract with an expiry is at the futures price now, or at the expiry", () => {
    const hedge = built({ kind: "expiry", futures_price: "72000" });
    expect(figure(hedge, "exit_coins")).toBe(5);
    expect(figure(hedge, "expiry_coins")).toBeCloseTo(360000 / 70000, 12);
  });

  test("of a perpetual knows no expiry", () => expect(figure(built(), "expiry_coins")).toBeUndefined());
});

describe("fills in a draft", () => {
  // A spreadsheet counts 2026-11-20 as 46346: it has 45658 for 2025-01-01, which is 688 days earlier.
  const fill = { day: "2026-11-20", contracts: -3500, price: 70000, fee: 0.0005 };

  test("are written down and read back", () => {
    const text = fillsText([fill, { ...fill, day: "2026-11-21", contracts: 500 }]);
    expect(text).toBe("{46346,-3500,70000,0.0005;46347,500,70000,0.0005}");
    expect(fillsIn(draftOf({ fills: text }))).toEqual([fill, { ...fill, day: "2026-11-21", contracts: 500 }]);
  });

  test("are none where nothing is written", () => {
    expect(fillsText([])).toBe("");
    expect(fillsIn(draftOf({ fills: "" }))).toEqual([]);
  });
});
