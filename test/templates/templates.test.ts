import { CellError } from "../../src/catalog/declare/cell";
import { mayHaveOurs } from "../../src/native/formula/our-calls";
import { TEMPLATES } from "../../src/templates";
import type { Template } from "../../src/templates/template";
import { insertedTemplate, type InsertedTemplate } from "./inserted-templates";
import { isPrintedAs } from "./printed";
import { cellsOf, typedInto } from "./typed-templates";

const opened = new Map<string, InsertedTemplate>();

beforeAll(async () => {
  for (const template of TEMPLATES) opened.set(template.id, await insertedTemplate(template));
}, 200_000);

const sheetOf = (id: string): InsertedTemplate => opened.get(id) as InsertedTemplate;

const sameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b), 1e-6);

describe.each(TEMPLATES)("$id $title", (template: Template) => {
  test("is calculated to what its plan says, without one error", () => {
    const { plan, cells: got } = sheetOf(template.id);
    const wrong = plan.blocks.flatMap(({ row, column, entries, values = [], spills }) =>
      values.flatMap((line, down) =>
        line.flatMap((value, across) => {
          const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
          if (typeof entry !== "object" || entry === null) return [];
          const cell = got[row + down]?.[column + across] ?? null;
          const isSame =
            typeof value === "number" && typeof cell === "number"
              ? sameNumber(value, cell)
              : (value ?? "") === (cell ?? "");
          return isSame ? [] : [[entry.formula, value, cell]];
        }),
      ),
    );
    expect(wrong).toEqual([]);
    expect(got.flat().filter((cell) => cell instanceof CellError)).toEqual([]);
  });

  test("has inputs in blue with a day, a check, notes with the funding sentence, and formulas that can be read", () => {
    const { plan } = sheetOf(template.id);
    const texts = plan.blocks.flatMap(({ entries }) => entries.flat());
    for (const title of ["Result", "Check", "Notes", "As of"]) expect(texts).toContain(title);
    expect(texts).toContainEqual(expect.stringMatching(/^A positive funding rate is paid by longs to shorts/));
    expect(plan.looks.some(({ role }) => role === "input")).toBe(true);
    const formulas = texts.flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : []));
    expect(formulas.filter(mayHaveOurs).length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => formula.length > 320)).toEqual([]);
    // a name that is an address or a spreadsheet's function is taken for that
    const names = plan.names.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z]+(_[a-z0-9]+)*$/.test(name) || /^[a-z]{1,3}\d+$/.test(name))).toEqual([]);
  });
});

test("ids and files are each its own, and titles are names of sheets", () => {
  for (const key of ["id", "file", "title"] as const)
    expect(new Set(TEMPLATES.map((template) => template[key])).size).toBe(TEMPLATES.length);
  expect(TEMPLATES.filter(({ title }) => title.length > 31)).toEqual([]);
});

const nine = (printed: string): string[] => new Array<string>(9).fill(printed);

