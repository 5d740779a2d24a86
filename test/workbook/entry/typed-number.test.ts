import fc from "fast-check";
import "../../one-seed";
import { marksOf, POINT } from "../../../src/workbook/entry/number-marks";
import { decimalDigits, shownNumber, shownPercent } from "../../../src/workbook/entry/shown-number";
import { readTyped, type TypedUnits } from "../../../src/workbook/entry/typed-number";

const USD: TypedUnits = { takes: { usd: 0, $: 0 }, bare: 0, called: "USD" };
const BTC: TypedUnits = { takes: { btc: 0, coins: 0 }, bare: 0, called: "BTC" };
const PERCENT: TypedUnits = { takes: { "%": -2, bps: -4 }, bare: -2, called: "per cent" };

const read = (text: string, locale: string, units = USD) => {
  const typed = readTyped(text, marksOf(locale), units);
  return "value" in typed ? typed.value : typed.refused;
};

// how the countries write, of CLDR 44: en-US 1,234.5 – de-DE 1.234,5 – fr-FR 1 234,5 (narrow) – de-CH 1’234.5
test.each([
  ["en-US", ",", "."],
  ["de-DE", ".", ","],
  ["fr-FR", "\u202f", ","],
])("the marks of %s", (locale, group, decimal) => expect(marksOf(locale)).toEqual({ group, decimal }));

test("in India all groups but the last one have two digits", () =>
  expect(marksOf("en-IN")).toEqual({ group: ",", decimal: ".", inPairs: true }));

test("a language that is none is read as in the United States", () => {
  expect(marksOf("no such language!")).toEqual(POINT);
  expect(marksOf(undefined)).toEqual(marksOf("en-US"));
});

describe.each([
  ["88,400", "en-US", 88400],
  ["88.400", "de-DE", 88400],
  ["88,400.50", "en-US", 88400.5],
  ["88.400,50", "de-DE", 88400.5],
  ["88.4", "en-US", 88.4],
  ["12,5", "de-DE", 12.5],
  ["1,234", "de-DE", 1.234],
  ["1,234", "en-US", 1234],
  ["70 000", "en-US", 70000],
  ["70\u00a0000", "de-DE", 70000],
  ["70\u202f000", "fr-FR", 70000],
  ["70\u2009000,5", "fr-FR", 70000.5],
  ["88’400.5", "de-CH", 88400.5],
  ["88'400", "en-US", 88400],
  ["12,34,567", "en-IN", 1234567],
  ["70k", "en-US", 70000],
  ["88.4k", "en-US", 88400],
  ["88,4k", "de-DE", 88400],
  ["1.5M", "en-US", 1500000],
  ["88400 USD", "en-US", 88400],
  ["USD 88,400", "en-US", 88400],
  ["$88,400", "en-US", 88400],
  ["-$500", "en-US", -500],
  ["$-500", "en-US", -500],
  ["(500)", "en-US", -500],
  ["−3500", "en-US", -3500],
  ["+5", "en-US", 5],
  [".5", "en-US", 0.5],
  ["5.", "en-US", 5],
  ["1e3", "en-US", 1000],
  ["８８，４００", "en-US", 88400],
] as const)("%p in %s", (text, locale, value) => {
  test(`is ${value}`, () => expect(read(text, locale)).toBe(value));
});

test.each([
  ["12,5", "en-US", "“12,5” could be 12.5 or 125: decimals stand behind a point here"],
  ["0,005", "en-US", "“0,005” could be 0.005 or 5: decimals stand behind a point here"],
  ["88.400,50", "en-US", "“88.400,50” has its decimals behind a comma: here that is 88,400.5"],
  ["88,400.50", "de-DE", "“88,400.50” has its decimals behind a point: here that is 88.400,5"],
  ["1.5", "de-DE", "“1.5” could be 1,5 or 15: decimals stand behind a comma here"],
  ["88.400", "fr-FR", "“88.400” could be 88,4 or 88\u202f400: decimals stand behind a comma here"],
  ["1 234 5", "en-US", "“1 234 5” is no number: groups have three digits"],
  ["1'234.5'6", "de-CH", "“1'234.5'6” is no number: groups have three digits"],
  ["70 00", "en-US", "“70 00” is no number: groups have three digits"],
  ["1,2345.6", "en-US", "“1,2345.6” is no number"],
  ["many", "en-US", "needs a number, was “many”"],
  ["5²", "en-US", "takes USD, not “²”"],
  ["0.5 ETH", "en-US", "takes USD, not “ETH”"],
  ["1..5", "en-US", "“1..5” is no number"],
  ["--5", "en-US", "“--5” is no number"],
] as const)("%p in %s is refused: %s", (text, locale, why) => expect(read(text, locale)).toBe(why));

test("a coin's number takes the coin's name before or behind it, and no other's", () => {
  expect(read("0.5 BTC", "en-US", BTC)).toBe(0.5);
  expect(read("btc 0,5", "de-DE", BTC)).toBe(0.5);
  expect(read("0.5 ETH", "en-US", BTC)).toBe("takes BTC, not “ETH”");
});

test("in a field of per cent a bare number is per cent, as in such a cell of Excel", () => {
  expect(read("60", "en-US", PERCENT)).toBe(0.6);
  expect(read("0.01%", "en-US", PERCENT)).toBe(0.0001);
  expect(read("0,05", "de-DE", PERCENT)).toBe(0.0005);
  expect(read("5 bps", "en-US", PERCENT)).toBe(0.0005);
});

test("a number is shown with all its digits, in groups", () => {
  expect(shownNumber(88400)).toBe("88,400");
  expect(shownNumber(-1234567.89, marksOf("de-DE"))).toBe("-1.234.567,89");
  expect(shownNumber(1e-8)).toBe("0.00000001");
  expect(shownPercent(0.0005)).toBe("0.05%");
  expect(shownPercent(2)).toBe("200%");
  expect(decimalDigits(1.5e21)).toBe("1500000000000000000000");
});

test.each(["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "pl-PL", "pt-BR"])(
  "in %s what a field shows is what it reads, to the last bit",
  (locale) => {
    const marks = marksOf(locale);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(readTyped(shownNumber(value, marks), marks, USD)).toEqual({ value: value === 0 ? 0 : value, word: "" });
        const percent = readTyped(shownPercent(value, marks), marks, PERCENT);
        expect(percent).toEqual({ value: value === 0 ? 0 : value, word: "%" });
      }),
    );
  },
);
