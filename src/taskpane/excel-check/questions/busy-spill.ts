import { cellRead, inWords, rowInWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import type { Answer, Probe } from "../probe";

/** What a formula of Excel's own sees in a cell that is spilled over. */
const seenBy = (cell: string): string => `=IF(ISBLANK(${cell}),"blank",IF(ISERROR(${cell}),"an error","a value"))`;

const line = (when: string, answer: Answer | undefined): string =>
  `${when}: ${rowInWords(answer?.read[0])}; a formula sees ${inWords(cellRead(answer, 1))}`;

/** At 56,000 and 70,000 a short of 350,000 USD from 70,000 stands at 6.25 − 5 and 0 coins. */
export const BUSY_SPILL: Probe = {
  question: "What do spilled cells hold while their formula is busy?",
  rows: 2,
  steps: (place) => {
    const read = [place.area(0, 1, 1, 2), place.area(1, 0)];
    const formula = `=${place.call("INVERSE_PNL", -3500, place.cell(0, 0), "{56000,70000}", 100)}`;
    const withEntry = (price: number) => place.cells(0, 0, [[price]]);
    return [
      {
        write: {
          cells: [withEntry(70000), place.cells(0, 1, [[formula]]), place.cells(1, 0, [[seenBy(place.cell(0, 2))]])],
        },
        read,
        until: "nothing",
      },
      { write: {}, read, until: ([spill]) => spill?.values[0]?.[0] === 1.25 },
      { write: { cells: [withEntry(56000)] }, read, until: "nothing" },
      { write: {}, read, until: ([spill]) => spill?.values[0]?.[0] === 0 },
    ];
  },
  judge: ([written, calculated, changed, again]) => {
    const isRight =
      isAsExpected(1.25, cellRead(calculated)) &&
      isAsExpected(0, cellRead(calculated, 0, 0, 1)) &&
      isAsExpected(0, cellRead(again)) &&
      isAsExpected(-1.25, cellRead(again, 0, 0, 1));
    return {
      outcome: isRight ? "seen" : "differs",
      lines: [
        line("written", written),
        line("calculated", calculated),
        line("its input changed", changed),
        line("calculated again", again),
      ],
    };
  },
};