/** worked-examples.md: cells of the sheets that have an article's numbers, as the document prints them. */
const KEY_FIGURES: readonly (readonly [id: string, row: string, name: string, ...printed: string[]])[] = [
  ["T1", "001: 5 BTC at 70,000, 3,500 contracts of 100 USD", "contracts_sold", "-3500"],
  ["T1", "001: 350,000 locked", "locked_usd", "350000"],
  ["T1", "leverage table, 2x: +99.0 %", "liq_distance", "0.990"],
  ["T1", "leverage table, 2x within 30 days: 0.0 %", "touch_chance", "0.000"],
  ["T1", "001: sell 6.25 BTC, not 5", "coins_to_sell", "6.25"],
  ["T2", "002: 50 BTC at 60,000, 20 %: 6,000 contracts of 100 USD", "contracts_sold", "-6000"],
  ["T2", "002: 600,000 USD", "locked_usd", "600000"],
  ["T2", "002: the locked share is then 23.08 %", "locked_share", "0.2308"],
  ["T3", "003: 500 ADA at 0.40, 10 USD a contract: 20", "contracts_sold", "-20"],
  ["T3", "003: 5 contracts of 10 USD hedge 25 %", "usual_mistake", "0.25"],
  ["T3", "003: faces of 1, 10 and 40 USD take 200, 20 and 5", "face_contracts", "-200", "-40", "-20", "-5", "-2", "-1"],
  [
    "T3",
    "leverage table, at a maintenance rate of 1 %: none at 1x, 1.98 − 1 at 2x",
    "margin_distance",
    "none",
    "0.980",
    "0.485",
    "0.2375",
    "0.10",
  ],
  ["T4", "003: beta times the asset, and the collateral", "contracts_sold", "-300"],
  ["T4", "003: nothing is left of −10 %, −1,500 with the collateral unhedged", "residual", ...nine("0")],
  ["T4", "the same row", "uncovered", "-7500", "-4500", "-3000", "-1500", "0", "1500", "3000", "4500", "7500"],
  ["T5", "002: to go from 85/15 to 70/30, 17.65 % of the BTC are sold", "first_share_sold", "0.1765"],
  ["T5", "002: 15 points of the portfolio", "points_moved", "0.15"],
  ["T6", "001: the crash to 56,000, 1.25 less fees of 0.05 % twice (0.0025 and 0.003125)", "net_coin", "1.244375"],
  ["T6", "001: spot loses 70,000", "unhedged_change", "-70000"],
  // by hand: −0.0005, −0.0005, −0.000546875, +0.00175, +0.00120690, −0.000625
  ["T6", "funding of six rows", "funding_coin", "0.00078502"],
  ["T7", "001: 0.5 BTC is liquidated at 77,389", "liq_price", "77389"],
  ["T7", "001: +10.56 %", "liq_distance", "0.1056"],
  ["T7", "leverage table, 10x within 30 days: 53.2 %", "touch_chance", "0.532"],
  ["T7", "leverage table: distances", "lev_distance", "none", "0.990", "0.493", "0.244", "0.106", "0.005"],
  ["T7", "leverage table: 30 days", "lev_month", "0", "0.000", "0.016", "0.183", "0.532", "0.974"],
  ["T7", "leverage table: 90 days", "lev_quarter", "0", "0.015", "0.145", "0.414", "0.698", "0.984"],
  // functions.md, checked examples: MARGIN_FOR_LIQ(-3500, 70000, 140000, 0.005, 100)
  ["T7", "the margin for 140,000", "safe_margin", "2.5125"],
  ["T8", "locked: 350,000 + 100,000 − 150,000", "locked_usd", "300000"],
  ["T9", "E1: the short receives 0.0005 BTC at +0.01 %", "last_coins", "-0.0005"],
  // by hand: 17 rates of a sum of 0.00168, on 350,000 USD
  ["T9", "21 periods at an average of 0.008 %", "sum_usd", "-588"],
  ["T10", "001: 71,400 over 70,000 in 90 days: 8.11 % a year", "basis_years", "0.0521", "0.0811", "0.0782", "0.075"],
  ["T10", "001: inverse contracts at 71,400: 3,570", "contracts_sold", "-3570"],
  ["T10", "001: they lock 357,000", "locked_usd", "357000"],
  // functions.md, checked examples: FUNDING_APR(0.0001), HEDGE_COST(350000, 90, 0.0005, 0.0005, 0.0001)
  ["T10", "the perpetual’s funding a year", "perp_year", "0.1095"],
  ["T10", "the same after fees", "perp_net_year", "0.10544"],
  // by hand: 5 + 350,000/68,000 − 350,000/70,000 = 5.147059 coins, all hedged at 69,360: 357,000
  ["T11", "the far contracts", "new_contracts", "-3570"],
  ["T11", "locked before and after", "locked_after", "357000"],
  ["T11", "001: 2 % in 90 days", "roll_year", "0.0811"],
  ["T12", "003: 100 SOL of margin are never liquidated", "inverse_liq", "none"],
  ["T12", "003: linear 1x: +98 %", "linear_distance", "0.98"],
  ["T12", "003: 15,000 at every price", "inverse_usd", ...nine("15000"), "15000"],
  [
    "T12",
    "003: at +50 % (the sixth) 66.67 of 100 SOL are left, at +900 % 10",
    "inverse_left",
    ...["2", "1.4286", "1.111", "1", "0.909"],
    ...["0.6667", "0.526", "0.476", "0.25", "0.10"],
  ],
  ["T13", "leverage table: distances", "liq_distances", "none", "0.990", "0.493", "0.244", "0.106", "0.005"],
  ["T13", "leverage table: 30 days", "touched_in_30", "0", "0.000", "0.016", "0.183", "0.532", "0.974"],
  ["T13", "leverage table: 90 days", "touched_in_90", "0", "0.015", "0.145", "0.414", "0.698", "0.984"],
  ["T13", "nuances of none: 1,990 and 9.1 times the entry", "then_liquidated", "1990", "9.1"],
  ["T14", "every published figure", "passed", "107"],
];

