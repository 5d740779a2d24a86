import { cellRead, inWords, type CellRead } from "../cell-words";
import type { Place } from "../place";
import type { Probe } from "../probe";

interface Case {
  readonly of: string;
  /** The call with this in the place of the argument; without it where nothing is given. */
  readonly call: (place: Place, ...given: readonly string[]) => string;
}

const CASES: readonly Case[] = [
  {
    of: "contract_size",
    call: ({ call }, ...given) => call("INVERSE_PNL", -3500, 70000, 56000, ...given),
  },
  {
    of: "hedge_ratio",
    call: ({ call }, ...given) => call("HEDGE_CONTRACTS", 5, 70000, 100, ...given),
  },
  {
    of: "if_none",
    call: ({ call }, ...given) =>
      call("LIQ_PRICE", -3500, 70000, 5, 0.005, 100, ...(given.length > 0 ? ["", "", "", "", ...given] : [])),
  },
];

/** Left out, a blank cell, a cell that holds 0. */
const WAYS = 3;

/**
 * A blank cell reaches a function as 0 or as nothing, as the Excel has it: both are right. Whether the cell shows then
 * what it shows without the argument, or another number, is said beside it.
 */
export const BLANK_ARGUMENT: Probe = {
  question: "What reaches a function from a blank cell?",
  rows: CASES.length + 1,
  steps: (place) => {
    const [blank, zero] = [place.cell(CASES.length, 0), place.cell(CASES.length, 1)];
    return [
      {
        write: {
          cells: [
            place.cells(CASES.length, 1, [[0]]),
            ...CASES.map(({ call }, row) =>
              place.cells(row, 0, [[`=${call(place)}`, `=${call(place, blank)}`, `=${call(place, zero)}`]]),
            ),
          ],
        },
        read: [place.area(0, 0, CASES.length, WAYS)],
        until: "quiet",
      },
    ];
  },
  judge: ([answer]) => {
    const at = (row: number, column: number): CellRead => cellRead(answer, 0, row, column);
    const isNothing = at(0, 1).value === at(0, 0).value;
    const lines = CASES.map(({ of }, row) => {
      const [leftOut, blank, zero] = [at(row, 0), at(row, 1), at(row, 2)];
      const isAnother = blank.type !== "Error" && blank.value !== leftOut.value;
      const says = `${of}: left out ${inWords(leftOut)}, blank cell ${inWords(blank)}, cell with 0 ${inWords(zero)}`;
      return isAnother ? `${says} (a blank cell changes the answer)` : says;
    });
    return { outcome: "seen", lines: [`a blank cell arrives as ${isNothing ? "nothing" : "0"}`, ...lines] };
  },
};
