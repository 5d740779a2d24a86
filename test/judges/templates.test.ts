import { bookOf } from "../../scripts/templates/plan-book";
import { mayHaveOurs } from "../../src/native/formula/our-calls";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import { TEMPLATES } from "../../src/templates";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import type { Outcome } from "../../src/catalog/read/evaluate";
import type { Entry, SheetPlan } from "../../src/workbook/sheet-plan";
import { typedInto, type Typed } from "../templates/typed-templates";
import type { Book } from "../../workbench/xlsx/book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { contentOf, isError, shownContent, type Content } from "./cell-content";
import { faultsIn } from "./open-xml-faults";
import { opened, type Results } from "./libreoffice-results";
import { typedOver, type TypedCell } from "./typed-inputs";

/**
 * LibreOffice opens the file of all templates without the add-in, believes no value in it, and calculates each cell to what
 * our functions give: in the spelling of an Excel without LET.
 */

const ours = TEMPLATES.map((template) => templatePlan(template));
const native = ours.map((plan) => nativeSheet(plan, "plain").plan);
/** What was once read in two ways on one sheet; a number that is a text is left to our functions. */
const TYPED = [
  ["T6", { fill_sides: ["short", "long"], fill_sizes: [3500, 2000] }],
  [
    "T6",
    {
      fill_sides: ["sell", null, "sell", "sell"],
      fill_sizes: [1000, null, 1000, 1000],
      fill_prices: [70_000, null, 60_000, 50_000],
      fill_rates: [0, null, 0, 0],
      fill_days: [46_266, null, 46_267, 46_268],
    },
  ],
  ["T6", { fill_sides: ["sell", "none"] }],
  ["T6", { fill_sides: [], fill_sizes: [], fill_prices: [], fill_rates: [], fill_days: [] }],
  ["T7", { mark_now: 80_000, maint_rate: 0.02 }],
  ["T9", { contracts_held: 3500, rates: [0.0005, null, -0.0001], due_days: [46_266, null, 46_266] }],
  [
    "T10",
    { funding_rate: 0.00007, spot_fee: 0.002, futures_prices: [70_300, 71_400, 72_700], days_left: [30, 90, 180] },
  ],
  ["T11", { contracts_held: 3500 }],
] as const;
/** Typed over the cells of a sheet that was written with other numbers in them. */
const typedCells = ({ names }: SheetPlan, given: Typed): TypedCell[] =>
  Object.entries(given).flatMap(([name, value]) => {
    const { row, column, rows } = (names.find((one) => one.name === name) as SheetPlan["names"][number]).area;
    const list = [value].flat() as readonly (number | string | null)[];
    return Array.from({ length: rows }, (_, down) => ({ row: row + down, column, value: list[down] ?? "" }));
  });
let found: ReadonlyMap<string, Results>;

beforeAll(async () => {
  const kept = ours.map((plan, place) => ({ ...withConstants(plan), title: `kept ${place}` }));
  const others = TYPED.map(([id, given], place) => {
    const plan = native[TEMPLATES.findIndex((template) => template.id === id)] as SheetPlan;
    return { ...typedOver(plan, typedCells(plan, given)), title: `typed ${place}` };
  });
  const book = unprinted(bookOf([...native, ...kept, ...others, bent(native[0] as SheetPlan)]));
  found = opened(await fileOf(book, "COINM"), true);
}, 200_000);

/**
 * Rows that are repeated on each page stand apart in what LibreOffice writes; and a small number has all its digits there
 * only where its format shows them.
 */
const unprinted = (book: Book): Book => ({
  ...book,
  looks: book.looks.map((look) => ({ ...look, numberFormat: "General" })),
  sheets: book.sheets.map((sheet) => ({ ...sheet, page: { landscape: false, centred: false, scale: 100 } })),
});

/** What our functions give stands there as constants; the formulas of the sheet's own stay. */
const withConstants = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.map((block) => {
    const { row, column, entries, values = [], spills } = block;
    const isOurs = (entry: Entry | undefined) =>
      typeof entry === "object" && entry !== null && mayHaveOurs(entry.formula);
    if (spills)
      return isOurs(entries[0]?.[0]) ? { row, column, entries: values.map((line) => line.map(constant)) } : block;
    const kept = entries.map((line, down) =>
      line.map((entry, across) => (isOurs(entry) ? constant(values[down]?.[across] ?? null) : entry)),
    );
    return { ...block, entries: kept };
  }),
});

