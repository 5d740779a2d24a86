import { numberShownBy } from "../../../src/catalog/read/numeric-text";

test.each([
  ["70000", 70000],
  [" 1e3 ", 1000],
  ["5%", 0.05],
  ["0.1%", 0.001],
  ["-.5", -0.5],
  ["+2.", 2],
  ["1E-2 %", 0.0001],
  ["\u202a−70000\u202c", -70000],
  ["70000\u200b\u2060", 70000],
])("%j is %d", (text, value) => expect(numberShownBy(text)).toBe(value));

test.each([
  "",
  " ",
  "70,000",
  "1.000,5",
  "$5",
  "5%%",
  "0x10",
  "1e999",
  "Infinity",
  "NaN",
  "(5)",
  "1 2",
  "70\u202f000",
  "–3500",
  "\u200b",
  "=1",
  "٣",
  "5 coins",
])("%j is no number", (text) => expect(numberShownBy(text)).toBeUndefined());

const ninths = (count: number) => "9".repeat(count);

test("a text of up to 400 characters may be a number, a longer one is none", () => {
  expect(numberShownBy(`0.${ninths(398)}`)).toBe(1);
  expect(numberShownBy(`0.${ninths(399)}`)).toBeUndefined();
});

// Read again from each of its digits, one such text takes seconds: all of them would take an hour.
test.each(["x", "", "%%", " x", ".x", "e"])("as much as a cell can hold, with %j behind it, is read at once", (end) => {
  const text = `${ninths(32_766 - end.length)}${end}`;
  for (let times = 0; times < 1_000; times++) expect(numberShownBy(text)).toBeUndefined();
});
