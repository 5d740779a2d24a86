import { cellRead, isError, rowInWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import { judged } from "../judged";
import type { Probe } from "../probe";

/** Three exit prices of which the second is 0: at 56,000 the short of 350,000 USD has gained 6.25 − 5 coins. */
export const ERROR_IN_ARRAY: Probe = {
  question: "Does an error stay in its own element of an array that spills?",
  rows: 3,
  steps: (place) => [
    {
      write: {
        cells: [
          place.cells(1, 0, [["=1/0", 56000]]),
          place.cells(0, 0, [[`=${place.call("INVERSE_PNL", -3500, 70000, "{56000,0,70000}", 100)}`]]),
          place.cells(2, 0, [[`=${place.call("INVERSE_PNL", -3500, 70000, place.cell(1, 0, 1, 2), 100)}`]]),
        ],
      },
      read: [place.area(0, 0, 1, 3), place.area(2, 0, 1, 2)],
      until: (read) => read[0]?.values[0]?.[0] === 1.25 && read[1]?.values[0]?.[1] === 1.25,
    },
  ],
  judge: ([answer]) => {
    const [first, second, third] = [0, 1, 2].map((column) => cellRead(answer, 0, 0, column));
    const isOwn =
      first !== undefined &&
      second !== undefined &&
      third !== undefined &&
      isAsExpected(1.25, first) &&
      isError(second, "#VALUE!") &&
      isAsExpected(0, third);
    return judged(
      { says: `a refusal between two results: ${rowInWords(answer?.read[0])}`, isRight: isOwn },
      {
        says: `an error cell beside a price: ${rowInWords(answer?.read[1])}`,
        isRight: isError(cellRead(answer, 1), "#DIV/0!") && isAsExpected(1.25, cellRead(answer, 1, 0, 1)),
      },
    );
  },
};
