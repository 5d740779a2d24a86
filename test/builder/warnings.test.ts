import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import type { Draft } from "../../src/builder/draft/draft";
import { built, codes, draftOf, figure, TODAY } from "./drafts";

/** The inputs of five public articles on hedging, and what is wrong with each (their exact figures in the help). */
const SOUND = { leverage: "1", wallet_coins: "5", highest: "90%", as_of: TODAY };

const warned = (changes: Parameters<typeof built>[0], code: string) =>
  built(changes).warnings.find((warning) => warning.code === code);

/** What a press of the button of a warning comes to. */
function fixed(changes: Parameters<typeof built>[0], code: string) {
  const draft = warned(changes, code)?.fix?.draft as Draft;
  const { choices, problems } = readDraft(draft);
  expect(problems).toEqual([]);
  return build(draft, choices, TODAY);
}

test("a whole hedge on a margin of all coins has nothing to warn of", () => {
  expect(codes(built(SOUND))).toEqual([]);
});

describe("on the inputs of the articles", () => {
  test("10x on 5 BTC: the liquidation at +10.56 % is inside the scenarios, and after it the hedge is gone", () => {
    const at10 = { leverage: "10", mmr: "0.5%", as_of: TODAY };
    expect(figure(built(at10), "liq_price")).toBe(77388.88888888889);
    expect(codes(built(at10))).toEqual(["W1", "W2", "W8", "W16"].filter((code) => code !== "W8"));
    expect(warned(at10, "W1")).toMatchObject({ level: "red" });
    expect(warned(at10, "W1")?.says).toContain("77,388.89 (+10.56\u202f%)");
    expect(warned(at10, "W2")?.says).toContain("4.5 of 5 BTC are left");
  });

  test("1 % of margin, 100x: liquidated at +0.5 %, nearer than a day's move", () => {
    const changes = { coins: "50", price: "60000", goal: "share", share: "20%", mmr: "0.5%", leverage: "100" };
    expect(figure(built(changes), "contracts")).toBe(-6000);
    // n(s + m)/(W + s·n/E) = 600,000·(−0.995)/(0.1 − 10)
    expect(figure(built(changes), "liq_price")).toBeCloseTo(60303.03, 2);
    expect(warned(changes, "W1")?.says).toContain("only 0.16 daily deviations away");
  });

  test("contracts taken for whole coins hedge a seven hundredth", () => {
    const changes = { ...SOUND, contract_size: "70000" };
    expect(figure(built(changes), "contracts")).toBe(-5);
    expect(warned(changes, "W3")?.says).toContain("5 contracts of 100 USD hedge 0.143\u202f% of the BTC");
    expect(figure(fixed(changes, "W3"), "contracts")).toBe(-3500);
  });

  test("a negative funding rate is paid by the short, out of its margin", () => {
    const changes = { ...SOUND, funding_rate: "-0.01%" };
    expect(figure(built(changes), "funding_horizon")).toBe(0.135);
    expect(warned(changes, "W7")?.says).toBe(
      // 350,000·(−0.996)/(4.865 − 5): a hedge that covers everything has a liquidation price in the end
      "Funding takes 0.135 BTC of the margin within 90 days: the liquidation price is then 2,582,222.22, where now there is none.",
    );
  });

  test("90 days hedged with a contract of 90 days in contango: the expiry's basis against the funding rate", () => {
    const changes = { ...SOUND, kind: "expiry", futures_price: "71400", days: "90" };
    expect(figure(built(changes), "contracts")).toBe(-3570);
    expect(figure(built(changes), "locked")).toBe(357000);
    expect(warned(changes, "W13")?.says).toContain("earns 8.11\u202f% a year by its basis");
    expect(warned(changes, "W12")).toBeUndefined();
    expect(warned({ ...changes, days: "120" }, "W12")?.says).toContain("expires in 90 days");
  });

  test("an altcoin hedged with BTC as a proxy needs its beta, its fit, and the collateral", () => {
    const proxy = { hedged_with: "proxy", price: "60000", coins: "0.25", asset_units: "1000", as_of: TODAY };
    expect(figure(built(proxy), "contracts")).toBe(-300);
    expect(warned(proxy, "W10")).toBeUndefined();
    expect(warned({ ...proxy, r_squared: "0.4" }, "W10")?.says).toContain("R² of 0.4");
  });
});

test("W1: a liquidation far outside the scenarios is not warned of", () => {
  expect(codes(built({ highest: "90%", as_of: TODAY }))).toEqual(["W16"]);
});

test("W1 is mended by a margin that survives the farthest scenario", () => {
  const after = fixed({ as_of: TODAY }, "W1");
  expect(codes(after)).not.toContain("W1");
  expect(figure(after, "liq_price")).toBeCloseTo(212100, 6);
});

test("W4: a long beside coins that are held", () => {
  expect(warned({ goal: "floating", floating_coins: "6" }, "W4")?.level).toBe("red");
  expect(warned(SOUND, "W4")).toBeUndefined();
});

