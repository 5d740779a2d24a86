import type { FormulaChange, SheetCells } from "../../workbook/cells-in-use";
import type { Workbook } from "../../workbook/workbook";
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

async function remembered(workbook: Workbook): Promise<Remembered[]> {
  const count = Number((await workbook.kept(NAME)) ?? 0);
  const pieces: string[] = [];
  for (let piece = 0; piece < count; piece++) pieces.push((await workbook.kept(`${NAME}.${piece}`)) ?? "");
  const text = pieces.join("");
  if (text === "") return [];
  const rows = JSON.parse(text) as [string, string, string, string][];
  return rows.map(([sheet, cells, formula, written]) => ({ sheet, cells, formula, written }));
}

async function remember(workbook: Workbook, cells: readonly Remembered[]): Promise<void> {
  const text = JSON.stringify(cells.map(({ sheet, cells: at, formula, written }) => [sheet, at, formula, written]));
  const before = Number((await workbook.kept(NAME)) ?? 0);
  const count = cells.length === 0 ? 0 : Math.ceil(text.length / PIECE);
  for (let piece = 0; piece < count; piece++)
    await workbook.keep(`${NAME}.${piece}`, text.slice(piece * PIECE, (piece + 1) * PIECE));
  await workbook.keep(NAME, String(count));
  for (let piece = count; piece < before; piece++) await workbook.keep(`${NAME}.${piece}`, "");
}

const isAt = ({ at }: Pick<FormulaCell, "at">, { sheet, cells }: Remembered): boolean =>
  at.sheet === sheet && at.cells === cells;

/** Keeps the texts of formulas before they are replaced, beside those of earlier conversions. */
export async function rememberBefore(
  workbook: Workbook,
  changes: readonly FormulaChange[],
): Promise<() => Promise<void>> {
  const before = await remembered(workbook);
  const places = new Set(changes.map(({ at }) => `${at.sheet}!${at.cells}`));
  const others = before.filter(({ sheet, cells }) => !places.has(`${sheet}!${cells}`));
  const now = changes.map(({ at, from, to }) => ({
    sheet: at.sheet,
    cells: at.cells,
    formula: from,
    written: mark(to),
  }));
  await remember(workbook, [...others, ...now]);
  return () => remember(workbook, before);
}

/** What brings converted cells back, and those that hold something else by now. */
export interface WayBack {
  readonly changes: readonly FormulaChange[];
  readonly others: readonly FormulaCell[];
}

export async function wayBack(workbook: Workbook, sheets: readonly SheetCells[]): Promise<WayBack> {
  const cells = await remembered(workbook);
  const now = new Map(
    formulasIn(sheets, { kind: "workbook" }).map(({ at, formula }) => [`${at.sheet}!${at.cells}`, formula]),
  );
  const [changes, others]: [FormulaChange[], FormulaCell[]] = [[], []];
  for (const { sheet, cells: at, formula, written } of cells) {
    const held = now.get(`${sheet}!${at}`);
    // back already: only the note of it was left
    if (held === formula) continue;
    if (held !== undefined && mark(held) === written)
      changes.push({ at: { sheet, cells: at }, from: held, to: formula });
    else others.push({ at: { sheet, cells: at }, formula });
  }
  return { changes, others };
}

/** Keeps of what was converted only what could not be brought back. */
export async function forgetAllBut(workbook: Workbook, others: readonly FormulaCell[]): Promise<void> {
  const cells = await remembered(workbook);
  await remember(
    workbook,
    cells.filter((cell) => others.some((other) => isAt(other, cell))),
  );
}
