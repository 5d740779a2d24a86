import { nativeSheet } from "../../src/native/sheet/native-sheet";
import type { Spelling } from "../../src/native/write/spell";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { calculated } from "../builder/calculated-sheet";
import { openWithFunctions } from "../builder/sheets-with-functions";
import { opened, type Results } from "./libreoffice-results";
import { isError, shownContent, type Content } from "./cell-content";
import { withoutResults } from "./plain-book";
import { typedOver, type TypedSet } from "./typed-inputs";

/** A sheet with something typed into it: with the add-in as the workbench calculates it, without it as LibreOffice does. */
export interface Followed {
  readonly says: string;
  readonly plan: SheetPlan;
  /** A part of it stands still, and may refuse once an input is another. */
  readonly mayRefuse: boolean;
  /** What each cell comes to with our functions. */
  readonly ours: readonly (readonly unknown[])[];
  readonly native: Results;
}

export interface ToFollow {
  readonly kind: string;
  readonly plan: SheetPlan;
  readonly sets: readonly TypedSet[];
  /** Done to the sheet without the add-in, to see that it is noticed. */
  readonly bent?: (formula: string) => string;
}

const AS_IT_IS = "as it is";
/** More in one file would be more than LibreOffice reads in its time. */
const MOST_SHEETS = 60;

/** Each sheet as it was written and with each set of inputs; by its kind. */
export async function followed(
  sheets: readonly ToFollow[],
  spelling: Spelling,
): Promise<ReadonlyMap<string, readonly Followed[]>> {
  const excel = await openWithFunctions();
  const waiting: { readonly kind: string; readonly written: SheetPlan; readonly sheet: Omit<Followed, "native"> }[] =
    [];
  for (const { kind, plan, sets, bent } of sheets) {
    const { plan: straight, frozen } = nativeSheet(plan, spelling);
    const written = bent ? bentSheet(straight, bent) : straight;
    const mayRefuse = frozen.some((part) => part.function !== "HEDGE_CHECK");
    for (const { says, typed } of [{ says: AS_IT_IS, typed: [] }, ...sets])
      waiting.push({
        kind,
        written: typedOver(written, typed),
        sheet: { says, plan, mayRefuse, ours: await calculated(excel, "judged", typedOver(plan, typed)) },
      });
  }
  excel.close();
  const found = new Map<string, Followed[]>();
  for (let from = 0; from < waiting.length; from += MOST_SHEETS) {
    const part = waiting.slice(from, from + MOST_SHEETS);
    const named = part.map(({ written }, place) => ({ ...written, title: `judged ${place}` }));
    const results = opened(await withoutResults(named), true);
    part.forEach(({ kind, sheet }, place) =>
      found.set(kind, [...(found.get(kind) ?? []), { ...sheet, native: results.get(`judged ${place}`) as Results }]),
    );
  }
  return found;
}

const bentSheet = (plan: SheetPlan, bent: (formula: string) => string): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.map((block) => ({
    ...block,
    entries: block.entries.map((line) =>
      line.map((entry) => (typeof entry === "object" && entry ? { formula: bent(entry.formula) } : entry)),
    ),
  })),
});

export interface Judgement {
  readonly same: number;
  /** Refused here alone: what stands still, and what reads an error or the empty cells below a refusal. */
  readonly refused: number;
  readonly wrong: readonly string[];
}

/** The sheet's own sentence where a number that it speaks of is refused. */
const SAYS_NONE = /^No hedge yet: a cell that shows an error below/;
/** Words of the Check stand still. */
const CHECK = /HEDGE_CHECK|found_/;

/** Each formula's cell, and each that it fills, against what our functions give. */
export function judged(sheet: Followed): Judgement {
  const { says, plan, native, mayRefuse } = sheet;
  const read = oursIn(sheet);
  let [same, refused] = [0, 0];
  const wrong: string[] = [];
  for (const { row, column, entries, spills } of plan.blocks)
    for (let down = 0; down < (spills?.rows ?? entries.length); down++)
      for (let across = 0; across < (spills?.columns ?? entries[down]?.length ?? 0); across++) {
        const entry = spills ? entries[0]?.[0] : entries[down]?.[across];
        if (typeof entry !== "object" || entry === null || CHECK.test(entry.formula)) continue;
        const wanted = read.at(row + down, column + across);
        const got = native(row + down, column + across);
        const beside = read.beside(entry.formula);
        if (isSame(wanted, got, beside)) same++;
        else if (isError(got) && (isBlank(wanted) ? spills : beside.isOnError)) refused++;
        else if (mayRefuse && says !== AS_IT_IS && (isError(got) || isBlank(got) || SAYS_NONE.test(String(got))))
          refused++;
        else {
          const at = `${says}: ${entry.formula} at ${row + down},${column + across}`;
          wrong.push(`${at}: ${shownContent(wanted)}, LibreOffice says ${shownContent(got)}`);
        }
      }
  return { same, refused, wrong };
}