test.each(KEY_FIGURES)("%s: %s", (id, _row, name, ...printed) => {
  const got = sheetOf(id).named(name);
  expect(printed.map((text, place) => (isPrintedAs(got[place], text) ? text : got[place]))).toEqual(printed);
  expect(got.length).toBe(printed.length);
});

/** Every worked example of the document, in its order, as it is printed there. */
const EXACT: readonly (readonly [article: string, ...printed: string[]])[] = [
  [
    "000",
    ...["5000", "0.076923", "5000", "0.090909", "1.111", "0.90", "1900", "-0.909", "0.1111", "0.1056", "0.1067"],
    ...["0.0945", "0.0956", "-3.33", "-0.00005376", "-2000", "-2000", "54000"],
  ],
  [
    "001",
    ...["350000", "-3500", "-35000", "-350000", "0.00143", "69900", "5", "3570", "357000", "353922", "363725"],
    ...["70000", "1.25", "350000", "-35000", "-0.454545", "350000", "0.50", "6.25", "0.5", "77389", "0.0811"],
  ],
  [
    "002",
    ...["1.429", "0.1765", "0.7225", "90", "-600000", "0.1", "60303", "60364", "0.845", "-500000", "2.0", "100000"],
    ...["2600000", "0.2308"],
  ],
  [
    "003",
    ...["-5", "-20", "0.25", "1500", "11.111", "66.67", "15000", "50", "10", "never", "0.98", "50", "0.1111", "0.10"],
    ...["0.67", "0.50", "-1500", "-300"],
  ],
  [
    "004",
    ...["50000", "1.25", "250000", "-2500", "0.05", "-3000", "-30000", "0.0033", "6000", "6000", "6000", "3.0", "2.0"],
    ...["1.5", "-0.0005", "0.0204"],
  ],
];

test.each(EXACT)("T13: the numbers of article %s are those of the document", (article, ...printed) => {
  const { named } = sheetOf("T13");
  const [says, sources, values] = [named("claims"), named("sources"), named("exact_values")];
  const rows = sources.flatMap((source, row) => (String(source).startsWith(article) ? [row] : []));
  const got = rows.map((row) => [says[row], values[row]]);
  expect(got.length).toBe(printed.length);
  expect(got.filter(([, value], place) => !isPrintedAs(value, printed[place] as string))).toEqual([]);
});

test("T13: what an article claims rightly differs by nothing, and what it claims wrongly by something", () => {
  const { named } = sheetOf("T13");
  const [claimed, differences, verdicts] = [named("claimed"), named("differences"), named("verdicts")];
  const compared = claimed.flatMap((value, row) => (typeof value === "number" ? [row] : []));
  expect(compared.length).toBeGreaterThan(50);
  expect(compared.filter((row) => (verdicts[row] === "right") !== (differences[row] === 0))).toEqual([]);
});

describe("what a user changes", () => {
  test("T1: half a coin of margin is liquidated at 77,389, and the sheet says so in red", async () => {
    const plan = typedInto("T1", { wallet_coins: 0.5, other_coins: 4.5 });
    // worked-examples.md, 001: “short 5 contracts at 10x”: 77,389, +10.56 %
    expect(isPrintedAs(cellsOf(plan, "liq_price")[0], "77389")).toBe(true);
    expect(isPrintedAs(cellsOf(plan, "liq_distance")[0], "0.1056")).toBe(true);
    expect(cellsOf(plan, "found_level")).toContain("red");
    // the sheet itself follows what is typed into it: 0.5 and 2.5 coins at 70,000
    const { named } = await insertedTemplate(TEMPLATES[0] as Template, { wallet_coins: 0.5 });
    expect(named("locked_usd")).toEqual([210000]);
  });

  test("T1: margin of 1x in the coin itself is never liquidated", () => {
    const plan = typedInto("T1", { wallet_coins: 5, other_coins: 0 });
    // worked-examples.md, leverage table
    expect(cellsOf(plan, "liq_price")).toEqual(["none"]);
    expect(cellsOf(plan, "touch_chance")).toEqual([0]);
  });
});
