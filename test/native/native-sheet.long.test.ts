import { CellError } from "../../src/catalog/declare/cell";
import { Refusal } from "../../src/core/refusal";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { calculated, type Change } from "../builder/calculated-sheet";
import { built, KINDS } from "../builder/drafts";
import { isInput, otherInputs } from "../builder/other-inputs";
import { loadHeadless } from "../workbench/headless";
import type { OpenExcel } from "../workbench/open-excel";
import { JUDGED_KINDS } from "./judged-kinds";

const { calculateAtOnce, openExcel } = loadHeadless();

/** A spreadsheet that knows none of our functions. */
let excel: OpenExcel;
beforeAll(() => {
  excel = openExcel();
  calculateAtOnce(excel);
});
afterAll(() => excel.close());

const told = (value: unknown): unknown => {
  if (value instanceof Refusal) return value.kind === "none" ? "#N/A" : "#VALUE!";
  return value instanceof CellError ? value.code : (value ?? "");
};
const isError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");

/** A fraction of the whole counts to 12 places, and so does what is left of a margin where it is next to nothing. */
function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected !== "number" || typeof got !== "number") return expected === got;
  const apart = Math.abs(expected - got);
  return (
    apart <= 1e-12 * Math.max(1, Math.abs(expected)) || (Math.abs(expected) > 1000 && apart <= 1e-12 * expected ** 2)
  );
}

interface Judged {
  readonly same: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

/** The sheet's own sentence where a number that it speaks of is refused. */
const SAYS_NONE = /^No hedge yet: a cell that shows an error below/;

/** Each cell beside the inputs against what the pane says of it; some may refuse, none may say something else. */
function judged(expected: SheetPlan, found: readonly (readonly unknown[])[], mayRefuse: boolean): Judged {
  let [same, refused] = [0, 0];
  const wrong: string[] = [];
  for (const { row, column, entries, values = [], spills } of expected.blocks) {
    if (isInput({ row, column })) continue;
    values.forEach((line, down) =>
      line.forEach((value, across) => {
        const [wanted, got] = [told(value), found[row + down]?.[column + across]];
        const entry = (spills ? entries[0]?.[0] : entries[down]?.[across]) as { formula?: string } | null;
        if (isSame(wanted, got)) same++;
        // what is refused leaves a spill's other cells empty; here each of them is refused
        else if (isError(got) && (mayRefuse || wanted === "" || isError(wanted))) refused++;
        else if (mayRefuse && (got === "" ? typeof wanted === "number" : SAYS_NONE.test(String(got)))) refused++;
        else wrong.push(`${entry?.formula} at ${row + down},${column + across}: ${String(wanted)}, not ${String(got)}`);
      }),
    );
  }
  return { same, refused, wrong };
}

/** Findings are words that stand still: what shows them is looked at by itself. */
const withoutFindings = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.filter(({ entries }) => !/HEDGE_CHECK|found_/.test(JSON.stringify(entries))),
});

const JUDGED = JUDGED_KINDS.map((kind) => [kind, KINDS[kind] as (typeof KINDS)[string]] as const);

test.each(JUDGED.slice(0, 2))("%s: without the add-in every cell is what it is with it", async (kind, changes) => {
  const plan = built(changes).plan();
  const found = await calculated(excel, kind.slice(0, 31), nativeSheet(plan).plan);
  const { same, wrong } = judged(plan, found, false);
  expect(wrong).toEqual([]);
  expect(same).toBeGreaterThan(500);
});

test.each(JUDGED)("%s: other inputs give what the add-in would give, or no number", async (kind, changes) => {
  const plan = built(changes).plan();
  const { inputs, others } = otherInputs(plan, changes);
  const typed = inputs.map(({ area: { row, column }, value }): Change => ({ row, column, value }));
  const found = await calculated(excel, kind.slice(0, 31), nativeSheet(plan).plan, ...typed);
  const expected = withoutFindings(built({ ...changes, ...others }).plan());
  const { same, refused, wrong } = judged(expected, found, "tiers" in changes);
  expect(wrong).toEqual([]);
  expect(same).toBeGreaterThan("tiers" in changes ? 150 : 500);
  if ("tiers" in changes) expect(refused).toBeGreaterThan(100);
  const said = found.flat().filter((value) => String(value).startsWith("An input has changed since"));
  expect(said.length).toBeGreaterThanOrEqual(1);
});

test("a fill that is written into the sheet moves position, entry and net result as the add-in does", async () => {
  const fills = "{46346,-2000,69500,0.0005;46347,-1500,70500,0.0002;46350,600,66000,0;46351,-400,71000,0.0003}";
  const empty = built({ price: "80000" }).plan();
  const expected = built({ price: "80000", fills }).plan();
  const first = expected.blocks.find(({ entries }) => entries[0]?.[0] === 46346);
  const { row, column } = first as NonNullable<typeof first>;
  const rows = [
    [46346, "sell", 2000, 69500, 0.0005],
    [46347, "sell", 1500, 70500, 0.0002],
    [46350, "buy", 600, 66000, 0],
    [46351, "sell", 400, 71000, 0.0003],
  ];
  const typed = rows.flatMap((line, down) =>
    line.map((value, across): Change => ({ row: row + down, column: column + across, value })),
  );
  const found = await calculated(excel, "fills", nativeSheet(empty).plan, ...typed);
  const { same, wrong } = judged(withoutFindings(expected), found, false);
  expect(wrong).toEqual([]);
  expect(same).toBeGreaterThan(500);
});
