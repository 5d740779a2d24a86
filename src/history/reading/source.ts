import { headingsIn, type Heading } from "../tables/heading";
import { linesOf, type Line } from "../tables/lines";

/** Where a history comes from: the text of a file or of the clipboard, or cells of a sheet. */
export type Source =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** Cells have no delimiter; their headings are any of the first rows. */
const MOST_ABOVE = 40;

export const headingsOf = (source: Source): Heading[] =>
  "text" in source
    ? headingsIn(source.text)
    : source.cells
        .slice(0, MOST_ABOVE)
        .map((cells, row) => ({ cells, line: row + 1, delimiter: "", rowsFrom: row + 1 }));

const ROWS_AT_ONCE = 1_000;

/** The rows below a heading, some at a time. */
export function* rowsBelow(source: Source, { line, delimiter, rowsFrom }: Heading): Generator<readonly Line[], void> {
  if ("text" in source) {
    yield* linesOf(source.text, rowsFrom, line + 1, delimiter);
    return;
  }
  for (let row = rowsFrom; row < source.cells.length; row += ROWS_AT_ONCE)
    yield source.cells.slice(row, row + ROWS_AT_ONCE).map((cells, index) => ({ line: row + index + 1, cells }));
}

/** How far into the source its line is, for progress: a share of its text or of its rows. */
export const sizeOfSource = (source: Source): number => ("text" in source ? source.text.length : source.cells.length);
