import { formatsFor } from "../../src/builder/blocks/formats";
import { meet } from "../../src/workbook/cell-address";
import { built, KINDS } from "./drafts";

const formulasOf = (changes: Parameters<typeof built>[0]): string[] =>
  built(changes)
    .plan()
    .blocks.flatMap(({ entries }) => entries.flat())
    .flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : []));

/** What only a machine writes: the last number of a column by a search for the greatest there is, a sign by a product … */
const UNREAD = [/9\.99E\+307/, /\*-1\b/, /\(\(\w+\)\)/, /IF\(ISBLANK\(/, /@/];

test.each(Object.entries(KINDS))("%s: formulas as a person would write them", (_, changes) => {
  const formulas = formulasOf(changes);
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => UNREAD.some((pattern) => pattern.test(formula)))).toEqual([]);
});

test.each(Object.entries(KINDS))("%s: no cell is formatted as text", (_, changes) =>
  expect(
    built(changes)
      .plan()
      .looks.filter(({ format }) => format === "@"),
  ).toEqual([]),
);

// what venues quote: BTC in cents, XRP in hundred-thousandths
test.each([
  [70000, 1, 5, { price: "#,##0.00", coin: "#,##0.00000000", coinBriefly: "#,##0.0000", contracts: "#,##0" }],
  [70000, 1, 0.05, { coinBriefly: "#,##0.00000000" }],
  [142.7, 1, 4000, { price: "#,##0.00", coin: "#,##0.0000", coinBriefly: "#,##0.0000" }],
  [12.345, 1, 900, { price: "#,##0.000", coin: "#,##0.0000" }],
  [0.52341, 0.05, 150000, { price: "#,##0.00000", coin: "#,##0.00", contracts: "#,##0.00" }],
])("prices have five digits or cents, coins as many places as matter: at %d", (price, lot, held, formats) =>
  expect(formatsFor(price, lot, held)).toMatchObject(formats),
);

test("an input has the places of its kind, and every digit that was typed", () => {
  const formatOf = (changes: Parameters<typeof built>[0], name: string): string | undefined => {
    const { looks, names } = built(changes).plan();
    const area = names.find((named) => named.name === name)?.area;
    return looks.findLast((look) => area && meet(look.area, area) && look.format !== undefined)?.format;
  };
  const xrp = { coin: "XRP", coins: "150000", wallet_coins: "1000", price: "0.52341", contract_size: "10" };
  expect([formatOf({}, "price_now"), formatOf(xrp, "price_now")]).toEqual(["#,##0.00######", "#,##0.00000###"]);
  expect([formatOf({}, "coins"), formatOf(xrp, "coins")]).toEqual(["#,##0.00######", "#,##0.00######"]);
});
