import type { Entry } from "../sheet-plan";

/** No date, time or number in words is as long. */
const LONGER_THAN_ANY_DATE = 40;

/**
 * What Excel is to be given so that the cell holds this entry. Excel reads a text as if somebody had typed it, and makes
 * a formula of "=1+1", a number of "1,000" and a date of "May 24"; a leading apostrophe, which the cell does not show,
 * keeps a text a text. The formula bar shows it, so words that cannot be read as anything else go without.
 */
export function typed(entry: Entry): number | boolean | string | null {
  if (typeof entry === "string") return isReadAsText(entry) ? entry : `'${entry}`;
  return typeof entry === "object" && entry !== null ? entry.formula : entry;
}

const isReadAsText = (text: string): boolean => text === "" || (/^\p{L}/u.test(text) && !isOneValue(text));

const isOneValue = (text: string): boolean =>
  /^(true|false)$/i.test(text.trim()) || (/\d/.test(text) && text.length <= LONGER_THAN_ANY_DATE);
