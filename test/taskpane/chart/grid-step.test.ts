import { placeAfter } from "../../../src/taskpane/chart/grid-step";

const from = { row: 1, column: 2 };

test.each([
  ["ArrowRight", { row: 1, column: 3 }],
  ["ArrowLeft", { row: 1, column: 1 }],
  ["ArrowDown", { row: 2, column: 2 }],
  ["ArrowUp", { row: 0, column: 2 }],
  ["Home", { row: 1, column: 0 }],
  ["End", { row: 1, column: 6 }],
  ["PageDown", { row: 14, column: 2 }],
  ["PageUp", { row: 0, column: 2 }],
  ["Tab", undefined],
])("%s", (key, to) => expect(placeAfter(key, from, 15, 7)).toEqual(to));

test("no key leads out of the grid", () => {
  expect(placeAfter("ArrowLeft", { row: 0, column: 0 }, 15, 7)).toEqual({ row: 0, column: 0 });
  expect(placeAfter("ArrowDown", { row: 14, column: 6 }, 15, 7)).toEqual({ row: 14, column: 6 });
});
