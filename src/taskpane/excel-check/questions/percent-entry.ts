import { cellRead, inWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import { judged } from "../judged";
import { asTyped } from "../place";
import type { Probe } from "../probe";

const NUMBERS = [0.05, 0.0005] as const;
const TEXTS = ["0.05%", "0.05 %", "0.05", "0.0005"] as const;
const PER_CENT = "0.00##%";

/** How a hedge sheet enters its rates. */
export const PERCENT_NUMBERS: Probe = {
  question: "Does a per-cent cell keep the number that is written into it?",
  rows: 1,
  steps: (place) => [
    {
      write: {
        looks: [{ area: place.area(0, 0, 1, NUMBERS.length), format: PER_CENT }],
        cells: [place.cells(0, 0, [NUMBERS])],
      },
      read: [place.area(0, 0, 1, NUMBERS.length)],
      until: "quiet",
    },
  ],
  judge: ([answer]) =>
    judged(
      ...NUMBERS.map((number, column) => {
        const cell = cellRead(answer, 0, 0, column);
        const shows = answer?.read[0]?.texts[0]?.[column] ?? "";
        return { says: `${number}: ${inWords(cell)}, shown as ${shows}`, isRight: isAsExpected(number, cell) };
      }),
    ),
};

/** The nearest that can be had to typing: Excel reads a text that is written as if somebody had entered it. */
export const PERCENT_TEXTS: Probe = {
  question: "What does a per-cent cell make of a text?",
  rows: 1,
  steps: (place) => [
    {
      write: {
        looks: [{ area: place.area(0, 0, 1, TEXTS.length), format: PER_CENT }],
        cells: [{ ...place.cells(0, 0, [[]]), entries: [TEXTS.map(asTyped)] }],
      },
      read: [place.area(0, 0, 1, TEXTS.length)],
      until: "quiet",
    },
  ],
  judge: ([answer]) => ({
    outcome: "seen",
    lines: TEXTS.map((text, column) => {
      const shows = answer?.read[0]?.texts[0]?.[column] ?? "";
      return `"${text}": ${inWords(cellRead(answer, 0, 0, column))}, shown as ${shows}`;
    }),
  }),
};
