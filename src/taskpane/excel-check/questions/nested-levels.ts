import { cellRead, inWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import type { Place } from "../place";
import type { Answer, Probe } from "../probe";

const LEVELS = 6;
const levels = Array.from({ length: LEVELS }, (_, index) => index + 1);

/** As many dollars as there are contracts of 1 USD. */
const dollars = ({ call }: Place, of: string): string => call("NOTIONAL", of, 70000, 1, '"usd"');
const nested = (place: Place, of: string, level: number): string =>
  level === 0 ? of : dollars(place, nested(place, of, level - 1));

const arrived = (number: number) => (read: Answer["read"]) =>
  read.every(({ values }) => values[0]?.every((value) => value === number) ?? false);

const times = (answer: Answer | undefined, area: number): string =>
  levels.map((_, level) => `${Math.round(answer?.after[area]?.[0]?.[level] ?? 0)} ms`).join("  ");

/** Excel hands over the results of one level before it asks for the next. */
export const NESTED_LEVELS: Probe = {
  question: "How long do one to six functions on top of one another take?",
  rows: 2,
  steps: (place) => {
    const read = [place.area(0, 1, 1, LEVELS), place.area(1, 1, 1, LEVELS)];
    const inCells = levels.map((level) => `=${dollars(place, place.cell(0, level - 1))}`);
    const inOneFormula = levels.map((level) => `=${nested(place, place.cell(0, 0), level)}`);
    const formulas = [place.cells(0, 1, [inCells]), place.cells(1, 1, [inOneFormula])];
    return [
      { write: { cells: [place.cells(0, 0, [[100]]), ...formulas] }, read, until: arrived(100) },
      { write: { cells: [place.cells(0, 0, [[200]])] }, read, until: arrived(200) },
    ];
  },
  judge: ([, changed]) => {
    const last = [0, 1].map((area) => cellRead(changed, area, 0, LEVELS - 1));
    return {
      outcome: last.every((cell) => isAsExpected(200, cell)) ? "seen" : "differs",
      lines: [
        `from cell to cell: ${times(changed, 0)}`,
        `in one formula: ${times(changed, 1)}`,
        `at the sixth level: ${last.map(inWords).join(" and ")}, expected 200`,
      ],
    };
  },
};
