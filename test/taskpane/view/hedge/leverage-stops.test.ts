import { nearestStop, stopsUpTo } from "../../../../src/taskpane/view/hedge/leverage-stops";

test("the slider goes from 1x to 125x, or to what the venue allows", () => {
  expect(stopsUpTo().at(0)).toBe(1);
  expect(stopsUpTo().at(-1)).toBe(125);
  expect(stopsUpTo(50).at(-1)).toBe(50);
});

test("every step multiplies the leverage, by half at most", () => {
  const stops = stopsUpTo();
  const steps = stops.slice(1).map((stop, index) => stop / (stops[index] ?? NaN));
  expect(Math.min(...steps)).toBeGreaterThan(1);
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.5);
});

test.each([
  [2, 2],
  [0.5, 1],
  [2.2, 2],
  [2.3, 2.5],
  [500, 125],
])("it rests for %d at %d", (leverage, stop) => expect(stopsUpTo()[nearestStop(stopsUpTo(), leverage)]).toBe(stop));

test("what is no leverage leaves it at its beginning", () => expect(nearestStop(stopsUpTo(), NaN)).toBe(0));
