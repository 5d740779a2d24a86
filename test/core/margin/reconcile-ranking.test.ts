import { conventionOf, type Convention } from "../../../src/core/margin/reconcile/convention";
import { nearestIn } from "../../../src/core/margin/reconcile/nearest";
import { ranked } from "../../../src/core/margin/reconcile/ranking";
import type { Reconciliation } from "../../../src/core/margin/reconcile/reconcile";
import type { MarginMode } from "../../../src/core/margin/reconcile/screen";
import { narrowed } from "../../../src/core/margin/reconcile/second-position";
import type { Trial } from "../../../src/core/margin/reconcile/trial";
import { distinctPrices, verdictOf } from "../../../src/core/margin/reconcile/verdict";
import { convention, feeOf, rateOf, screen, trial } from "./screens";

const TAKER = feeOf("taker", 0.0005);
const conventions = [
  convention("mark", "none", 0),
  convention("entry", "none", 1, "isolated"),
  convention("bankruptcy", "taker", 2, "cross"),
];
const margin = (departs: number): Trial["margin"] => ({ ...trial().margin, departs });

test.each<[Partial<Trial>, MarginMode | null, number | undefined]>([
  [{ method: "mark" }, null, 0],
  [{ method: "mark" }, "cross", 0],
  [{ method: "mark", fee: TAKER }, "cross", undefined],
  [{ method: "entry" }, "isolated", 1],
  [{ method: "entry" }, null, 1],
  [{ method: "entry" }, "cross", undefined],
  [{ method: "bankruptcy", fee: TAKER }, "cross", 2],
  [{ method: "bankruptcy", fee: TAKER }, "isolated", undefined],
  [{ method: "loss" }, "isolated", undefined],
])("a reading is of a convention by its method, the kind of its fee and the mode: %p in %p", (said, mode, age) => {
  const { method, fee } = trial(said);
  expect(conventionOf(trial({ method, fee }), screen(1, 75000, { mode }), conventions)?.age).toBe(age);
});

// each has what would put it behind in all that is looked at later
type Ranked = [what: string, better: Partial<Trial>, worse: Partial<Trial>, known?: readonly Convention[]];
const RANKED: Ranked[] = [
  [
    "the maintenance margin on the screen, before any convention",
    { method: "shown", rate: null, roundings: ["none"] },
    { method: "mark" },
  ],
  [
    "today's convention, before an older one",
    { method: "mark", roundings: ["none"] },
    { method: "entry", roundings: ["against"] },
  ],
  ["an older convention, before none", { method: "entry", roundings: ["none"] }, { method: "loss" }],
  ["today's convention, before none", { method: "mark", roundings: ["none"] }, { method: "loss" }],
  [
    "rounding against the trader, before to the nearest",
    { roundings: ["against", "none"], margin: margin(2) },
    { roundings: ["nearest", "for"] },
  ],
  ["to the nearest, before for him", { roundings: ["nearest"], margin: margin(2) }, { roundings: ["for"] }],
  ["for him, before none", { roundings: ["for"], margin: margin(2) }, { roundings: ["none"] }],
  [
    "what is not printed at all, before to the nearest",
    { roundings: [], margin: margin(2) },
    { roundings: ["nearest"] },
  ],
  ["what is not printed, as against the trader", { roundings: ["against"] }, { roundings: [], margin: margin(1) }],
  [
    "fewer departures, of margin and rate together",
    { margin: margin(1), fee: feeOf("other", 0.0005) },
    { margin: margin(0), rate: rateOf(0.005, { departs: 2 }) },
    [],
  ],
  ["an entry price as it stands", { fee: feeOf("other", 0.0005) }, { entry: "an entry price rounded to 80000" }, []],
  [
    "a fee that the account pays",
    { method: "entry", fee: feeOf("taker", 0.0006) },
    { method: "mark", fee: feeOf("other", 0.0005) },
    [],
  ],
  [
    "the convention that is listed first, of one age",
    { method: "loss", fee: feeOf("taker", 0.0006) },
    { method: "mark", fee: TAKER },
    [convention("loss", "taker", 0), convention("mark", "taker", 0)],
  ],
  ["without conventions the order of methods", { method: "mark", fee: TAKER }, { method: "entry" }, []],
  ["the lower fee", { fee: feeOf("taker", 0.0004), ...leaves(2) }, { fee: TAKER, ...leaves(0) }],
  ["what leaves less over, on either side", leaves(0.2), leaves(-0.3)],
  ["nothing left over, where there is no price", leaves(null), leaves(0.5)],
];
test.each(RANKED.map((row) => ({ row, what: row[0] })))("$what", ({ row: [, better, worse, known = conventions] }) => {
  const [one, other] = [trial(better as object), trial(worse as object)];
  for (const given of [
    [one, other],
    [other, one],
  ])
    expect(ranked(screen(1, 75000), given, known)).toEqual([one, other]);
});
function leaves(residual: number | null): Partial<Trial> {
  return { residual } as unknown as Partial<Trial>;
}

