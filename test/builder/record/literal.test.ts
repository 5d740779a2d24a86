import { CellError, type Cell } from "../../../src/catalog/declare/cell";
import { literalOf, readLiteral } from "../../../src/builder/record/literal";

const CELLS: readonly (readonly [cells: Cell[][], text: string])[] = [
  [[[88_400]], "88400"],
  [[[0.1 + 0.2]], "0.30000000000000004"],
  [[[-1e-7]], "-1E-7"],
  [[[1e21]], "1E+21"],
  [[[-0]], "0"],
  [[[true]], "TRUE"],
  [[["mark"]], '"mark"'],
  [[['a "b"\n=1+1,;}']], '"a ""b""\n=1+1,;}"'],
  [[[null]], ""],
  [[[new CellError("#N/A")]], "#N/A"],
  [[[new CellError("#DIV/0!")]], "#DIV/0!"],
  [
    [
      [0, 0.004],
      [10, 0.005],
    ],
    "{0,0.004;10,0.005}",
  ],
];

test.each(CELLS)("%j is written so that it reads back to the very cells", (cells, text) => {
  expect(literalOf(cells)).toBe(text);
  expect(readLiteral(text)).toEqual(cells.map((row) => row.map((cell) => (cell === 0 ? 0 : cell))));
});

test("blank rows at the end of a block are none of it, and those between are", () => {
  expect(literalOf([[1], [null], [2], [null], [""]])).toBe("{1;;2}");
  expect(literalOf([[null], [null]])).toBe("{}");
  expect(readLiteral("{1;;2}")).toEqual([[1], [null], [2]]);
});

test("behind a single number its unit may stand, and nothing else behind anything", () => {
  expect(readLiteral("70000 USD per coin")).toEqual([[70_000]]);
  for (const text of ['"mark" x', "{1,2} USD", "{1,2", '"open', "70000USD", "1,2", "=1+1", "{1,{2}}", "1.2.3"])
    expect(readLiteral(text)).toBeUndefined();
});
