import type { Draft } from "../../src/builder/draft/draft";
import { numberIn } from "../../src/builder/figures/figures";
import { built } from "./drafts";

const TIERS = { tiers: "{0,0.004;5,0.005;10,0.01}", coins: "20", wallet_coins: "20" };

const HEDGES: readonly (readonly [string, Partial<Draft>])[] = [
  ["by its leverage", { leverage: "10" }],
  ["by the coins posted", { margin_by: "margin", margin: "0.4" }],
  ["by the liquidation price", { margin_by: "liquidation", liquidation: "90000" }],
  ["of a share", { goal: "share", share: "60%", leverage: "20" }],
  ["of dollars, rounded away from nothing", { goal: "dollars", dollars: "210050", leverage: "20", rounding: "up" }],
  ["of coins that do not come out even", { coins: "3.333", price: "71234.5", leverage: "15" }],
  ["in cross mode", { mode: "cross", wallet_coins: "0.5" }],
  ["on a tier table", { ...TIERS, leverage: "10" }],
  ["with an expiry, entered above the coin's price", { kind: "expiry", futures_price: "71400", leverage: "10" }],
  ["beside contracts that are open", { existing: "{-1000;-500}", existing_entry: "{60000;80000}", leverage: "10" }],
];

describe.each(HEDGES)("a hedge %s", (_, changes) => {
  const alternatives = built(changes).survival()?.alternatives ?? [];

  test("has alternatives that one press takes", () => {
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives.every(({ draft }) => draft !== undefined)).toBe(true);
  });

  test.each(alternatives.map(({ says, point, draft }) => [says, point, draft] as const))(
    "%s And that is what the builder then makes",
    (_says, point, draft) => {
      const then = built(draft as Draft);
      const { contracts, margin, liq_price, survives } = point;
      expect(then.survival()?.own).toMatchObject({ contracts, margin, liq_price, survives });
      expect(numberIn(then.figures, "liq_price")).toBe(liq_price);
      if (draft?.mode === "isolated") expect(numberIn(then.figures, "margin")).toBe(margin);
      expect(1 - (numberIn(then.figures, "touch_probability") ?? 0)).toBe(survives);
    },
  );
});

test("what closed contracts have realised backs a cross position too, and no field says it: there is no button", () => {
  const open = { existing: "{-4000}", existing_entry: "{60000}", mode: "cross", wallet_coins: "1.2" } as const;
  const found = built(open).survival()?.alternatives ?? [];
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ draft }) => draft)).toEqual(found.map(() => undefined));
});

test("contracts that are open are compared at their own size alone: another would have another average entry", () => {
  const found = built({ existing: "-1000", existing_entry: "60000" }).survival();
  expect(found?.frontier.series).toHaveLength(1);
  expect(found?.frontier.says).toMatch(/No other size is compared\.$/);
  expect(found?.unhedgedBetterAbove).toBeUndefined();
});

test("a share of one's own stands in the chart, and the size next to it makes room", () => {
  const names = built({ goal: "share", share: "60%" })
    .survival()
    ?.frontier.series.map(({ name }) => name.replace(/\u202f% locked.*/, ""));
  expect(names).toEqual(["100", "75", "60", "25"]);
});

test("another choice of the draft stays: only size and margin change", () => {
  const changes = { leverage: "20", days: "45", volatility: "80%" } as const;
  const [more, smaller] = built(changes).survival()?.alternatives ?? [];
  expect(more?.draft).toMatchObject({ ...changes, goal: "all", margin_by: "margin" });
  expect(smaller?.draft).toMatchObject({ ...changes, goal: "share", margin_by: "margin" });
});
