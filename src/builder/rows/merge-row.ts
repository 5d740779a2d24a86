import { cellOf } from "./row-cells";
import { ROW_KEYS, type RowKey } from "./row-columns";
import { isFillsReference, type RowFound } from "./read-rows";
import type { KnownRow, Mine, Question, Written } from "./sync-state";

/** What becomes of one hedge that both the pane and the table have. */
export interface MergedRow {
  readonly known: KnownRow;
  /** What the pane takes over. */
  readonly take: ReadonlyMap<RowKey, string>;
  /** What is to be written, as it stands in the cell. */
  readonly write: ReadonlyMap<RowKey, number | string>;
  readonly questions: readonly Question[];
}

/** Field by field: whoever alone has changed it is followed, and where both have, somebody is asked. */
export function mergedRow(id: string, before: KnownRow, mine: Mine, row: RowFound, pane: string): MergedRow {
  const base: Partial<Record<RowKey, string>> = { ...before.base };
  const took: Partial<Record<RowKey, string>> = {};
  const wrote = new Map(Object.entries(before.wrote) as [RowKey, Written][]);
  const take = new Map<RowKey, string>();
  const write = new Map<RowKey, number | string>();
  const questions: Question[] = [];
  const seen = row.revision.get(pane) ?? 0;
  for (const key of ROW_KEYS) {
    const [here, there] = [mine.texts[key], row.texts[key]];
    if (there === undefined) continue;
    if (here === there) {
      base[key] = there;
      const reference = key === "fills" ? referenceInstead(mine, row) : undefined;
      if (reference !== undefined) write.set(key, reference);
      continue;
    }
    // where its sheet is now the workbook itself says: nobody has to agree on that
    if (key === "sheet") {
      base.sheet = there;
      if (here !== "") write.set(key, here);
      continue;
    }
    // it was the table's before it was changed there again
    if (here === before.took?.[key]) base[key] = here;
    const own = wrote.get(key);
    // whoever wrote this had not seen what this pane had written before
    if (own && seen < own.count && there !== base[key]) {
      if (own.before === undefined) {
        questions.push({ kind: "both changed", id, key, mine: here, theirs: there });
        continue;
      }
      base[key] = own.before;
      wrote.delete(key);
    }
    const agreed = base[key] ?? here;
    const isFormula = formulaIn(row, key) && !before.replaces?.has(key);
    if (here === agreed) {
      if (mine.busy.has(key)) continue;
      take.set(key, there);
      took[key] = there;
    } else if (there !== agreed) questions.push({ kind: "both changed", id, key, mine: here, theirs: there });
    else if (isFormula) questions.push({ kind: "formula", id, key, mine: here, theirs: there });
    else write.set(key, cellInstead(mine, key, here));
  }
  return {
    known: { ...before, stays: false, base, took, wrote: Object.fromEntries(wrote), seen: true },
    take,
    write,
    questions,
  };
}

/** Fills that stand in the hedge's sheet stand there alone. */
function referenceInstead({ fillsAt, texts }: Mine, row: RowFound): string | undefined {
  return fillsAt !== undefined && texts.fills !== "" && !isFillsReference(row.cells.get("fills")) ? fillsAt : undefined;
}

export const cellInstead = ({ fillsAt }: Pick<Mine, "fillsAt">, key: RowKey, text: string): number | string =>
  key === "fills" && fillsAt !== undefined && text !== "" ? fillsAt : cellOf(key, text);

const formulaIn = ({ cells }: RowFound, key: RowKey): boolean => {
  const cell = cells.get(key);
  return typeof cell === "object" && cell !== null && "formula" in cell;
};

/** Whether the pane has nothing of it that the table does not have, or never had. */
export const isAgreed = ({ base }: Pick<KnownRow, "base">, { texts, busy }: Mine): boolean =>
  busy.size === 0 && ROW_KEYS.every((key) => key === "sheet" || base[key] === undefined || base[key] === texts[key]);

/** Whether the row is as it was when it was last agreed on. */
export const isAsAgreed = ({ base }: Pick<KnownRow, "base">, { texts, damage }: RowFound): boolean =>
  damage.length === 0 && ROW_KEYS.every((key) => texts[key] === undefined || texts[key] === base[key]);
