import fc from "fast-check";
import { spread } from "../../../src/taskpane/chart/spread";

test("heights that have their room stay where they are", () =>
  expect(spread([20, 100, 60], 16, 0, 200)).toEqual([20, 100, 60]));

test("heights that are too close move apart in their order", () => {
  expect(spread([50, 50], 16, 0, 200)).toEqual([50, 66]);
  expect(spread([60, 55], 16, 0, 200)).toEqual([71, 55]);
});

test("at the bottom they move up instead", () => expect(spread([195, 200], 16, 0, 200)).toEqual([184, 200]));

test("none is closer to another one than its room, and none leaves the plot, where all have room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 160 }), { minLength: 1, maxLength: 8 }), (wanted) => {
      const placed = spread(wanted, 16, 0, 160).sort((a, b) => a - b);
      expect(placed[0]).toBeGreaterThanOrEqual(0);
      expect(placed.at(-1)).toBeLessThanOrEqual(160);
      placed.slice(1).forEach((height, index) => expect(height - (placed[index] ?? NaN)).toBeGreaterThanOrEqual(16));
    }),
  );
});