function constant(outcome: Outcome | null): Entry {
  const content = contentOf(outcome);
  if (!isError(content)) return content;
  return { formula: content.error === "#N/A" ? "=NA()" : '=1*"refused"' };
}

/** One product in it is another. */
function bent(plan: SheetPlan): SheetPlan {
  let isDone = false;
  const blocks = plan.blocks.map((block) => ({
    ...block,
    entries: block.entries.map((line) =>
      line.map((entry) => {
        if (isDone || typeof entry !== "object" || entry?.formula !== "=month_cost*coin_price") return entry;
        isDone = true;
        return { formula: `${entry.formula}*1.00001` };
      }),
    ),
  }));
  expect(isDone).toBe(true);
  return { ...plan, title: "bent", blocks };
}

/** Sums of logarithms and the like agree to twelve digits. */
function isSame(expected: Content, got: Content): boolean {
  if (isError(expected)) return isError(got);
  if (typeof expected === "number")
    return typeof got === "number" && Math.abs(got - expected) <= 1e-11 * Math.max(1, Math.abs(expected));
  // in a matrix, as every formula that may spill is one here, LibreOffice has numbers for these
  if (typeof expected === "boolean") return got === expected || got === Number(expected);
  return (expected ?? "") === (got ?? "");
}

function wrongIn({ blocks }: SheetPlan, results: Results): string[] {
  return blocks.flatMap(({ row, column, entries, values = [], spills }) =>
    values.flatMap((line, down) =>
      line.flatMap((value, across) => {
        const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
        if (typeof entry !== "object" || entry === null) return [];
        const [expected, got] = [contentOf(value), results(row + down, column + across)];
        if (isSame(expected, got)) return [];
        return [
          `${entry.formula} at ${row + down},${column + across}: ${shownContent(expected)}, here ${shownContent(got)}`,
        ];
      }),
    ),
  );
}

test.each(TEMPLATES.map(({ id, title }, place) => [id, title, place] as const))(
  "%s %s comes to the same numbers without the add-in",
  (_id, title, place) => {
    const results = found.get(title) as Results;
    expect(wrongIn(ours[place] as SheetPlan, results).slice(0, 10)).toEqual([]);
    const formulas = (native[place] as SheetPlan).blocks.flatMap(({ entries }) =>
      entries.flat().flatMap((entry) => (typeof entry === "object" && entry !== null ? [entry.formula] : [])),
    );
    expect(formulas.filter((formula) => mayHaveOurs(formula) || /\bLET\(|SEQUENCE\(/.test(formula))).toEqual([]);
  },
);

test.each(TEMPLATES.map(({ id, title }, place) => [id, title, place] as const))(
  "the formulas of its own that the file of %s %s has beside our functions come to the same",
  (_id, _title, place) => {
    expect(wrongIn(ours[place] as SheetPlan, found.get(`kept ${place}`) as Results).slice(0, 10)).toEqual([]);
  },
);

test.each(TYPED.map(([id, given], place) => [id, JSON.stringify(given), place] as const))(
  "%s comes to the same without the add-in where it has %s",
  (id, _given, place) => {
    const [, given] = TYPED[place] as (typeof TYPED)[number];
    const wrong = wrongIn(typedInto(id, given), found.get(`typed ${place}`) as Results);
    // the findings of HEDGE_CHECK stand as they were written, or give themselves up; and where a refused call of ours
    // leaves the rest of its cells empty, each of them is refused
    const isMeant = (says: string) => /HEDGE_CHECK|found_|TRADE_LEDGER.*: nothing, here #VALUE!$/.test(says);
    expect(wrong.filter((says) => !isMeant(says)).slice(0, 10)).toEqual([]);
  },
);

test("a formula bent in the file is noticed", () => {
  expect(wrongIn(ours[0] as SheetPlan, found.get("bent") as Results)).not.toEqual([]);
});

test("the file of one of them, with our functions, has no part that breaks the schema of Office", async () => {
  expect(faultsIn([await fileOf(bookOf(ours.slice(0, 1)), "COINM")])).toEqual([[]]);
});
