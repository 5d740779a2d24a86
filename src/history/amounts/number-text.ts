import { amountOf, type Amount } from "./amount";

/** Which sign stands before the decimals. */
export type DecimalMark = "." | ",";

/** What pages and spreadsheets put around a number that nobody sees. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00a0\u202f\s]/g;
/** What venues write where there is no number. */
const EMPTY = new Set(["", "-", "--", "—", "–", "null", "n/a", "na", "none"]);
/** Most numbers need no more than a look. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;

const bare = (text: string): string => text.replace(UNSEEN, "").replace("\u2212", "-");

export const isEmptyText = (text: string): boolean => text === "" || EMPTY.has(bare(text).toLowerCase());

/** What a number says of the decimal mark of its file; "either" where 1.234 might be a thousand and more. */
export function markIn(text: string): DecimalMark | "either" | undefined {
  if (!/[.,]/.test(text)) return undefined;
  const number = bare(text);
  const [whole = "", ...groups] = number.replace(/^[+-]/, "").split(/[.,]/);
  if (!/^\d*$/.test(whole) || !groups.every((group) => /^\d+(?:e[+-]?\d+)?$/i.test(group))) return undefined;
  const marks = number.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark;
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return last === "." ? "," : ".";
  const isGroup = groups[0]?.length === 3 && whole.length > 0 && whole.length <= 3 && !/^0/.test(whole);
  return isGroup ? "either" : last;
}

/** Nobody begins a group with 0: "0,001" is a decimal, in whichever file it stands. */
const GROUPED: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/,
  ",": /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/,
};

/** Few numbers of a history are unlike all others: what was read lately need not be read again. */
const LATELY = new Map<string, Amount | undefined>();
const MOST_LATELY = 4_000;

function plainAmount(text: string): Amount | undefined {
  if (LATELY.has(text)) return LATELY.get(text);
  const amount = amountOf(text);
  if (LATELY.size >= MOST_LATELY) LATELY.clear();
  LATELY.set(text, amount);
  return amount;
}

/** The number of a cell; null for an empty one or dashes, undefined for what is no number. */
export function readNumber(text: string, mark: DecimalMark): Amount | null | undefined {
  if (mark === "." && text.length <= 40 && PLAIN.test(text)) return plainAmount(text);
  if (isEmptyText(text)) return null;
  const number = bare(text);
  const other = mark === "." ? "," : ".";
  if (number.includes(other) && !GROUPED[mark].test(number)) return undefined;
  return amountOf(number.replaceAll(other, "").replace(mark, "."));
}

/** Why a cell is no number, as it follows the cell: it may be one with the other mark. */
export function noNumberWords(text: string, mark: DecimalMark): string {
  const [here, there] = mark === "." ? ["a point", "a comma"] : ["a comma", "a point"];
  const isOther = readNumber(text, mark === "." ? "," : ".") !== undefined;
  return isOther ? `has its decimals behind ${there}, where others of the file stand behind ${here}` : "is no number";
}
