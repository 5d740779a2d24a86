import { bookOf } from "../../scripts/templates/plan-book";
import { mayHaveOurs } from "../../src/native/formula/our-calls";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import { TEMPLATES } from "../../src/templates";
import { templatePlan } from "../../src/templates/sheet/template-sheet";
import type { Outcome } from "../../src/catalog/read/evaluate";
import type { Entry, SheetPlan } from "../../src/workbook/sheet-plan";
import type { Book } from "../../workbench/xlsx/book";
import { fileOf } from "../../workbench/xlsx/write-book";
import { contentOf, isError, shownContent, type Content } from "./cell-content";
import { faultsIn } from "./open-xml-faults";
import { opened, type Results } from "./libreoffice-results";

/**
 * LibreOffice opens the file of all templates without the add-in, believes no value in it, and calculates each cell to what
 * our functions give: in the spelling of an Excel without LET.
 */

const ours = TEMPLATES.map((template) => templatePlan(template));
const native = ours.map((plan) => nativeSheet(plan, "plain").plan);
let found: ReadonlyMap<string, Results>;

beforeAll(async () => {
  const kept = ours.map((plan, place) => ({ ...withConstants(plan), title: `kept ${place}` }));
  const book = unprinted(bookOf([...native, ...kept, bent(native[0] as SheetPlan)]));
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

test("a formula bent in the file is noticed", () => {
  expect(wrongIn(ours[0] as SheetPlan, found.get("bent") as Results)).not.toEqual([]);
});

test("the file of one of them, with our functions, has no part that breaks the schema of Office", async () => {
  expect(faultsIn([await fileOf(bookOf(ours.slice(0, 1)), "COINM")])).toEqual([[]]);
});
