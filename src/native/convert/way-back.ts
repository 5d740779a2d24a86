import type { FormulaChange, SheetCells } from "../../workbook/cells-in-use";
import type { InsertionHow } from "../../workbook/sheet-plan";
import type { Workbook } from "../../workbook/workbook";
import { inTurns, type InTurns } from "../in-turns";
import { formulasIn, type FormulaCell } from "./where";

/** Under this name the workbook keeps what was converted, in pieces that a setting takes. */
const NAME = "native";
const PIECE = 20_000;

/** A converted cell: where it is, the very text that it had, and by what its new text is known again. */
interface Remembered {
  readonly sheet: string;
  readonly cells: string;
  readonly formula: string;
  readonly written: string;
}

/** A text in a few characters, to tell whether it is still the same (FNV-1a), with its length. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/**
 * Where the notes of one time stand. Each time has pieces of its own, so that those of before count until all of the new
 * ones are there: the text under `NAME` says which do, in one request.
 */
interface Notes {
  readonly count: number;
  readonly time: number;
}

async function notesIn(workbook: Workbook): Promise<Notes> {
  const [count = 0, time = 0] = ((await workbook.kept(NAME)) ?? "").split(" ").map(Number);
  return { count, time };
}
const pieceOf = ({ time }: Notes, piece: number): string => `${NAME}.${time}.${piece}`;
const turnTo = (workbook: Workbook, { count, time }: Notes): Promise<void> => workbook.keep(NAME, `${count} ${time}`);

/** What is left of pieces that count no more is in nobody's way. */
async function clear(workbook: Workbook, notes: Notes): Promise<void> {
  for (let piece = 0; piece < notes.count; piece++)
    await workbook.keep(pieceOf(notes, piece), "").catch(() => undefined);
}

async function remembered(workbook: Workbook): Promise<Remembered[]> {
  const notes = await notesIn(workbook);
  const pieces: string[] = [];
  for (let piece = 0; piece < notes.count; piece++) pieces.push((await workbook.kept(pieceOf(notes, piece))) ?? "");
  const text = pieces.join("");
  if (text === "") return [];
  const rows = JSON.parse(text) as [string, string, string, string][];
  return rows.map(([sheet, cells, formula, written]) => ({ sheet, cells, formula, written }));
}

/** The two ways on from new notes beside those of before. */
export interface Noted {
  settle: () => Promise<void>;
  takeBack: () => Promise<void>;
}

/** Nothing is noted where it was cancelled; where a request fails the notes of before count. */
async function remember(
  workbook: Workbook,
  cells: readonly Remembered[],
  { progress, signal }: InsertionHow = {},
): Promise<Noted | undefined> {
  const text = JSON.stringify(cells.map(({ sheet, cells: at, formula, written }) => [sheet, at, formula, written]));
  const before = await notesIn(workbook);
  const now = { count: cells.length === 0 ? 0 : Math.ceil(text.length / PIECE), time: before.time + 1 };
  const takeBack = async (): Promise<void> => {
    await turnTo(workbook, before);
    await clear(workbook, now);
  };
  try {
    for (let piece = 0; piece < now.count; piece++) {
      progress?.({ done: piece, of: now.count });
      if (signal?.aborted === true) {
        await clear(workbook, now);
        return undefined;
      }
      await workbook.keep(pieceOf(now, piece), text.slice(piece * PIECE, (piece + 1) * PIECE));
    }
    await turnTo(workbook, now);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return { settle: () => clear(workbook, before), takeBack };
}

const placeOf = (sheet: string, cells: string): string => `${sheet}!${cells}`;

/** Keeps the texts of formulas before they are replaced, beside those of earlier conversions. */
export async function rememberBefore(
  workbook: Workbook,
  changes: readonly FormulaChange[],
  how: InsertionHow,
): Promise<Noted | undefined> {
  const before = await remembered(workbook);
  const places = new Set(changes.map(({ at }) => placeOf(at.sheet, at.cells)));
  const others = before.filter(({ sheet, cells }) => !places.has(placeOf(sheet, cells)));
  const now = changes.map(({ at, from, to }) => ({
    sheet: at.sheet,
    cells: at.cells,
    formula: from,
    written: mark(to),
  }));
  return remember(workbook, [...others, ...now], how);
}

/** What brings converted cells back, and those that hold something else by now. */
export interface WayBack {
  readonly changes: readonly FormulaChange[];
  readonly others: readonly FormulaCell[];
}

export async function wayBack(
  workbook: Workbook,
  sheets: readonly SheetCells[],
  how: InTurns = {},
): Promise<WayBack | undefined> {
  const cells = await remembered(workbook);
  const now = new Map(
    formulasIn(sheets, { kind: "workbook" }).map(({ at, formula }) => [placeOf(at.sheet, at.cells), formula]),
  );
  const [changes, others]: [FormulaChange[], FormulaCell[]] = [[], []];
  const isDone = await inTurns(cells, how, ({ sheet, cells: at, formula, written }) => {
    const held = now.get(placeOf(sheet, at));
    // back already: only the note of it was left
    if (held === formula) return;
    if (held !== undefined && mark(held) === written)
      changes.push({ at: { sheet, cells: at }, from: held, to: formula });
    else others.push({ at: { sheet, cells: at }, formula });
  });
  return isDone ? { changes, others } : undefined;
}

/** Keeps of what was converted only what could not be brought back. */
export async function forgetAllBut(workbook: Workbook, others: readonly FormulaCell[]): Promise<void> {
  const left = new Set(others.map(({ at }) => placeOf(at.sheet, at.cells)));
  const cells = await remembered(workbook);
  const noted = await remember(
    workbook,
    cells.filter((cell) => left.has(placeOf(cell.sheet, cell.cells))),
  );
  await noted?.settle();
}
