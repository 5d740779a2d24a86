import { formulaIn, type FormulaChange, type FormulasReplaced } from "../cells-in-use";
import type { InsertionHow } from "../sheet-plan";
import { cellOf } from "./cells";
import type { Run } from "./sheet-writer";

/** As many as Excel answers within the blink of an eye. */
const AT_ONCE = 250;

/**
 * Replaces formulas some at a time, each looked at before it is written: all of them, or after a failure, a cancellation
 * or a change by somebody else none.
 */
export async function replaceFormulas(
  run: Run,
  changes: readonly FormulaChange[],
  { progress, signal }: InsertionHow,
): Promise<FormulasReplaced> {
  const begun: FormulaChange[] = [];
  try {
    for (let from = 0; from < changes.length; from += AT_ONCE) {
      const portion = changes.slice(from, from + AT_ONCE);
      if (signal?.aborted === true) return await undone(run, begun, { outcome: "cancelled" });
      const other = await run((context) => written(context, portion, () => begun.push(...portion)));
      if (other) return await undone(run, begun, { outcome: "changed", at: other.at });
      progress?.({ done: Math.min(from + AT_ONCE, changes.length), of: changes.length });
    }
  } catch (error) {
    await undone(run, begun, { outcome: "cancelled" });
    throw error;
  }
  return { outcome: "written" };
}

/** Writes a portion, or gives the first change whose cell holds another formula. */
async function written(
  context: Excel.RequestContext,
  portion: readonly FormulaChange[],
  begin: () => void,
): Promise<FormulaChange | undefined> {
  const cells = portion.map((change) => cellOf(context, change.at));
  for (const cell of cells) cell.load("formulas");
  await context.sync();
  const other = portion.find(({ from }, place) => formulaIn(cells[place]?.formulas[0]?.[0]) !== from);
  if (other) return other;
  begin();
  context.application.suspendApiCalculationUntilNextSync();
  portion.forEach(({ to }, place) => {
    (cells[place] as Excel.Range).formulas = [[to]];
  });
  await context.sync();
  return undefined;
}

async function undone(run: Run, begun: readonly FormulaChange[], result: FormulasReplaced): Promise<FormulasReplaced> {
  for (let from = 0; from < begun.length; from += AT_ONCE)
    await run((context) => putBack(context, begun.slice(from, from + AT_ONCE)));
  return result;
}

async function putBack(context: Excel.RequestContext, portion: readonly FormulaChange[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const change of portion) cellOf(context, change.at).formulas = [[change.from]];
  await context.sync();
}
