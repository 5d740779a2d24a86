import type { NumberMarks } from "../../workbook/entry/number-marks";
import { decimalDigits, inMarks, shownNumber } from "../../workbook/entry/shown-number";
import { readTyped, type TypedUnits } from "../../workbook/entry/typed-number";

/** What is typed beside a book, in the user's marks. A text that cannot be taken is undefined: it counts for nothing. */

const MOST_BETA = 10;
const BETA: TypedUnits = { takes: {}, bare: 0, called: "a number" };
const MOVE: TypedUnits = { takes: { "%": -2 }, bare: -2, called: "per cent" };

/** A beta is from 0 to 10. */
export const betaOf = (text: string, marks: NumberMarks): number | undefined =>
  within(readTyped(text, marks, BETA), 0, MOST_BETA);

/** A move of the market as a fraction: a number without a per cent sign is in per cent. */
export function moveOf(text: string, marks: NumberMarks): number | undefined {
  const move = within(readTyped(text, marks, MOVE), 0, 1);
  return move === 0 ? undefined : move;
}

/** A beta that was typed in some marks, in others; what cannot be read stays. */
export function betaIn(text: string, from: NumberMarks, to: NumberMarks): string {
  const beta = betaOf(text, from);
  return beta === undefined ? text : shownNumber(beta, to);
}

/** The same of a move, in per cent. */
export function moveIn(text: string, from: NumberMarks, to: NumberMarks): string {
  const move = moveOf(text, from);
  return move === undefined ? text : inMarks(decimalDigits(move, 2), to);
}

const within = (typed: ReturnType<typeof readTyped>, least: number, most: number): number | undefined =>
  "value" in typed && typed.value >= least && typed.value <= most ? typed.value : undefined;
