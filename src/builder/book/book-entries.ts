import { numberShownBy } from "../../catalog/read/numeric-text";

/** What is typed beside a book. A text that cannot be taken is undefined: it counts for nothing. */

const MOST_BETA = 10;
export const betaOf = (text: string): number | undefined => within(numberShownBy(text), 0, MOST_BETA);

/** In a field of per cent a bare number is per cent. */
export function moveOf(text: string): number | undefined {
  const number = numberShownBy(text);
  const move = number === undefined || text.includes("%") ? number : number / 100;
  return move === 0 ? undefined : within(move, 0, 1);
}

const within = (number: number | undefined, least: number, most: number): number | undefined =>
  number !== undefined && number >= least && number <= most ? number : undefined;
