import type { Definition, Example } from "../../catalog/declare/define";
import { formulaText, type Piece } from "../../catalog/declare/formula-text";
import { isOptional } from "../../catalog/declare/words";
import { cellOf, inWords } from "./cell-words";
import { areAsExpected, expectedInWords, isAsExpected, rowsOf } from "./expected-cells";
import type { CellsRead } from "../../workbook/scratch-sheet";
import type { Place } from "./place";
import type { Probe } from "./probe";

/** Whether all examples of a function come out in cells as they are declared. */
export function examplesOf(definition: Definition): Probe {
  const { name, examples } = definition;
  const heights = examples.map(({ gives }) => rowsOf(gives).length + 1);
  const topOf = (index: number): number => heights.slice(0, index).reduce((sum, height) => sum + height, 0);
  const rows = topOf(examples.length);
  const formulaOf = (example: Example, place: Place): string => {
    const blank = { cells: place.cell(rows - 1, 0) };
    const given = example.arguments as Record<string, Piece>;
    return formulaText(definition, { ...blanks(definition, blank), ...given }, place.namespace);
  };
  return {
    question: `Do the examples of ${name} come out?`,
    rows,
    steps: (place) => [
      {
        write: { cells: examples.map((example, index) => place.cells(topOf(index), 0, [[formulaOf(example, place)]])) },
        read: examples.map(({ gives }, index) =>
          place.area(topOf(index), 0, rowsOf(gives).length, rowsOf(gives)[0]?.length ?? 1),
        ),
        until: (read) => examples.every(({ gives }, index) => areAsExpected(gives, read[index])),
      },
    ],
    judge: ([answer], place) => {
      const lines = examples.flatMap((example, index) => {
        const differs = firstDifference(example, answer?.read[index]);
        return differs === undefined ? [] : [`${formulaOf(example, place)}: ${differs}`];
      });
      if (lines.length > 0) return { outcome: "differs", lines };
      return { outcome: "passed", lines: [`${examples.length} ${examples.length === 1 ? "example" : "examples"}`] };
    },
  };
}

/** An example of an empty row gives nothing at all; a formula has to give what is required, and gives a blank cell. */
const blanks = ({ parameters }: Definition, blank: Piece): Record<string, Piece> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => (isOptional(parameter) ? [] : [[name, blank] as const])),
  );

function firstDifference({ gives }: Example, read: CellsRead | undefined): string | undefined {
  for (const [down, row] of rowsOf(gives).entries()) {
    for (const [across, expected] of row.entries()) {
      const cell = cellOf(read, down, across);
      if (isAsExpected(expected, cell)) continue;
      const where = rowsOf(gives).length * row.length === 1 ? "" : ` in row ${down + 1}, column ${across + 1}`;
      return `read ${inWords(cell)}${where}, expected ${expectedInWords(expected)}`;
    }
  }
  return undefined;
}
