import { marksOf } from "../../../src/workbook/entry/number-marks";
import { readList } from "../../../src/workbook/entry/typed-list";
import type { TypedUnits } from "../../../src/workbook/entry/typed-number";

const USD: TypedUnits = { takes: { usd: 0, $: 0, "%": -2 }, bare: 0, called: "USD" };
const read = (text: string, locale = "en-US") => {
  const list = readList(text, marksOf(locale), USD);
  return "values" in list ? list.values : list.refused;
};

const FOUR = [56000, 70000, 77000, 140000];

test.each([
  ["commas", "56000,70000,77000,140000"],
  ["commas and blanks", "56,000, 70,000, 77,000, 140,000"],
  ["semicolons", "56,000; 70,000; 77,000; 140,000"],
  ["blanks", "56000 70000 77000 140000"],
  ["tabs", "56,000\t70,000\t77,000\t140,000"],
  ["lines", "56,000\n70,000\n77,000\n140,000\n"],
  ["lines that end in commas", "56000,\r\n70000,\r\n77000,\r\n140000"],
  ["a heading", "Close\n56,000\n70,000\n77,000\n140,000"],
  ["a heading before commas", "Price,56000,70000,77000,140000"],
  ["units", "$56,000; $70,000; 77,000 USD; $140k".replace("77,000 USD", "$77,000")],
])("a list with %s between its numbers", (_, text) => expect(read(text)).toEqual(FOUR));

test("a heading is passed over, and told", () =>
  expect(readList("Mark price\n5\n6", marksOf("en-US"), USD)).toEqual({
    values: [5, 6],
    word: "",
    heading: "Mark price",
  }));

test("one number is a list as well, with its groups", () => {
  expect(read("88,400")).toEqual([88400]);
  expect(read("-3500")).toEqual([-3500]);
  expect(read("70 000", "fr-FR")).toEqual([70000]);
  expect(read("88.400", "de-DE")).toEqual([88400]);
});

test("decimal commas stand between semicolons, lines and blanks", () => {
  expect(read("1,5; 2,5", "de-DE")).toEqual([1.5, 2.5]);
  expect(read("1,5 2,5", "de-DE")).toEqual([1.5, 2.5]);
  expect(read("64.000,5\n66.100", "de-DE")).toEqual([64000.5, 66100]);
});

test.each([
  ["100,200,300", "en-US", "could be 3 numbers or fewer, by its commas: part them by semicolons"],
  ["56,000,70,000", "en-US", "could be 4 numbers or fewer, by its commas: part them by semicolons"],
  ["1,5,2,5", "de-DE", "could be 4 numbers or fewer, by its commas: part them by semicolons"],
  ["70 000 71 000", "fr-FR", "could be 4 numbers or fewer, by its blanks: part them by semicolons"],
  ["70 000", "en-US", "could be 2 numbers or fewer, by its blanks: part them by semicolons"],
  ["5; n/a; 6", "en-US", "needs a number, was “n/a” (number 2 of 3)"],
  ["1 Jan\t5\n2 Jan\t6", "en-US", "takes one column, and “1 Jan | 5” has several"],
  ["0.01%; 0.0001", "en-US", "has more than one unit: give all its numbers the same, or none"],
])("%p in %s is refused", (text, locale, why) => expect(read(text, locale)).toBe(why));
