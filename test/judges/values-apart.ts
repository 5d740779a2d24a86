import { shownContent, type Content } from "./cell-content";
import type { Results } from "./libreoffice-results";

/** A cell, and what it is to come to. */
export interface Expected {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** What the row is about, where its number does not say it. */
  readonly told?: string;
}

/** The cells that LibreOffice calculates otherwise, each with both values. */
export const valuesApart = (
  expected: readonly Expected[],
  results: Results,
  isNear: (content: Content, got: Content) => boolean,
): string[] =>
  expected.flatMap(({ row, column, content, told }) => {
    const got = results(row, column);
    if (isNear(content, got)) return [];
    const where = told === undefined ? `row ${row + 1}` : `row ${row + 1}, ${told}`;
    return [`${where}: ${shownContent(content)}, LibreOffice says ${shownContent(got)}`];
  });

/** A row on the edge of what a double tells apart, which no cell is written for. */
const MOST_APART = 0.005;

export function expectSeldomApart(apart: readonly string[], expected: readonly Expected[]): void {
  expect({ apart: apart.slice(0, 10), isSeldom: apart.length <= expected.length * MOST_APART }).toEqual(
    expect.objectContaining({ isSeldom: true }),
  );
}
