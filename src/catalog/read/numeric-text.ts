/** No text can match it in two ways, so that even a long one that is no number is rejected in a single pass. */
const NUMBER = /^([+\-\u2212]?(?:\d+(?:\.\d*)?|\.\d+))(?:e([+-]?\d+))?\s*(%?)$/i;
const LONGEST = 400;
/** What pages put around a number that nobody sees: spaces without width, and marks of the direction of writing. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060]/g;

/**
 * The number that a text shows, as Excel's own operators read it: "70000", " 1e3 ", "5%"; and with the typographic
 * minus of messages and web pages: "−3500"; what nobody sees of a text is not read. A per cent sign moves the decimal
 * point instead of dividing, so "0.1%" is the same double as 0.001. Group separators, currency signs and dates are not
 * read: "70,000" is seventy thousand in one country and seventy in another. Nor is a text of more than 400 characters,
 * which is longer than any double.
 */
export function numberShownBy(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const match = NUMBER.exec(text.replace(UNSEEN, "").trim());
  if (!match) return undefined;
  const [, digits, exponent = "0", percent] = match;
  const value = Number(`${digits?.replace("\u2212", "-")}e${Number(exponent) - (percent ? 2 : 0)}`);
  return Number.isFinite(value) ? value : undefined;
}
