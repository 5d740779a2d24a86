import { numberShownBy } from "../../../src/catalog/read/numeric-text";

test.each([
  ["70000", 70000],
  [" 1e3 ", 1000],
  ["5%", 0.05],
  ["0.1%", 0.001],
  ["-.5", -0.5],
  ["+2.", 2],
  ["1E-2 %", 0.0001],
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
  "=1",
  "٣",
  "5 coins",
])("%j is no number", (text) => expect(numberShownBy(text)).toBeUndefined());
