import { isAbove, isBelow, roundedUp, roundUp } from "../../src/builder/sheet/native";
import { literal } from "../../src/builder/sheet/term";

const ofCell = (value: number) => literal(value);
const value = ({ cells }: ReturnType<typeof literal>) => cells[0]?.[0];

// LibreOffice 25.2, which like Excel compares and rounds what 15 digits show.
test("1.1 times 3 rounded up to one place is 3.3", () => {
  expect(1.1 * 3).not.toBe(3.3);
  expect(roundUp(1.1 * 3, 1)).toBe(3.3);
  expect(roundUp(-1.1 * 3, 1)).toBe(-3.3);
});

test("what is more than a number of so many places is rounded away from 0", () => {
  expect([roundUp(3.3000001, 1), roundUp(-3.3000001, 1), roundUp(3.21, 1)]).toEqual([3.4, -3.4, 3.3]);
  expect(value(roundedUp(ofCell(0.123456781)))).toBe(0.12345679);
  expect(value(roundedUp(ofCell(0.12345678)))).toBe(0.12345678);
});

test("0.1 and 0.2 are not above 0.3, nor is 0.3 below them", () => {
  expect(0.1 + 0.2 > 0.3).toBe(true);
  expect(value(isAbove(ofCell(0.1 + 0.2), ofCell(0.3)))).toBe(false);
  expect(value(isBelow(ofCell(0.3), ofCell(0.1 + 0.2)))).toBe(false);
});

test("a difference in the fifteenth digit counts", () => {
  expect(value(isAbove(ofCell(0.30000000000001), ofCell(0.3)))).toBe(true);
  expect(value(isBelow(ofCell(-0.30000000000001), ofCell(-0.3)))).toBe(true);
  expect(value(isBelow(ofCell(0), ofCell(1e-300)))).toBe(true);
});
