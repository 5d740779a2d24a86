import { withUnit } from "../../src/builder/words/figure-words";
import { wordsIn } from "../../src/builder/words/words";
import { POINT } from "../../src/workbook/entry/number-marks";

const { axis, digits, inBrief, inFull } = wordsIn(POINT);

test.each([
  [350000, "USD", "350,000 USD"],
  [139300, "price", "139,300 USD"],
  [0.00002345, "price", "0.00002345 USD"],
  [6.25, "coin", "6.25 BTC"],
  [-0.454545454, "coin", "−0.45455 BTC"],
  [0.1056, "percent", "10.56\u202f%"],
  [12.5, "percent", "1,250\u202f%"],
  [0.75, "ratio", "0.75"],
  [10, "times", "10x"],
  [3500, "contracts", "3,500 contracts"],
  [1, "contracts", "1 contract"],
  [1234567, "count", "1,234,567"],
] as const)("in full, %s as %s is %s", (value, kind, text) => expect(inFull(value, kind, "BTC")).toBe(text));

test("in a table the unit stands in the heading, not in every cell", () => {
  expect(digits(350000, "USD")).toBe("350,000");
  expect(withUnit("Hedged", "coin", "ETH")).toBe("Hedged (ETH)");
  expect(withUnit("Margin ratio", "percent", "ETH")).toBe("Margin ratio");
  expect(withUnit("Contracts", "contracts", "ETH")).toBe("Contracts");
});

test.each([
  ["USD", [0, 50000, 100000, 150000], ["0", "50k", "100k", "150k"]],
  ["USD", [0, 200000, 400000, 1000000], ["0", "0.2M", "0.4M", "1.0M"]],
  ["price", [69500, 70000, 70500], ["69.5k", "70.0k", "70.5k"]],
  ["contracts", [0, 1000, 2000, 3500], ["0", "1,000", "2,000", "3,500"]],
  ["coin", [4, 4.5, 5], ["4.0", "4.5", "5.0"]],
  ["price", [0.00002, 0.00004], ["0.00002", "0.00004"]],
  ["percent", [-0.5, 0, 0.5], ["−50\u202f%", "0\u202f%", "50\u202f%"]],
  ["percent", [0.005, 0.01], ["0.5\u202f%", "1.0\u202f%"]],
  ["times", [1, 2, 3], ["1x", "2x", "3x"]],
] as const)("along an axis of %s the ticks %j read %j", (kind, ticks, words) =>
  expect(axis(ticks, kind)).toEqual(words),
);

test.each([
  [353922, 3, 0, "354k"],
  [353922, 2, 0, "354k"],
  [1250000, 3, 0, "1.25M"],
  [999999, 3, 0, "1M"],
  [-8750, 3, 0, "−8,750"],
  [-8750, 3, 700000, "−8.8k"],
  [4.545454, 3, 0, "4.55"],
  [4.545454, 2, 0, "4.5"],
  [0.00123, 3, 0, "0.00123"],
  [-5.8e-11, 3, 700000, "0"],
  [0, 3, 700000, "0"],
])("in brief, %s to %s digits beside %s is %s", (value, most, among, text) =>
  expect(inBrief(value, "coin", most, among)).toBe(text),
);

test("a per cent in brief keeps all digits before the point", () => {
  expect(inBrief(-0.1234, "percent", 2)).toBe("−12\u202f%");
  expect(inBrief(1.053, "percent", 2)).toBe("105\u202f%");
});
