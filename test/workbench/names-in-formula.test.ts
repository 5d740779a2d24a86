import { withNames } from "../../workbench/sheet/names-in-formula";

const meanings: Record<string, string> = {
  coins: "Sheet1!$B$2",
  "two!coins": "Two!$B$2",
  "my sheet!coins": "'My sheet'!$B$2",
  rate: "0.25/3",
  é: "Sheet1!$C$1",
};
const meaning = (name: string, sheet?: string) =>
  meanings[(sheet === undefined ? name : `${sheet}!${name}`).toLowerCase()];

test.each([
  ["=coins*2", "=Sheet1!$B$2*2"],
  ["=SUM(Coins,COINS)", "=SUM(Sheet1!$B$2,Sheet1!$B$2)"],
  ["=Two!coins+coins", "=Two!$B$2+Sheet1!$B$2"],
  ["='My sheet'!coins", "='My sheet'!$B$2"],
  // A meaning that is more than a reference keeps together.
  ["=1/rate", "=1/(0.25/3)"],
  ["=é+1", "=Sheet1!$C$1+1"],
  // A name that LET gives goes before one of the workbook.
  ["=LET(coins,2,coins*rate)", "=LET(coins__let,2,coins__let*(0.25/3))"],
  ["=LET(a,coins,b,SUM(é,a),a+b)", "=LET(a,Sheet1!$B$2,b,SUM(Sheet1!$C$1,a),a+b)"],
  ["=LET(coins,Two!coins,coins+1)", "=LET(coins__let,Two!$B$2,coins__let+1)"],
])("%s is calculated as %s", (formula, calculated) => {
  expect(withNames(formula, meaning)).toBe(calculated);
});

test.each([
  ['="coins"&"say ""coins"""'],
  ["=coins(1)"],
  ["=COINM.COINS(1)"],
  ["=mycoins+coins2+coins.x"],
  ["=coins!A1"],
  ["='coins'!A1"],
  ["=Fills[coins]"],
  ["=$A$1+A1:B2"],
])("%s names nothing", (formula) => {
  expect(withNames(formula, meaning)).toBe(formula);
});
