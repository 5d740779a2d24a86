import type { Warning } from "../built";
import { contractOf } from "../draft/draft";
import { takenNotes } from "../draft/taken";
import { TABLE } from "./layout";
import type { SheetContext } from "./sheet-context";

/** What is true of every sheet that the add-in writes. */
export const SHEET_NOTES = {
  inputs: "Blue cells are inputs: change them and everything follows.",
  funding:
    "A positive funding rate is paid by longs to shorts, a negative one by shorts to longs. + is what you pay, − what you receive.",
  venue: "The venue’s own number is the one that counts.",
} as const;

/** What a reader of the sheet must know, and the findings that HEDGE_CHECK cannot make. */
export function writeNotes(
  { sheet, asked }: SheetContext,
  from: number,
  own: readonly Warning[],
  today: string,
): number {
  const title = { row: from, column: TABLE };
  sheet.write(title, "Notes");
  sheet.look(sheet.area(title, 1, 10), { role: "section" });
  const spec = contractOf(asked);
  const notes = [
    `${SHEET_NOTES.inputs} Black numbers are formulas; on blue they follow the contract, until you write over them.`,
    SHEET_NOTES.funding,
    "The size of the hedge locks the dollars; the margin only moves the liquidation price. After a liquidation the hedge is gone and so is the margin.",
    "Coins outside the margin cannot save the position unless they are posted in time.",
    "The liquidation price is valued as the method says, without closing fees; venues change their rules: compare it with the venue's own.",
    "The touch probability is a model (geometric Brownian motion without drift), not a promise.",
    ...takenNotes(asked.taken).map((note) => `Taken from the venue: ${note}`),
    ...(spec ? [`Values of ${spec.venue} ${spec.symbol} as of ${spec.as_of}: ${spec.source}`] : []),
    // no formula of the sheet finds these again: they are about the inputs on the day of writing
    ...own.map(({ code, level, says }) => `${code} (${level}), on ${today}: ${says}`),
  ];
  const inColumn = notes.map((note) => [note]);
  sheet.writeAll({ row: from + 1, column: TABLE }, inColumn, { role: "note" });
  return from + 1 + notes.length;
}