test("readings that differ in nothing stay in their order", () => {
  const alike = [1, 2, 3].map((price) => trial({ price }));
  expect(ranked(screen(1, 75000), alike, conventions)).toEqual(alike);
});

describe("a second position", () => {
  const both = (more: Partial<Trial>) =>
    narrowed([trial({ roundings: ["against", "nearest"] })], [trial(more as object)]);

  test("leaves the roundings that both have", () =>
    expect(both({ roundings: ["nearest", "for"] })).toEqual([trial({ roundings: ["nearest"] })]));
  test("may be in another tier", () => expect(both({ rate: rateOf(0.01, { tier: 3 }) })).toHaveLength(1));
  test("of another rounding leaves nothing", () => expect(both({ roundings: ["for"] })).toEqual([]));
  test("of another method leaves nothing", () => expect(both({ method: "entry" })).toEqual([]));
  test("of another fee leaves nothing", () => expect(both({ fee: TAKER })).toEqual([]));
  test("of another reading of the margin leaves nothing", () =>
    expect(both({ margin: { ...trial().margin, name: "wallet as shown" } })).toEqual([]));
  test("may have several readings of one convention", () => {
    const second = [trial({ roundings: ["for"] }), trial({ roundings: ["nearest"], rate: rateOf(0.01) })];
    expect(narrowed([trial({ roundings: ["nearest", "for"] })], second)).toEqual([
      trial({ roundings: ["nearest", "for"] }),
    ]);
  });
});

describe("how many prices there are", () => {
  const at = (...prices: (number | null)[]) => prices.map((price) => trial({ price }));

  test.each<[(number | null)[], number]>([
    [[2, 1], 2],
    [[1, 3, 2, 3], 3],
    [[75000, 75000.0000009], 1],
    [[100, 100.000001005], 2],
    [[0.001, 0.0010000005], 1],
    [[0.001, 0.001000002], 2],
    [[null, null], 1],
    [[75000, null], 2],
  ])("%p: those within a millionth are one", (prices, count) => expect(distinctPrices(at(...prices))).toBe(count));

  test("is the verdict", () => {
    expect([[], [1], [1, 1], [1, 2]].map((prices) => verdictOf(at(...prices)))).toEqual([
      "none",
      "unique",
      "equal",
      "several",
    ]);
  });
});

describe("where nothing fits, the nearest", () => {
  const found = (tried: Trial[], verdict: Reconciliation["verdict"] = "none") =>
    ({ tried, verdict }) as unknown as Reconciliation;
  const nearest = (tried: Trial[], known: readonly Convention[] = []) =>
    nearestIn(screen(1, 75000), found(tried), known);
  const [far, near, none] = [trial({ residual: -9 }), trial({ residual: 3 }), trial({ price: null, residual: null })];

  test("is what misses by least, on either side", () => {
    expect(nearest([far, near])).toBe(near);
    expect(nearest([near, far])).toBe(near);
  });
  test("is not what has no price", () => {
    expect(nearest([none, far])).toBe(far);
    expect(nearest([far, none])).toBe(far);
    expect(nearest([none])).toBe(none);
  });
  test("is the first of two that miss by as much", () => {
    const above = trial({ residual: 9 });
    expect(nearest([far, above])).toBe(far);
  });
  test("is the venue's own convention, however far", () => {
    const own = trial({ method: "entry", residual: 500 });
    expect(nearest([near, own], [convention("entry", "none", 0)])).toBe(own);
  });
  test("is nothing where something fits, or nothing was tried", () => {
    expect(nearestIn(screen(1, 75000), found([near], "unique"), [])).toBeUndefined();
    expect(nearest([])).toBeUndefined();
  });
});
