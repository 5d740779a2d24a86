import { typed } from "../entry/entered-text";
import { heldAs, type EntriesReplaced, type EntryChange } from "../entry-changes";
import { cellOf } from "./cells";
import type { Run } from "./sheet-writer";

/**
 * Looks at every cell before it writes any. Excel carries a batch out step by step and stops at the first that it
 * refuses: what stood before is then put back.
 */
export async function replaceEntries(run: Run, changes: readonly EntryChange[]): Promise<EntriesReplaced> {
  const other = await run((context) => changedMeanwhile(context, changes));
  if (other) return other;
  try {
    await run((context) => written(context, changes, "to"));
  } catch (error) {
    await run((context) => written(context, changes, "from")).catch(() => undefined);
    throw error;
  }
  return { outcome: "written" };
}

async function changedMeanwhile(
  context: Excel.RequestContext,
  changes: readonly EntryChange[],
): Promise<EntriesReplaced | undefined> {
  const cells = changes.map((change) => cellOf(context, change.at).load("formulas"));
  const parents = cells.map((cell) => cell.getSpillParentOrNullObject());
  await context.sync();
  for (const [place, { at, from }] of changes.entries()) {
    const holds = cells[place]?.formulas[0]?.[0] as number | string | boolean;
    // a number there was never typed: a formula elsewhere has spilled it, and would stop at what is written
    const isSpilled = parents[place]?.isNullObject === false && (typeof from !== "object" || from === null);
    if (isSpilled || holds !== heldAs(from)) return { outcome: "changed", at, holds: String(holds) };
  }
  return undefined;
}

async function written(
  context: Excel.RequestContext,
  changes: readonly EntryChange[],
  which: "from" | "to",
): Promise<void> {
  for (const change of changes) cellOf(context, change.at).formulas = [[typed(change[which]) ?? ""]];
  await context.sync();
}
