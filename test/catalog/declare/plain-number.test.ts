import fc from "fast-check";
import { percent, plainNumber } from "../../../src/catalog/declare/plain-number";
import { mustMeet } from "../../must-meet";

const thin = (text: string) => text.replaceAll(" ", "\u202f");

// by hand
test.each([
  [0, "0"],
  [-0, "0"],
  [5, "5"],
  [-3500, "−3 500"],
  [350000, "350 000"],
  [77388.88888888889, "77 388.89"],
  [1234567.891, "1 234 567.89"],
  [999999.999, "1 000 000"],
  [0.045454545454545456, "0.045455"],
  [4.545454545454546, "4.5455"],
  [0.0005, "0.0005"],
  [0.00005376344, "0.000053763"],
  [1.25, "1.25"],
  [100.125, "100.13"],
  [9.99995, "10"],
  [1e21, "1 000 000 000 000 000 000 000"],
  [1e-9, "0.000000001"],
  [Infinity, "∞"],
  [-Infinity, "−∞"],
])("%d is written %s", (value, text) => {
  expect(plainNumber(value)).toBe(thin(text));
});

// 1.005 and 0.145 lie below the half as doubles; what their cells show is the half
test("a half is rounded on the decimal that the cell shows, away from 0", () => {
  expect(plainNumber(1000.005)).toBe(thin("1 000.01"));
  expect(plainNumber(-1000.005)).toBe(thin("−1 000.01"));
  expect(percent(0.10565)).toBe(thin("10.57 %"));
  expect(percent(0.105649)).toBe(thin("10.56 %"));
});

test.each([
  [0.0001, "0.01 %"],
  [0.0014285714, "0.143 %"],
  [1, "100 %"],
  [0.005025125628, "0.503 %"],
  [-0.0865, "−8.65 %"],
  [12.5, "1 250 %"],
])("%d is %s", (value, text) => {
  expect(percent(value)).toBe(thin(text));
});

test("what is written is the number, to half of its last place", () => {
  const numbers = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  const met = mustMeet({ "above 1": 6, "below 1": 38 });
  fc.assert(
    fc.property(numbers, (value) => {
      met(Math.abs(value) >= 1 ? "above 1" : "below 1");
      const back = Number(plainNumber(value).replaceAll("\u202f", "").replace("−", "-"));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.00500001 + 1e-15 * Math.abs(value));
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.000050001 * Math.abs(value) + 1e-15 * Math.abs(value));
    }),
  );
});
