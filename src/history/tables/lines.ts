import Papa from "papaparse";

/** A row of a file with the line that it begins in, from 1; and what is wrong with the row, where something is. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: string;
}

const AT_ONCE = 1 << 17;
/** What a cell of a spreadsheet can hold. */
const LONGEST_CELL = 32_767;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** The rows of a text from a place on, some at a time, so that whoever reads can pause. */
export function* linesOf(text: string, from: number, firstLine: number, delimiter: string): Generator<Line[], void> {
  let [start, line, size] = [from, firstLine, AT_ONCE];
  while (start < text.length) {
    const isLast = start + size >= text.length;
    const piece = text.slice(start, start + size);
    const { data, errors, meta } = new Papa.Parser({ delimiter, newline: "\n" }).parse(piece, 0, !isLast) as Parsed;
    if (!isLast && meta.cursor === 0) {
      // a row that is longer than the piece
      size *= 2;
      continue;
    }
    const faults = new Map(errors.map(({ code, row }) => [row, code]));
    const lines: Line[] = [];
    for (const [index, cells] of data.entries()) {
      const fault = faultOf(cells, faults.get(index));
      // what nobody can read needs no memory
      lines.push(
        fault === undefined ? { line, cells } : { line, cells: cells.map((cell) => cell.slice(0, 60)), fault },
      );
      line += 1 + breaksIn(cells);
    }
    start += isLast ? piece.length : meta.cursor;
    size = AT_ONCE;
    yield lines;
  }
}

function faultOf(cells: readonly string[], code: string | undefined): string | undefined {
  const more = breaksIn(cells);
  const lost = more > 0 ? ` The ${more} ${more === 1 ? "line" : "lines"} after it were read as part of it.` : "";
  if (code === "MissingQuotes") return `A quotation mark is opened and never closed.${lost}`;
  if (code === "InvalidQuotes") return `A quotation mark stands in the middle of a cell.${lost}`;
  for (const cell of cells) {
    if (cell.length > LONGEST_CELL) return `A cell holds ${cell.length} characters, more than a spreadsheet takes.`;
    if (cell.includes("\0")) return "A cell holds a NUL character: the file is damaged.";
  }
  return undefined;
}

function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}
