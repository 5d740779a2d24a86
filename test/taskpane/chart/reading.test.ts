import { nearestPoint, pointAfter, pointAtRest, readingAt, spoken } from "../../../src/taskpane/chart/reading";
import { WEALTH } from "./example-charts";
import { SHEET_WORDS } from "../../../src/builder/words/words";

test("a reading has the price, its mark, and the value of each series with its unit", () =>
  expect(readingAt(WEALTH, 1, "BTC", SHEET_WORDS)).toEqual({
    at: "Price 70,000 USD · Price now",
    values: ["350,000 USD", "350,000 USD", "350,000 USD"],
  }));

test("both sides of a cliff can be read", () => {
  expect(readingAt(WEALTH, 3, "BTC", SHEET_WORDS).at).toBe("Price 139,300 USD · before liquidation");
  expect(readingAt(WEALTH, 4, "BTC", SHEET_WORDS).at).toBe("Price 139,300 USD · after liquidation");
  expect(readingAt(WEALTH, 4, "BTC", SHEET_WORDS).values[2]).toBe("348,250 USD");
});

test("a cliff that no mark names is called a step", () =>
  expect(readingAt({ ...WEALTH, marks: [] }, 4, "BTC", SHEET_WORDS).at).toBe("Price 139,300 USD · after the step"));

test("a series without a value there is heard to have none", () => {
  const chart = { ...WEALTH, series: [{ name: "Margin ratio", tone: "margin" as const, values: [null] }] };
  expect(spoken(chart, readingAt(chart, 0, "BTC", SHEET_WORDS))).toBe("Price 35,000 USD: Margin ratio no value.");
});

test("the pointer reads the nearest point, and the side of a cliff that it is on", () => {
  const xs = [0, 100, 200, 200, 300];
  expect([-50, 49, 51, 170, 200, 201, 900].map((at) => nearestPoint(xs, at))).toEqual([0, 0, 1, 2, 2, 3, 4]);
});

test("reading begins at the price now", () => {
  expect(pointAtRest(WEALTH)).toBe(1);
  expect(pointAtRest({ ...WEALTH, marks: [] })).toBeUndefined();
  expect(pointAtRest({ ...WEALTH, marks: [{ at: 9, label: "Price now", tone: "now" }] })).toBeUndefined();
});

test.each([
  ["ArrowRight", undefined, 2],
  ["ArrowLeft", undefined, 0],
  ["ArrowRight", 5, 5],
  ["ArrowLeft", 0, 0],
  ["Home", 3, 0],
  ["End", 3, 5],
  ["PageDown", undefined, 3],
  ["PageDown", 3, 5],
  ["PageUp", 5, 3],
  ["PageUp", 3, 1],
  ["PageUp", 1, 0],
  ["Enter", 1, undefined],
])("%s leads from %s to %s", (key, from, to) => expect(pointAfter(key, from, WEALTH)).toBe(to));
