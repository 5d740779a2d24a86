import type { Cell, Row } from "../oracle/cells";
import { EXAMINED } from "../oracle/functions";
import { Random } from "../oracle/random";
import { metadata } from "./built";
import { isError } from "./fit-for-a-cell";
import { ExcelHost } from "./host";

const ROWS = 10000;

describe("ranges of 10,000 rows, as they leave for Excel, against the exact oracle", () => {
  test.each(EXAMINED)("$name", async ({ name, row, answer, seed }) => {
    const random = new Random(seed + 1);
    const rows = Array.from({ length: ROWS }, () => row(random));
    const block = await ExcelHost.open().block(name, columns(rows, parametersOf(name)));
    expect(block).toHaveLength(ROWS);
    const different = rows.filter(
      (given, index) => !agrees((block[index] as unknown[])[0], answer(given).block[0]?.[0] as Cell),
    );
    expect(different.slice(0, 10)).toEqual([]);
  });
});

const parametersOf = (name: string): number =>
  metadata().functions.find(({ id }) => id === name)?.parameters.length ?? 0;

/** Rows of cells to one column an argument, as a table's columns are given to a formula. */
const columns = (rows: readonly Row[], count: number): unknown[][][] =>
  Array.from({ length: count }, (_, argument) => rows.map((row) => [row[argument] ?? null]));

function agrees(cell: unknown, expected: Cell): boolean {
  if (typeof expected !== "object") return Object.is(cell, expected);
  return isError(cell) && cell.code === (expected.refuses === "none" ? "#N/A" : "#VALUE!") && Boolean(cell.message);
}
