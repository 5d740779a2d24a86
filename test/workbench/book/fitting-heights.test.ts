import { fittingHeights } from "../../../workbench/book/fitting-heights";
import type { BookCell, Look } from "../../../workbench/xlsx/book";
import { emptySheet } from "../xlsx/books";

const look = (size: number, wrap = false): Look => ({
  font: { name: "Arial", size, bold: false, italic: false, underline: false, struck: false, colour: "#000000" },
  lines: {},
  wrap,
  indent: 0,
  numberFormat: "General",
});
const looks = [look(11), look(18), look(20), look(11, true)];
const heights = (cells: BookCell[], rest = {}) => [...fittingHeights({ ...emptySheet("A"), ...rest, cells }, looks)];

/** Excel makes rows of Arial 18 and 20 pt 23.25 and 25.5 points high, which are 31 and 34 pixels. */
test("a row is as high as the largest type in it", () => {
  const cells = [
    { row: 0, column: 0, value: "BTC hedge", look: 1 },
    { row: 1, column: 0, value: 1, look: 0 },
    { row: 2, column: 0, value: 1, look: 1 },
    { row: 2, column: 1, value: 2, look: 2 },
    { row: 3, column: 0, look: 2 },
  ];
  expect(heights(cells)).toEqual([
    [0, 31],
    [2, 34],
  ]);
});

test("a row with a height of its own keeps it", () => {
  expect(heights([{ row: 0, column: 0, value: "A", look: 2 }], { rows: [{ at: 0, size: 12 }] })).toEqual([]);
});

test("a text that wraps takes as many lines as it needs", () => {
  const value = "six words that need two lines";
  const [[, height] = []] = heights([{ row: 0, column: 0, value, look: 3 }], { columns: [{ at: 0, size: 150 }] });
  expect(height).toBe(Math.ceil(2 * 11 * (96 / 72) * 1.15 + 3));
  expect(heights([{ row: 0, column: 0, value, look: 0 }], { columns: [{ at: 0, size: 150 }] })).toEqual([]);
});
