import { cellRead, inWords, rowInWords } from "../cell-words";
import type { Probe } from "../probe";

/** No document says what Excel hands over for a blank cell, an error or a range where a function takes one word. */
export const CHOICE_ARGUMENT: Probe = {
  question: "What becomes of a blank cell, an error and a range in the place of a choice?",
  rows: 8,
  steps: (place) => {
    const liquidation = (given: string) => `=${place.call("LIQ_PRICE", -3500, 70000, 0.5, 0.005, 100, given)}`;
    return [
      {
        write: {
          cells: [
            place.cells(1, 3, [["mark"], ["entry"], ["=1/0"]]),
            place.cells(0, 0, [[liquidation(place.cell(0, 3))]]),
            place.cells(1, 0, [[liquidation(place.cell(1, 3))]]),
            place.cells(2, 0, [[liquidation(place.cell(2, 3))]]),
            place.cells(3, 0, [[liquidation(place.cell(3, 3))]]),
            place.cells(5, 0, [[liquidation(place.cell(1, 3, 2, 1))]]),
          ],
        },
        read: [place.area(0, 0, 4, 1), place.area(5, 0, 2, 1)],
        until: "quiet",
      },
    ];
  },
  judge: ([answer]) => {
    const [blank, mark, entry, error] = [0, 1, 2, 3].map((row) => inWords(cellRead(answer, 0, row)));
    return {
      outcome: "seen",
      lines: [
        `blank cell: ${blank}`,
        `cell with "mark": ${mark}`,
        `cell with "entry": ${entry}`,
        `cell with #DIV/0!: ${error}`,
        `range of "mark" and "entry": ${rowInWords(answer?.read[1])}`,
      ],
    };
  },
};
