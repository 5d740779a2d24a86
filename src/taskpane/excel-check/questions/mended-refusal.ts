import { cellRead, inWords, isError } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import { judged } from "../judged";
import type { CellStep, Probe } from "../probe";
import type { Place } from "../place";

const GAIN = 1.25;

const withEntry = (place: Place, price: number, until: CellStep["until"]): CellStep => ({
  write: { cells: [place.cells(0, 0, [[price]])] },
  read: [place.area(0, 1)],
  until,
});

/** On some builds a cell that has shown an error hangs in #BUSY! when its input is mended. */
export const MENDED_REFUSAL: Probe = {
  question: "Does a refused cell show its number again when the input is mended?",
  rows: 1,
  steps: (place) => {
    const gains: CellStep["until"] = ([cell]) => cell?.values[0]?.[0] === GAIN;
    const first = withEntry(place, 70000, gains);
    const formula = place.cells(0, 1, [[`=${place.call("INVERSE_PNL", -3500, place.cell(0, 0), 56000, 100)}`]]);
    return [
      { ...first, write: { cells: [...(first.write.cells ?? []), formula] } },
      withEntry(place, -1, ([cell]) => cell?.values[0]?.[0] === "#VALUE!"),
      withEntry(place, 70000, gains),
    ];
  },
  judge: ([before, refused, mended]) =>
    judged(
      { says: `at first: ${inWords(cellRead(before))}`, isRight: isAsExpected(GAIN, cellRead(before)) },
      { says: `with a price of −1: ${inWords(cellRead(refused))}`, isRight: isError(cellRead(refused), "#VALUE!") },
      { says: `mended: ${inWords(cellRead(mended))}`, isRight: isAsExpected(GAIN, cellRead(mended)) },
    ),
};
