import { fillsIn, fillsText } from "../../src/builder/draft/fills-written";
import { fillFrom, startingFill, type TypedFill } from "../../src/builder/draft/typed-fill";
import { marksOf } from "../../src/workbook/entry/number-marks";
import { draftOf } from "./drafts";

const DAY = "2026-11-20";
const typed = (change: Partial<TypedFill> = {}): TypedFill => ({
  day: DAY,
  side: "sell",
  contracts: "3500",
  price: "70000",
  fee: "0.05%",
  ...change,
});
const FILL = { day: DAY, contracts: -3500, price: 70000, fee: 0.0005 };
const read = (change: Partial<TypedFill>, country = "en-US") => fillFrom(typed(change), marksOf(country), "BTC");

test.each([
  ["en-US", { contracts: "3,500", price: "70,000", fee: "0.05%" }],
  ["en-US", { contracts: "3500 contracts", price: "$70k", fee: "0.05" }],
  ["de-DE", { contracts: "3.500", price: "70.000", fee: "0,05 %" }],
  ["de-DE", { contracts: "3500", price: "70000,00 USD", fee: "0,05" }],
  ["fr-FR", { contracts: "3 500", price: "70 000", fee: "5 bp" }],
])("a fill is read as its user's Excel reads numbers (%s, %j)", (country, change) =>
  expect(read(change, country)).toEqual(FILL),
);

test("bought, and without a fee", () =>
  expect(read({ side: "buy", fee: " " })).toEqual({ ...FILL, contracts: 3500, fee: 0 }));

test.each([
  [{ price: "" }, "Price: needs a number, was “”."],
  [{ price: "0" }, "Price must be above 0, was 0."],
  [{ price: "=B5" }, "Price: needs a number, was “=B5”."],
  [{ price: "70000 EUR" }, "Price: takes USD, not “EUR”."],
  [{ contracts: "-5" }, "Contracts must be above 0, was -5."],
  [{ contracts: "5 BTC" }, "Contracts: takes contracts, not “BTC”."],
  [{ fee: "5" }, "Fee rate must be between −2 % and 2 %, was 5."],
  [{ day: "soon" }, "Day must be a date."],
])("%j is refused in words that name it", (change, refused) => expect(read(change)).toEqual({ refused }));

test("a price with its thousands behind a comma is not taken for 70 in a country where it is one", () =>
  expect(read({ price: "70,000" }, "de-DE")).toMatchObject({ refused: expect.stringContaining("Price") as string }));

test("the form begins with what is to be traded, at the price of the contract, in the country's marks", () => {
  const expiry = { kind: "expiry", price: "70000", futures_price: "71400.5" } as const;
  expect(startingFill(draftOf(expiry), -3500, DAY, marksOf("de-DE"))).toEqual({
    day: DAY,
    side: "sell",
    contracts: "3.500",
    price: "71.400,5",
    fee: "0,05%",
  });
  expect(startingFill(draftOf({}), 200, DAY, marksOf("en-US"))).toMatchObject({
    side: "buy",
    contracts: "200",
    price: "70,000",
  });
  expect(startingFill(draftOf({ price: "Sheet1!B2" }), 200, DAY, marksOf("en-US")).price).toBe("");
});

test("and what it begins with is read as it stands", () => {
  for (const country of ["en-US", "de-DE", "fr-FR", "de-CH"]) {
    const marks = marksOf(country);
    const fill = fillFrom(startingFill(draftOf({}), -3500, DAY, marks), marks, "BTC");
    expect(fill).toEqual(FILL);
    if (!("refused" in fill)) expect(fillsIn(draftOf({ fills: fillsText([fill]) }))).toEqual([fill]);
  }
});
