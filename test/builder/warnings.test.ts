import { build } from "../../src/builder/builder";
import { readDraft } from "../../src/builder/draft/choices";
import type { Draft } from "../../src/builder/draft/draft";
import { FINDING_LINES } from "../../src/catalog/scenario/hedge-check-list";
import { built, codes, draftOf, figure, TODAY } from "./drafts";

/** The inputs of five public articles on hedging, and what is wrong with each (their exact figures in the help). */
const SOUND = { leverage: "1", wallet_coins: "5", highest: "90%", as_of: TODAY };

const told = (changes: Parameters<typeof built>[0]) =>
  built(changes)
    .warnings.map(({ code, level }) => `${code} ${level}`)
    .sort();

/** The first row that HEDGE_CHECK shows in the sheet: code, level, finding, what to do. */
const checkedIn = (hedge: ReturnType<typeof built>): readonly unknown[] =>
  hedge.plan().blocks.find(({ entries }) => JSON.stringify(entries).includes("HEDGE_CHECK("))?.values?.[0] ?? [];

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
    // 10.56 % are 3.36 daily deviations of 60 % a year, and within 90 days 69.84 % likely: one red, what is lost in its pair
    expect(told(at10)).toEqual(["W1 red", "L4 amber", "W17 info", "W16 info"].sort());
    expect(warned(at10, "W17")?.says).toContain("77,388.89 (+10.56\u202f%)");
    expect(warned(at10, "L4")?.says).toContain("liquidated, you hold 4.5 coins without a hedge");
  });

  test("1 % of margin, 100x: liquidated at +0.5 %, nearer than a day's move", () => {
    const changes = { coins: "50", price: "60000", goal: "share", share: "20%", mmr: "0.5%", leverage: "100" };
    expect(figure(built(changes), "contracts")).toBe(-6000);
    // n(s + m)/(W + s·n/E) = 600,000·(−0.995)/(0.1 − 10)
    expect(figure(built(changes), "liq_price")).toBeCloseTo(60303.03, 2);
    expect(warned(changes, "L4")).toMatchObject({
      level: "red",
      says: expect.stringContaining("0.161 daily standard deviations"),
    });
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
    // 350,000·(−0.996)/(4.865 − 5): a hedge that covers everything has a liquidation price in the end
    expect(warned(changes, "W7")?.says).toContain(
      "90 days of funding of −0.01\u202f% every 8 hours take 0.135 coins of the margin of 5 coins: the liquidation price is then 2,582,222.22.",
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

// By hand: ln(139,440/70,000) is 0.6891, 2.31 deviations of 0.6·√(90/365) = 0.2979; by Python's erfc 1.4554 % with no drift.
test("the opening example greets without red: the chance of its liquidation, and what that would leave", () => {
  expect(told({ as_of: TODAY })).toEqual(["W1 amber", "W16 info", "W17 info"]);
  expect(warned({}, "W1")?.says).toContain("of 139,440 within 90 days with a probability of 1.46\u202f%");
  expect(warned({}, "W1")?.says).toContain("liquidated, you hold 2.5 coins without a hedge");
});

test("how far the scenarios go makes no finding graver", () => {
  const levels = (highest: string) => told({ highest, as_of: TODAY }).filter((finding) => !finding.startsWith("W17"));
  expect(levels("90%")).toEqual(levels("200%"));
  // 139,440 is +99.2 %: inside at +99.2 %, outside at +99.1 %
  expect(codes(built({ highest: "99.2%", as_of: TODAY }))).toContain("W17");
  expect(codes(built({ highest: "99.1%", as_of: TODAY }))).not.toContain("W17");
});

test("at a calm market the opening example is sound, in the pane and in the sheet", () => {
  const calm = built({ volatility: "20%", as_of: TODAY });
  expect(codes(calm)).toEqual(["W17"]);
  expect(checkedIn(calm).slice(0, 2)).toEqual(["OK", "info"]);
});

test("W17 is mended by a margin that survives the farthest scenario", () => {
  const after = fixed({ as_of: TODAY }, "W17");
  expect(codes(after)).not.toContain("W17");
  expect(figure(after, "liq_price")).toBeCloseTo(212100, 6);
});

test.each([
  ["W1", {}],
  ["W1", { leverage: "10" }],
  ["L4", { leverage: "10" }],
  ["L4", { leverage: "10", volatility: "200%", days: "2" }],
  ["L13", { existing: "-3000", existing_entry: "65000", leverage: "20", volatility: "20%", days: "7" }],
  ["L4", { goal: "floating", floating_coins: "6", coins: "5", leverage: "5" }],
])("%s of %j is mended by the margin that its button posts", (code, changes) => {
  const after = codes(fixed({ ...changes, as_of: TODAY }, code));
  for (const threat of ["L13", "L4", "W1"]) expect(after).not.toContain(threat);
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

test("L6: more margin than coins, and the coins that there are with it", () => {
  const changes = { ...SOUND, mode: "cross", wallet_coins: "6" };
  expect(warned(changes, "L6")?.level).toBe("amber");
  expect(codes(built(changes))).not.toContain("W5");
  expect(figure(fixed(changes, "L6"), "contracts")).toBe(-7700);
});

test("L14: a wallet in satoshi", () => {
  const changes = { ...SOUND, mode: "cross", wallet_coins: "500000000" };
  expect(warned(changes, "L14")).toMatchObject({
    level: "red",
    says: expect.stringContaining("is it in satoshi?") as string,
  });
  expect(codes(built(SOUND))).not.toContain("L14");
});

test.each([
  ["funding_rate", "0.5%", false],
  ["funding_rate", "0.51%", true],
  ["funding_rate", "-0.5%", false],
  ["funding_rate", "-0.51%", true],
  ["mmr", "20%", false],
  ["mmr", "21%", true],
  ["volatility", "500%", false],
  ["volatility", "501%", true],
])("L8: %s of %s", (field, rate, doubtful) => {
  expect(codes(built({ ...SOUND, [field]: rate })).includes("L8")).toBe(doubtful);
});

test("L8 is mended by the hundredth of it", () => {
  expect(figure(fixed({ ...SOUND, funding_rate: "0.01" }, "L8"), "funding_period")).toBe(-0.0005);
});

test("funding is counted as often as the venue takes it, at the rate that it comes to", () => {
  // 350,000 USD short at 70,000 pay 0.0005 a period: in 90 days 270 of 8 hours, 2,160 of one
  const hourly = { ...SOUND, funding_rate: "-0.01%", interval_hours: "1" };
  expect(warned(hourly, "W7")?.says).toContain("every hour take 1.08 coins");
  expect(codes(built({ ...hourly, funding: "flip" }))).toEqual([]);
  expect(warned({ ...hourly, funding: "pasted", funding_rates: "{-0.01%;-0.03%}" }, "L1")?.says).toContain(
    "−0.02\u202f%",
  );
});

test("a proxy is measured by what it is to hedge, and target weights by what they ask for", () => {
  const proxy = {
    hedged_with: "proxy",
    price: "60000",
    coins: "0.25",
    wallet_coins: "0.25",
    leverage: "2.5",
    asset_units: "1000",
    as_of: TODAY,
  };
  for (const code of ["L2", "L5", "W9", "W4"]) expect(codes(built(proxy))).not.toContain(code);
  expect(codes(built({ ...proxy, share: "2%", goal: "share", coins: "0.001", wallet_coins: "0.001" }))).toContain("L2");
  for (const weight of ["20%", "95%"])
    for (const code of ["L2", "L5", "W9", "W4"]) expect(codes(built({ goal: "weights", weight }))).not.toContain(code);
});

test("W8: another tier at the liquidation price, or a position beyond the first", () => {
  expect(warned({ ...SOUND, coins: "6", wallet_coins: "6" }, "W8")?.says).toContain("which ends at 5 BTC");
  // 420,000 USD at 70,000 on 0.6 BTC, by hand: 5 BTC at 0.4 % and the rest at 0.5 % deduct 0.005 BTC
  const beyond = { coins: "6", wallet_coins: "6", leverage: "10", as_of: TODAY };
  expect(warned(beyond, "W8")?.fix?.label).toBe("Take the tiers of Binance COIN-M");
  expect(figure(fixed(beyond, "W8"), "liq_price")).toBeCloseTo((420000 * 0.995) / (6 - 0.6 - 0.005), 8);
  expect(codes(fixed(beyond, "W8"))).not.toContain("W8");
  // whose table in the coin is not known whole is told to paste it
  const elsewhere = { ...SOUND, venue: "Bybit", symbol: "BTCUSD", coins: "160", wallet_coins: "160" };
  expect(warned(elsewhere, "W8")).toMatchObject({ says: expect.stringContaining("Paste the venue's tier table.") });
  expect(warned(elsewhere, "W8")?.fix).toBeUndefined();
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
])("W19: %s dollars in lots of 1,000", (dollars, missed) => {
  const lots = { ...SOUND, goal: "dollars", contract_size: "1000", venue: "My own", symbol: "X" };
  expect(codes(built({ ...lots, dollars })).includes("W19")).toBe(missed);
});

test.each([
  // 10x is liquidated 10.67 % up: 3.04 daily deviations of 67 % a year, 2.95 of 69 %
  ["67%", "amber"],
  ["69%", "red"],
])("L4: a liquidation outside the scenarios at a volatility of %s is %s", (volatility, level) => {
  expect(warned({ leverage: "10", highest: "1%", volatility, as_of: TODAY }, "L4")?.level).toBe(level);
});

test("W17 is mended by the venue's own method and tiers too", () => {
  const terms = [{ method: "entry" }, { method: "loss", mmr: "10%" }, { tiers: "{0,0.004;1,0.005;4,0.01}" }];
  for (const venue of terms) {
    const after = fixed({ ...venue, as_of: TODAY }, "W17");
    expect(codes(after)).not.toContain("W17");
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

test("W16 and W18: coins that are not where the margin is", () => {
  expect(warned({ wallet_coins: "1" }, "W18")?.says).toContain("1.5 more than the futures wallet holds");
  const after = codes(fixed({ wallet_coins: "1", as_of: TODAY }, "W18"));
  expect(after).not.toContain("W18");
  expect(after).toContain("W16");
  expect(warned({}, "W16")?.says).toContain("2.5 coins of the 5 coins are outside the margin");
});

test("the sheet says all that the pane says: in its Check, and of the day in its notes", () => {
  for (const changes of [
    {},
    { kind: "expiry", futures_price: "71400", expiry_days: "30" },
    { coin: "ETH", wallet_coins: "6" },
  ]) {
    const hedge = built({ ...changes, leverage: "10" });
    const plan = hedge.plan();
    const written = plan.blocks.flatMap(({ entries, values }) => [...entries.flat(), ...(values ?? []).flat()]);
    for (const { code, level, says } of hedge.warnings) {
      const shared = FINDING_LINES.some((line) => line.code === code);
      expect(written).toContain(shared ? code : `${code} (${level}), on ${TODAY}: ${says}`);
    }
  }
});

test("no remedy turns what is held into something else", () => {
  const { fix } = warned({ ...SOUND, coin: "ETH" }, "W11") ?? {};
  expect(fix).toMatchObject({
    label: "Take Binance COIN-M ETHUSD_PERP",
    draft: { coin: "ETH", coins: "5", price: "70000" },
  });
  expect(warned({ ...SOUND, coin: "NOCOIN" }, "W11")?.fix).toBeUndefined();
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
