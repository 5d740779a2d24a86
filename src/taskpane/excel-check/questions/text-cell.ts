import { cellRead, inWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import type { Probe } from "../probe";

/** A formula that is written into a cell of texts may stay a text; with the format taken off it must not. */
export const TEXT_CELL: Probe = {
  question: "What becomes of a formula in a cell that is formatted as text?",
  rows: 1,
  steps: (place) => {
    const write = { cells: [place.cells(0, 0, [["=1+2"]])] };
    const read = [place.area(0, 0)];
    return [
      { write: { ...write, looks: [{ area: place.area(0, 0), format: "@" }] }, read, until: "quiet" },
      {
        write: { ...write, looks: [{ area: place.area(0, 0), format: "General" }] },
        read,
        until: ([cell]) => cell?.values[0]?.[0] === 3,
      },
    ];
  },
  judge: ([asText, mended]) => ({
    outcome: isAsExpected(3, cellRead(mended)) ? "seen" : "differs",
    lines: [
      `formatted as text: ${inWords(cellRead(asText))}`,
      `General before the same formula: ${inWords(cellRead(mended))}, expected 3`,
    ],
  }),
};
