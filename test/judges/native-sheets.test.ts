import { mayHaveOurs } from "../../src/native/formula/our-calls";
import { nativeSheet } from "../../src/native/sheet/native-sheet";
import type { PlannedBlock, SheetPlan } from "../../src/workbook/sheet-plan";
import { built, KINDS } from "../builder/drafts";
import { isInput, otherInputs } from "../builder/other-inputs";
import { contentOf, isError, shownContent, type Content } from "./cell-content";
import { calculated, type Results } from "./libreoffice-results";
import type { FileCell } from "./workbook-file";
import { JUDGED_KINDS } from "../native/judged-kinds";

/**
 * LibreOffice opens whole hedge sheets that have no call of the add-in, in the spelling of an Excel without LET, and
 * calculates each of their cells: on the inputs that they were written with and on others.
 */

type Typed = ReadonlyMap<string, number | string | boolean>;
const placeOf = (row: number, column: number): string => `${row},${column}`;

/** What is written, cell by cell; something typed stands where something else was. */
function cellsOf({ blocks }: SheetPlan, typed: Typed): FileCell[] {
  return blocks.flatMap(({ row, column, entries, spills }) =>
    entries.flatMap((line, down) =>
      line.flatMap((entry, across): FileCell[] => {
        const at = { row: row + down, column: column + across };
        const instead = typed.get(placeOf(at.row, at.column));
        if (instead !== undefined) return [{ ...at, content: instead }];
        if (entry === null || entry === "") return [];
        if (typeof entry !== "object") return [{ ...at, content: entry }];
        return [{ ...at, content: { formula: entry.formula.slice(1), ...(spills ?? { rows: 1, columns: 1 }) } }];
      }),
    ),
  );
}

interface Expected {
  readonly row: number;
  readonly column: number;
  readonly value: Content;
  readonly formula: string;
}

/** What every cell comes to with the add-in. */
const expectedOf = ({ blocks }: SheetPlan): Expected[] =>
  blocks.flatMap(({ row, column, entries, values = [], spills }: PlannedBlock) =>
    values.flatMap((line, down) =>
      line.flatMap((value, across): Expected[] => {
        const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
        if (typeof entry !== "object" || entry === null) return [];
        return [{ row: row + down, column: column + across, value: contentOf(value), formula: entry.formula }];
      }),
    ),
  );

/** Two of them with fills that stand in the sheet. */
const JUDGED = [...JUDGED_KINDS, "closed again"] as const;

interface Sheet {
  readonly name: string;
  readonly expected: readonly Expected[];
  readonly cells: readonly FileCell[];
  readonly names: SheetPlan["names"];
  /** Where what stands still may show an error, once an input is another. */
  readonly mayRefuse: boolean;
}

function sheetsOf(kind: (typeof JUDGED)[number], place: number): Sheet[] {
  const changes = KINDS[kind] as (typeof KINDS)[string];
  const plan = built(changes).plan();
  const native = nativeSheet(plan, "plain").plan;
  const { inputs, others } = otherInputs(plan, changes);
  const typed: Typed = new Map(inputs.map(({ area, value }) => [placeOf(area.row, area.column), value]));
  const later = built({ ...changes, ...others }).plan();
  const sheet = (
    name: string,
    expected: readonly Expected[],
    cells: readonly FileCell[],
    mayRefuse: boolean,
  ): Sheet => ({
    ...{ name, expected, cells, mayRefuse },
    names: native.names,
  });
  return [
    sheet(`${place} as it is`, expectedOf(plan), cellsOf(native, new Map()), false),
    sheet(
      `${place} with other inputs`,
      expectedOf(later).filter((cell) => !isInput(cell) && !/HEDGE_CHECK|found_/.test(cell.formula)),
      cellsOf(native, typed),
      "tiers" in changes,
    ),
  ];
}

/** A part of the whole counts to 12 places, and so does what is left of a margin that is all but gone. */
function isSame(expected: Content, got: Content): boolean {
  if (isError(expected)) return isError(got);
  if (typeof expected === "number")
    return (
      typeof got === "number" &&
      (Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected)) ||
        (Math.abs(expected) > 1000 && Math.abs(got - expected) <= 1e-12 * expected ** 2))
    );
  // in a matrix, as every formula is one here, LibreOffice has numbers for these
  if (typeof expected === "boolean") return got === expected || got === Number(expected);
  // what is refused leaves a spill's other cells empty; here each of them is refused
  return (expected ?? "") === (got ?? "") || ((expected ?? "") === "" && isError(got));
}

const SAYS_NONE = /^No hedge yet: a cell that shows an error below/;
const sheets = new Map<string, readonly Sheet[]>();
let found: ReadonlyMap<string, Results>;

beforeAll(() => {
  JUDGED.forEach((kind, place) => sheets.set(kind, sheetsOf(kind, place)));
  const bent = (sheets.get("the example") as readonly Sheet[])[0] as Sheet;
  found = calculated([...[...sheets.values()].flat(), { ...bent, name: "bent", cells: bentIn(bent.cells) }]);
});

const wrongIn = ({ expected, mayRefuse }: Sheet, results: Results): string[] =>
  expected.flatMap(({ row, column, value, formula }) => {
    const got = results(row, column);
    if (
      isSame(value, got) ||
      (mayRefuse && (isError(got) || got === null || got === "" || SAYS_NONE.test(String(got))))
    )
      return [];
    return [`${formula} at ${row},${column}: ${shownContent(value)}, LibreOffice says ${shownContent(got)}`];
  });

test.each(JUDGED)("LibreOffice calculates the whole sheet without the add-in: %s", (kind) => {
  for (const sheet of sheets.get(kind) as readonly Sheet[]) {
    expect([sheet.name, wrongIn(sheet, found.get(sheet.name) as Results).slice(0, 20)]).toEqual([sheet.name, []]);
    expect(sheet.expected.length).toBeGreaterThan(400);
  }
});

test.each(JUDGED)("no formula of it is ours, asks for LET, or is too long: %s", (kind) => {
  const formulas = ((sheets.get(kind) as readonly Sheet[])[0] as Sheet).cells.flatMap(({ content }) =>
    typeof content === "object" && "formula" in content ? [content.formula] : [],
  );
  expect(formulas.filter((formula) => mayHaveOurs(formula) || /\bLET\(|SEQUENCE\(/.test(formula))).toEqual([]);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
});

/** A last digit in the first helper beside the sheet that is a product. */
const bentIn = (cells: readonly FileCell[]): FileCell[] => {
  const at = cells.findIndex(
    ({ column, content }) =>
      column > 30 && typeof content === "object" && "formula" in content && /^[^"]*\*/.test(content.formula),
  );
  return cells.map((cell, place) =>
    place === at && typeof cell.content === "object" && "formula" in cell.content
      ? { ...cell, content: { ...cell.content, formula: `(${cell.content.formula})*1.00001` } }
      : cell,
  );
};

test("a formula bent in one helper is noticed", () => {
  const [straight] = sheets.get("the example") as readonly [Sheet];
  expect(wrongIn(straight, found.get("bent") as Results)).not.toEqual([]);
});
