import { closeJournal, hasWritten, readJournal } from "./journal";
import { putBack } from "./restoration";
import { markedSheets, unmarkSheet } from "./unfinished-sheet";
import type { Unfinished } from "../unfinished";

export async function readUnfinished(context: Excel.RequestContext): Promise<Unfinished[]> {
  const entries = await readJournal(context);
  const sheets = await markedSheets(context);
  return [
    ...sheets.map(({ id, name }) => ({ kind: "sheet", id, sheet: name }) as const),
    ...entries.map(({ token, at, since }) => ({ kind: "cells", id: token, at, since }) as const),
  ];
}

/** Removes the sheet, or puts back what was in the cells. */
export async function takeBack(context: Excel.RequestContext, { kind, id }: Unfinished): Promise<void> {
  if (kind === "sheet") {
    const sheet = (await markedSheets(context)).find((marked) => marked.id === id);
    if (sheet) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
    return;
  }
  const entry = (await readJournal(context)).find(({ token }) => token === id);
  if (!entry) return;
  if (await hasWritten(context, id)) await putBack(context, id, () => entry);
  else await closeJournal(context, id);
}

/** Leaves what is there as it is, and speaks of it no more. */
export async function settle(context: Excel.RequestContext, { kind, id }: Unfinished): Promise<void> {
  if (kind === "cells") return closeJournal(context, id);
  const sheet = (await markedSheets(context)).find((marked) => marked.id === id);
  if (sheet) unmarkSheet(context.workbook.worksheets.getItem(id));
  await context.sync();
}
