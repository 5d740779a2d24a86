import { conventionsOf } from "../../../src/catalog/venues/liquidation-conventions";
import { reconcile } from "../../../src/core/margin/reconcile/reconcile";
import type { Trial } from "../../../src/core/margin/reconcile/trial";
import { CASES, screenOf, UNDERDETERMINED, type Listed } from "../../vectors/reconcile-cases";

/** A reading in one line, as the case file has it. */
const lineOf = ({ margin, rate, method, fee, roundings }: Trial): string =>
  method === "shown"
    ? [margin.name, "maintenance as shown", roundings].join("; ")
    : [margin.name, rate?.mmr, method, fee.rate, roundings].join("; ");
const listedLine = ({ margin, mmr, method, close_fee, rounding }: Listed): string =>
  mmr === undefined ? [margin, method, rounding].join("; ") : [margin, mmr, method, close_fee, rounding].join("; ");

describe.each(CASES)("$id", (example) => {
  const found = reconcile(screenOf(example), conventionsOf(example.venue));

  test("the readings that give what is shown are those that exact fractions found", () => {
    expect(found.readings.map(lineOf).sort()).toEqual(example.reproduced_by.map(listedLine).sort());
  });

  test("each comes to the price that exact fractions gave", () => {
    const exact = new Map(example.reproduced_by.map((listed) => [listedLine(listed), listed.exact]));
    expect(found.readings.map((reading) => reading.price)).toEqual(
      found.readings.map((reading) => exact.get(lineOf(reading))),
    );
  });

  test("the verdict is the one stated", () => expect(found.verdict).toBe(example.verdict));

  test("the first is what a trader should be told, where anything can be told", () => {
    const top = example.expected_top;
    const [first] = found.readings;
    if (!top) return expect(["several", "sentinel"]).toContain(found.verdict);
    expect({ method: first?.method, close_fee: first?.fee.rate }).toEqual({
      method: top.method,
      close_fee: top.close_fee,
    });
    expect(first?.margin.name).toBe(top.margin ?? first?.margin.name);
    expect(first?.roundings).toContain(top.rounding ?? "none");
  });
});

describe.each(UNDERDETERMINED)("$id", (example) => {
  test("claims nothing", () => {
    const found = reconcile(screenOf(example), conventionsOf(example.venue));
    expect(found.verdict).toBe("underdetermined");
    expect(found.missing).toBe(example.shown === null ? "liquidation price" : "wallet");
    expect(found.readings).toEqual([]);
  });
});
