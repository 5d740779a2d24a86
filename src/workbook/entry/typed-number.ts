import type { NumberMarks } from "./number-marks";
import { doubtIn, readDigits } from "./typed-digits";

/** What may stand beside the number of a field. */
export interface TypedUnits {
  /** The words that it takes, in small letters, and the powers of ten that they stand for: "%" is −2. */
  readonly takes: Readonly<Record<string, number>>;
  /** The power of ten of a number without a word. */
  readonly bare: number;
  /** What it takes, in words: "USD". */
  readonly called: string;
}

/** A number with the word beside it and what makes it doubtful, or why it cannot be taken, as that follows the name of the field. */
export type Typed =
  | { readonly value: number; readonly word: string; readonly doubt?: string }
  | { readonly refused: string; readonly isWords?: true };

const SIGNS = "+\\-\\u2212\\u2013";
const NUMBER = new RegExp(
  `^([${SIGNS}]?)\\s*([^\\d.,${SIGNS}]*?)\\s*([${SIGNS}]?)\\s*((?:\\d|[.,]\\d)(?:[\\d.,'’_]|\\s(?=\\d))*)(?:e([+-]?\\d+)(?![\\p{L}\\d]))?\\s*(.*)$`,
  "iu",
);
/** As Japanese and Chinese keyboards write digits and signs. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const halfWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
const MINUS = /[\u2212\u2013-]/;

/** Thousands and millions, as traders shorten them. */
const MULTIPLES: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mio: 6, b: 9, bn: 9 };

/**
 * The number that somebody typed, as Excel reads it in a country: with its marks, with a unit before or behind it, with
 * "k" for thousands, and in brackets for less than 0. Full-width signs are as good as others.
 */
export function readTyped(typed: string, marks: NumberMarks, units: TypedUnits): Typed {
  const text = typed.replace(FULL_WIDTH, halfWidth).trim();
  const inBrackets = /^\(([^()+\-\u2212]+)\)$/.exec(text)?.[1];
  const match = NUMBER.exec(inBrackets?.trim() ?? text);
  if (!match) return { refused: /\d/.test(text) ? notANumber(typed) : needsANumber(typed), isWords: true };
  const [, sign = "", before = "", signBehind = "", core = "", exponent = "0", behind = ""] = match;
  if (sign !== "" && signBehind !== "") return { refused: notANumber(typed) };
  const meant = meaningOf(before, behind, units);
  if (meant === undefined) return { refused: wrongWord(before, behind, units) };
  const read = readDigits(core.trim(), marks);
  if ("refused" in read) return read;
  const isNegative = inBrackets !== undefined || MINUS.test(sign + signBehind);
  const value = Number(`${isNegative ? "-" : ""}${read.digits}e${Number(exponent) + meant.power}`);
  if (!Number.isFinite(value)) return { refused: notANumber(typed) };
  const doubt = meant.power < 0 ? undefined : doubtIn(core.trim(), marks);
  return { value: value === 0 ? 0 : value, word: meant.word, ...(doubt !== undefined && { doubt }) };
}

const A_NUMBER: TypedUnits = { takes: { "%": -2 }, bare: 0, called: "a number" };
/** E5 is a cell. */
const LOOKS_LIKE_ONE = /^[\s+\-\u2212.,]*\d[\d\s+\-\u2212.,'’e%]*$/i;

/** A number by itself, with a per cent sign at most; undefined where the text is meant as something else. */
export const readBare = (typed: string, marks: NumberMarks): Typed | undefined =>
  LOOKS_LIKE_ONE.test(typed) ? readTyped(typed, marks, A_NUMBER) : undefined;

const notANumber = (typed: string): string => `“${typed.trim()}” is no number`;
const needsANumber = (typed: string): string => `needs a number, was “${typed.trim()}”`;

/** The word beside the number, and the power of ten of the number with it; undefined where a word is unknown here. */
function meaningOf(before: string, behind: string, units: TypedUnits): { word: string; power: number } | undefined {
  const [first, last] = [worded(before), worded(behind)];
  const multiple = /^(k|mn|mio|m|bn|b)\s*(.*)$/.exec(last);
  const isUnit = (word: string) => word === "" || word in units.takes;
  // 5 mBTC is 0.005 BTC to those who write it, and no millions
  const isThousandth = MILLI.test(last);
  const [shortened, rest] =
    isUnit(last) || !multiple || isThousandth ? [0, last] : [MULTIPLES[multiple[1] ?? ""] ?? 0, multiple[2] ?? ""];
  if (!isUnit(first) || !isUnit(rest)) return undefined;
  const word = rest === "" ? first : rest;
  return { word, power: shortened + (word === "" ? units.bare : (units.takes[word] ?? 0)) };
}

/** An m right before a name, unless it counts millions of dollars or contracts. */
const MILLI = /^m(?!n|io|us|dollar|cont|cts)\p{L}/u;

const worded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");

function wrongWord(before: string, behind: string, { takes, called }: TypedUnits): string {
  const wrong = [before, behind].map((word) => word.trim()).find((word) => word !== "" && !(worded(word) in takes));
  return `takes ${called}, not “${wrong ?? ""}”`;
}