test("W5: more in the wallet than is held in all", () => {
  const changes = { ...SOUND, coins: "5", wallet_coins: "6" };
  expect(warned(changes, "W5")?.level).toBe("amber");
  const after = fixed(changes, "W5");
  expect(codes(after)).not.toContain("W5");
  expect(figure(after, "contracts")).toBe(-7700);
});

test.each([
  ["0.5%", false],
  ["0.51%", true],
  ["-1%", true],
  ["1%", true],
])("W6: a funding rate of %s a period", (rate, doubtful) => {
  expect(codes(built({ ...SOUND, funding_rate: rate })).includes("W6")).toBe(doubtful);
});

test("W6 is mended by the hundredth of it", () => {
  expect(figure(fixed({ ...SOUND, funding_rate: "0.01" }, "W6"), "funding_period")).toBe(-0.0005);
});

test("W8: another tier at the liquidation price, or a position beyond the first", () => {
  expect(warned({ ...SOUND, coins: "6", wallet_coins: "6" }, "W8")?.says).toContain("which ends at 5 BTC");
  const tiers = "{0,0.004;1,0.005;4,0.01}";
  // 5 BTC now are tier 3; at the price of liquidation, near the double, they are 2.5: tier 2
  expect(warned({ tiers, as_of: TODAY }, "W8")?.says).toContain("in tier 3 now and in tier 2");
  expect(warned({ tiers: "{0,0.004}", as_of: TODAY }, "W8")).toBeUndefined();
});

test.each([
  // in lots of 1,000 USD 50,000 are locked: 495 of 49,505 is just below a hundredth, 496 of 49,504 just above
  ["49505", false],
  ["49504", true],
  ["50000", false],
])("W9: %s dollars in lots of 1,000", (dollars, missed) => {
  const lots = { ...SOUND, goal: "dollars", contract_size: "1000", venue: "My own", symbol: "X" };
  expect(codes(built({ ...lots, dollars })).includes("W9")).toBe(missed);
});

test.each([
  // 10x is liquidated 10.67 % up: 3.04 daily deviations of 67 % a year, 2.95 of 69 %
  ["67%", false],
  ["69%", true],
])("W1: a liquidation outside the scenarios at a volatility of %s", (volatility, near) => {
  expect(codes(built({ leverage: "10", highest: "1%", volatility, as_of: TODAY })).includes("W1")).toBe(near);
});

test("W1 is mended by the venue's own method and tiers too", () => {
  const terms = [{ method: "entry" }, { method: "loss", mmr: "10%" }, { tiers: "{0,0.004;1,0.005;4,0.01}" }];
  for (const venue of terms) {
    const after = fixed({ ...venue, as_of: TODAY }, "W1");
    expect(codes(after)).not.toContain("W1");
    expect(figure(after, "liq_price")).toBeCloseTo(212100, 6);
  }
});

test("W11: a contract that is settled in another coin", () => {
  expect(warned({ ...SOUND, coin: "ETH" }, "W11")?.says).toContain("settled in BTC, not in ETH");
  expect(warned({ ...SOUND, coin: "btc" }, "W11")).toBeUndefined();
});

test("W14: two fills have the average that their coins give", () => {
  // {1000; 1000} at 60,000 and 40,000 average 48,000, not 50,000
  const changes = { ...SOUND, existing: "{-1000;-1000}", existing_entry: "{60000;40000}" };
  expect(warned(changes, "W14")?.says).toContain("not the arithmetic 50,000");
  expect(warned({ ...changes, existing_entry: "{60000;60000}" }, "W14")).toBeUndefined();
});

test.each([
  ["2026-08-22", false],
  ["2026-08-21", true],
])("W15: values of %s, looked at on 2026-11-20", (as_of, old) => {
  expect(codes(built({ ...SOUND, as_of })).includes("W15")).toBe(old);
});

test("W16: coins that are not where the margin is", () => {
  expect(warned({ wallet_coins: "1" }, "W16")?.says).toContain("1.5 more than the futures wallet holds");
  expect(codes(fixed({ wallet_coins: "1", as_of: TODAY }, "W16"))).toContain("W16");
  expect(warned({}, "W16")?.says).toContain("2.5 of your 5 BTC are outside the margin");
});

test("the gravest stand first", () => {
  const levels = built({ funding_rate: "-0.6%" }).warnings.map(({ level }) => level);
  expect(levels).toEqual(
    [...levels].sort((one, other) => "rai".indexOf(one[0] as string) - "rai".indexOf(other[0] as string)),
  );
  expect(new Set(levels).size).toBe(3);
});

test("a draft that is not complete has problems and no choices are built of it", () => {
  expect(readDraft(draftOf({ price: "-1" })).problems).toEqual([{ field: "price", says: "must be above 0, was -1" }]);
});
