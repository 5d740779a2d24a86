/** Ids are made at random, so that two panes never make the same: smaller ones are of one pane alone. */
const LEAST = 36 ** 6;
const PATTERN = /^h([a-z0-9]{7,10})$/;

/** How a hedge is known in the table, by its number in a pane. */
export const rowId = (hedge: number): string => `h${hedge.toString(36)}`;

/** The number that a row is known by; none where somebody has written something else there. */
export function hedgeNumber(id: unknown): number | undefined {
  const number = typeof id === "string" && PATTERN.test(id) ? Number.parseInt(id.slice(1), 36) : 0;
  return Number.isSafeInteger(number) && number >= LEAST && rowId(number) === id ? number : undefined;
}

export const isOfTable = (hedge: number): boolean => hedgeNumber(rowId(hedge)) !== undefined;

/** A number for a new hedge: `random` is between 0 and 1. */
export const newHedgeNumber = (random: number): number => LEAST + Math.floor(random * (2 ** 50 - LEAST));
