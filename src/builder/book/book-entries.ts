import { numberShownBy } from "../../catalog/read/numeric-text";

/** What is typed beside a book. A text that cannot be taken is undefined: it counts for nothing. */

const MOST_BETA = 10;
/**
 * What is typed beside a book; undefined where it cannot be used, and then it does not count. A beta is from 0 to 10.
 */
export const betaOf = (text: string): number | undefined => within(numberShownBy(text), 0, MOST_BETA);

/** A move of the market as a fraction: a number without a per cent sign is in per cent. */
export function moveOf(text: string): number | undefined {
  const number = numberShownBy(text);
  const move = number === undefined || text.includes("%") ? number : number / 100;
  return move === 0 ? undefined : within(move, 0, 1);
}

const within = (number: number | undefined, least: number, most: number): number | undefined =>
  number !== undefined && number >= least && number <= most ? number : undefined;
