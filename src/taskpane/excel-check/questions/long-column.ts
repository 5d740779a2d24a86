import { cellRead, inWords } from "../cell-words";
import { isAsExpected } from "../expected-cells";
import type { Probe } from "../probe";

const ROWS = 10_000;

/** 10,000 prices from 70,000 on in steps of 7: the last is 139,993, where a short of 350,000 USD has lost 2.5 coins nearly. */
const LAST = 350_000 / 139_993 - 5;

export const LONG_COLUMN: Probe = {
  question: "How long does one formula over 10,000 prices take?",
  rows: ROWS,
  steps: (place) => {
    const prices = Array.from({ length: ROWS }, (_, row) => [70_000 + 7 * row]);
    const formula = `=${place.call("INVERSE_PNL", -3500, 70000, place.cell(0, 0, ROWS, 1), 100)}`;
    return [
      {
        write: { cells: [place.cells(0, 0, prices), place.cells(0, 1, [[formula]])] },
        read: [place.area(0, 1), place.area(ROWS - 1, 1)],
        until: ([, last]) => typeof last?.values[0]?.[0] === "number",
      },
    ];
  },
  judge: ([answer]) => {
    const [first, last] = [cellRead(answer, 0), cellRead(answer, 1)];
    const took = Math.round(answer?.after[1]?.[0]?.[0] ?? 0);
    const isRight =
      isAsExpected(0, first) && typeof last.value === "number" && Math.abs(last.value - LAST) <= 1e-14 * Math.abs(LAST);
    return {
      outcome: isRight ? "seen" : "differs",
      lines: [`${took} ms; the first is ${inWords(first)}, expected 0; the last ${inWords(last)}, expected ${LAST}`],
    };
  },
};
