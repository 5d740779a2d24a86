/** The text of decimal.mjs with what is not called left out. */
export function decimalInPart(source: string): string;
/** Methods and constants of decimal.js that the sources name. */
export const CALLED: readonly string[];