const isBlank = (content: Content): boolean => content === null || content === "";

type Place = readonly [row: number, column: number];

/** The cells that a formula calls by their addresses. */
const cellsIn = (formula: string): Place[] =>
  [...formula.matchAll(/\$([A-Z]+)\$(\d+)/g)].map(([, letters = "", digits]) => [
    Number(digits) - 1,
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  ]);

/** What stands in a sheet with our functions, and in the cells that a formula calls by their names. */
function oursIn({ plan, ours, native }: Followed) {
  const at = (row: number, column: number): Content =>
    contentFrom(ours[row - plan.extent.row]?.[column - plan.extent.column]);
  const areas = new Map(plan.names.map(({ name, area }) => [name, area]));
  const readBy = (formula: string): Content[] =>
    (formula.match(/[A-Za-z_]\w*/g) ?? []).flatMap((word) => {
      const area = areas.get(word);
      if (!area) return [];
      return Array.from({ length: area.rows * area.columns }, (_, place) =>
        at(area.row + Math.floor(place / area.columns), area.column + (place % area.columns)),
      );
    });
  // empty with our functions, since the first cell of what they fill has the refusal; without them each cell has it
  const isBelowRefusal = ([row, column]: Place): boolean => isBlank(at(row, column)) && isError(native(row, column));
  const beside = (formula: string): Beside => {
    const contents = readBy(formula);
    const numbers = contents.map((content) => (typeof content === "number" ? Math.abs(content) : 0));
    const isOnError = contents.some(isError) || cellsIn(formula).some(isBelowRefusal);
    return { formula, isOnError, largest: Math.max(1, ...numbers) };
  };
  return {
    at,
    beside,
  };
}

const contentFrom = (value: unknown): Content =>
  typeof value === "string" && /^#[A-Z/0!?]+$/.test(value) ? { error: value } : (value as Content);

interface Beside {
  readonly formula: string;
  readonly isOnError: boolean;
  /** The largest number that it reads: a difference of two of them has no more digits. */
  readonly largest: number;
}

/** A part of the whole counts to 12 places, and so does what is left of a margin that is all but gone. */
function isSame(expected: Content, got: Content, { formula, isOnError, largest }: Beside): boolean {
  if (isError(expected) && OVERLOOKED.test(formula)) return true;
  if (isError(expected)) return isError(got) && (got.error === expected.error || isOnError || !ONE_CALL.test(formula));
  if (typeof expected === "number")
    return (
      typeof got === "number" &&
      (Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected)) ||
        (!ONE_CALL.test(formula) && Math.abs(got - expected) <= 2 ** -50 * largest) ||
        (Math.abs(expected) > 1000 && Math.abs(got - expected) <= 1e-12 * expected ** 2))
    );
  // where it may spill LibreOffice has numbers for these
  if (typeof expected === "boolean") return got === expected || got === Number(expected);
  if ((expected ?? "") === (got ?? "")) return true;
  return (
    typeof expected === "string" && typeof got === "string" && /FIXED\(/.test(formula) && isSaidAlike(expected, got)
  );
}

/** MAX of two lists that are calculated overlooks an error in the second in LibreOffice: a height in a chart alone. */
const OVERLOOKED = /^=MAX\([^()]+,[^()]+\)$/;
/** Of two errors that a formula of the sheet's own reads spreadsheets show one or the other; of a call it matters. */
const ONE_CALL = /^=COINM\.\w+\([^()]*\)$/;

/** The same words, and numbers that are one apart in their last digit at most: halfway between two the last bit decides. */
function isSaidAlike(expected: string, got: string): boolean {
  const numbers = /-?\d[\d,]*(?:\.\d+)?/g;
  if (expected.replace(numbers, "") !== got.replace(numbers, "")) return false;
  const [ours, theirs] = [expected.match(numbers) ?? [], got.match(numbers) ?? []];
  return ours.every((text, place) => {
    const [one, other] = [text, theirs[place] ?? ""].map((number) => Number(number.replaceAll(",", ""))) as [
      number,
      number,
    ];
    const step = 10 ** -(text.split(".")[1]?.length ?? 0);
    return Math.abs(one - other) <= Math.max(1.001 * step, 1e-12 * Math.abs(one));
  });
}
