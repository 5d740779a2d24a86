import { bounding, intersection, without } from "../../workbench/sheet/area";

const area = { row: 2, column: 2, rows: 4, columns: 4 };

test("areas have their common cells in common, and none where they only touch", () => {
  expect(intersection(area, { row: 4, column: 0, rows: 9, columns: 3 })).toEqual({
    row: 4,
    column: 2,
    rows: 2,
    columns: 1,
  });
  expect(intersection(area, { row: 6, column: 2, rows: 1, columns: 4 })).toBeUndefined();
});

test("the area around two others begins with the first row and column of either, and ends with the last", () => {
  const other = { row: 4, column: 0, rows: 9, columns: 3 };
  const around = { row: 2, column: 0, rows: 11, columns: 6 };
  expect([bounding(area, other), bounding(other, area), bounding(area, area)]).toEqual([around, around, area]);
});

test("what is left without a part is every other cell, once", () => {
  for (const part of [
    { row: 3, column: 3, rows: 1, columns: 1 },
    { row: 0, column: 0, rows: 3, columns: 9 },
    { row: 5, column: 5, rows: 9, columns: 9 },
    { row: 0, column: 0, rows: 1, columns: 1 },
    area,
  ]) {
    const left = without(area, part).flatMap(cells).sort();
    const inPart = new Set(cells(part));
    const expected = cells(area).filter((cell) => !inPart.has(cell));
    expect(left).toEqual(expected.sort());
  }
});

function cells({ row, column, rows, columns }: typeof area): string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const down = Math.floor(index / columns);
    return `${row + down},${column + (index % columns)}`;
  });
}
