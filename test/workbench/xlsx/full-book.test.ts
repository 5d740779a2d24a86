import { openFile } from "../../../workbench/xlsx/read-book";
import { fileOf } from "../../../workbench/xlsx/write-book";
import type { Book, BookCell, BookSheet } from "../../../workbench/xlsx/book";
import { fullBook } from "./books";

const namespace = "COINM";

test("one of everything is the same after it was written and read", async () => {
  const { book, left } = await openFile(await fileOf(fullBook(), namespace), namespace);
  expect(left).toEqual([]);
  expect(comparable(book)).toEqual(comparable(fullBook()));
});

test("what a formula has spilled is in the file, and not an entry where it is opened", async () => {
  const isSpilled = ({ row, column }: BookCell) => row === 6 && column === 1;
  const { book } = await openFile(await fileOf(fullBook(), namespace), namespace);
  expect((fullBook().sheets[0] as BookSheet).cells.some(isSpilled)).toBe(true);
  expect((book.sheets[0] as BookSheet).cells.some(isSpilled)).toBe(false);
});

/** Looks by what they are and not by their number; of a chart on cells the cells, which say where it lies. */
function comparable({ names, looks, sheets, active }: Book) {
  return {
    active,
    names: new Set(names),
    sheets: sheets.map(({ cells, charts, ...sheet }) => ({
      ...sheet,
      cells: cells
        .filter(({ row, column }) => row !== 6 || column !== 1)
        .map(({ look, ...cell }) => ({ ...cell, look: look === undefined ? undefined : looks[look] })),
      charts: charts.map(({ place, ...chart }) => (chart.cells ? chart : { ...chart, place })),
    })),
  };
}
