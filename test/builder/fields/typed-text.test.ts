import { fromTyped, shownText } from "../../../src/builder/fields/typed-text";
import { START } from "../../../src/builder/draft/draft";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../../../src/builder/fields/fields";
import { marksOf, POINT } from "../../../src/workbook/entry/number-marks";

const GERMAN = marksOf("de-DE");
const taken = (name: FieldName, text: string, marks = POINT) => {
  const read = fromTyped(name, text, marks, "BTC");
  return "text" in read ? read.text : read.refused;
};

test.each([
  ["price", "88.400", "88400"],
  ["price", "$88.400,50", "88400.5"],
  ["coins", "0,5 BTC", "0.5"],
  ["leverage", "2,5x", "2.5"],
  ["days", "90 days", "90"],
  ["mmr", "0,4", "0.4%"],
  ["funding_rate", "0,01%", "0.01%"],
  ["own_prices", "56.000; 70.000,5", "{56000;70000.5}"],
  ["funding_rates", "0,01%; -0,01%", "{0.0001;-0.0001}"],
  ["coin", "1INCH", "1INCH"],
  ["price", "Prices!B2", "Prices!B2"],
  ["price", "=b2", "b2"],
] as const)("%s typed as %p in Germany is %p in the draft", (name, text, draft) =>
  expect(taken(name, text, GERMAN)).toBe(draft),
);

test.each([
  ["price", "88400", "88.400"],
  ["coins", "0.5", "0,5"],
  ["mmr", "0.004", "0,4%"],
  ["funding_rates", "{0.0001;-0.0001}", "0,01%; -0,01%"],
  ["own_prices", "{56000;70000.5}", "56.000; 70.000,5"],
  ["price", "Prices!B2", "Prices!B2"],
  ["as_of", "2026-11-20", "2026-11-20"],
] as const)("%s of %p is shown as %p there", (name, draft, shown) =>
  expect(shownText(name, draft, GERMAN)).toBe(shown),
);

// a column for every such word: BTC5 and US$500 are cells of a sheet as well
test.each([
  ["coins", "BTC5", "5"],
  ["price", "US$88400", "88400"],
  ["leverage", "x10", "10"],
  ["coins", "=BTC5", "BTC5"],
  ["coins", "ETH5", "ETH5"],
  ["price", "B2", "B2"],
] as const)("%s typed as %p is %p: an amount with its unit before a cell", (name, text, draft) =>
  expect(taken(name, text)).toBe(draft),
);

test.each([
  ["88,400", GERMAN, "“88,400” could be 88,4 or 88.400: leave out the zeros at its end, or the mark"],
  ["$100,000", GERMAN, "“100,000” could be 100 or 100.000: leave out the zeros at its end, or the mark"],
  ["88.400 USD", POINT, "“88.400” could be 88.4 or 88,400: leave out the zeros at its end, or the mark"],
] as const)("a price of %p, in thousands as another country writes them, is asked about", (text, marks, says) =>
  expect(taken("price", text, marks)).toBe(says),
);

test.each([
  ["price", "88.412", "88.412"],
  ["coins", "0.500", "0.5"],
  ["price", "2.3450", "2.345"],
  ["mmr", "1.500%", "1.5%"],
  ["own_prices", "4.120; 4.135", "{4.12;4.135}"],
] as const)("%s of %p cannot be thousands, or is one of several decimals: %p", (name, text, draft) =>
  expect(taken(name, text)).toBe(draft),
);

test("a list of nothing but thousands as another country writes them is asked about", () => {
  expect(taken("own_prices", "88.400; 90.100")).toMatch(/^“88\.400” could be 88\.4 or 88,400/);
  expect(taken("own_prices", "70000,71000", GERMAN)).toMatch(/^could be 2 numbers or fewer, by its commas/);
});

test("a list of separators alone is no empty block", () => {
  expect(taken("own_prices", ";")).toBe("needs numbers, was “;”");
});

test("thousandths of a coin are no millions of it; of dollars those are meant", () => {
  expect(taken("coins", "5 mBTC")).toBe("takes BTC, not “mBTC”");
  expect(taken("coins", "5M BTC")).toBe("5000000");
  expect(taken("dollars", "5mUSD")).toBe("5000000");
});

const FILLED = FIELD_NAMES.filter((name) => START[name] !== "" && "unit" in fieldNamed(name).parameter);

test.each(FILLED)("what %s shows can be typed, in every country", (name) => {
  for (const marks of [POINT, GERMAN, marksOf("fr-FR"), marksOf("de-CH")]) {
    const again = taken(name, shownText(name, START[name], marks), marks);
    expect(shownText(name, again, POINT)).toBe(shownText(name, START[name], POINT));
  }
});

test("every field of per cent says how it is typed", () => {
  const named = FIELD_NAMES.filter((name) => fieldNamed(name).writtenAs === "percent");
  for (const name of named)
    expect([name, fieldNamed(name).typedAs]).toEqual([name, expect.stringMatching(/^-?[\d.]+%$/)]);
});
