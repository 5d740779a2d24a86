import { heatKey, heatOf, heatRange, SHARES } from "../../../src/taskpane/chart/heat";
import { CHANGE } from "./example-charts";

const STRONGEST = SHARES.length - 1;

test("around 0 the sign chooses the colour, and equal sizes are equally strong on both sides", () => {
  const range = heatRange(CHANGE);
  expect(range).toEqual([-175000, 350000]);
  expect(heatOf(350000, range, "around zero")).toEqual({ hue: "above", strength: STRONGEST });
  expect(heatOf(-175000, range, "around zero").hue).toBe("below");
  expect(heatOf(-175000, range, "around zero").strength).toBe(heatOf(175000, range, "around zero").strength);
  expect(heatOf(0, range, "around zero").strength).toBe(0);
});

test("from low to high the lowest has no colour and the highest the strongest, whatever their signs", () => {
  expect(heatOf(-4, [-4, 10], "low to high")).toEqual({ hue: "above", strength: 0 });
  expect(heatOf(10, [-4, 10], "low to high")).toEqual({ hue: "above", strength: STRONGEST });
});

test("what is too small to be written beside the largest value has no colour", () => {
  expect(heatOf(-5.8e-11, [-1, 700000], "around zero").strength).toBe(0);
  expect(heatOf(8750, [-1, 700000], "around zero").strength).toBe(1);
});

test("cells that are all equal have no colour", () => {
  expect(heatOf(5, [5, 5], "low to high").strength).toBe(0);
  expect(heatOf(0, [0, 0], "around zero").strength).toBe(0);
});

test("the key goes from one end of the scale to the other without a break", () => {
  const signed = heatKey("around zero").map(({ hue, strength }) => (hue === "below" ? -strength : strength));
  expect(signed).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
  expect(heatKey("low to high").map(({ strength }) => strength)).toEqual([0, 1, 2, 3, 4, 5]);
});
