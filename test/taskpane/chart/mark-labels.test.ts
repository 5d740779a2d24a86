import fc from "fast-check";
import { placeLabels, type PlacedLabel } from "../../../src/taskpane/chart/mark-labels";

const NOW = "Price now 70,000";
const LIQUIDATION = "Liquidation 139,300";

test("marks that are far from each other are labelled in one row, each over its line", () => {
  const [now, liquidation] = placeLabels(
    [
      { at: 120, text: NOW },
      { at: 400, text: LIQUIDATION },
    ],
    668,
  );
  expect([now?.row, liquidation?.row]).toEqual([0, 0]);
  expect(((now?.left ?? 0) + (now?.right ?? 0)) / 2).toBeCloseTo(120);
});

test("marks that stand close together are labelled away from each other", () => {
  const [now, liquidation] = placeLabels(
    [
      { at: 300, text: NOW },
      { at: 310, text: LIQUIDATION },
    ],
    668,
  );
  expect(now).toBeDefined();
  expect(liquidation?.left).toBeGreaterThan(310);
});

test("a label that fits nowhere is left out", () =>
  expect(placeLabels([{ at: 20, text: "a label that is wider than the chart" }], 60)).toEqual([undefined]));

const mark = fc.record({
  at: fc.integer({ min: 0, max: 288 }),
  text: fc.constantFrom(NOW, LIQUIDATION, "Entry 65,000"),
});

test("no label leaves the chart, covers another one, or covers the line of another one", () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (unsorted) => {
      const marks = unsorted.sort((a, b) => a.at - b.at);
      const labels = placeLabels(marks, 288);
      const placed = labels.flatMap((label, index) => (label ? [{ ...label, at: marks[index]?.at ?? NaN }] : []));
      for (const one of placed) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(288);
        for (const other of placed.filter((candidate) => candidate !== one)) {
          if (other.row === one.row) expect(apart(one, other)).toBe(true);
          if (other.row > one.row) expect(one.left < other.at && other.at < one.right).toBe(false);
        }
      }
    }),
  );
});

const apart = (one: PlacedLabel, other: PlacedLabel) => one.right < other.left || other.right < one.left;
