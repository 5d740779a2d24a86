import type { NumberMarks } from "./number-marks";
import { readTyped, type TypedUnits } from "./typed-number";

/** The numbers of a list and the heading above them, or why it cannot be taken, as that follows the field's name. */
export type TypedList =
  | { readonly values: readonly number[]; readonly word: string; readonly heading: string | undefined }
  | { readonly refused: string };

/** What a country's blanks between digits are made of; a plain one may part two numbers as well. */
const FIXED_BLANK = /[\u00a0\u2009\u202f]/g;

/**
 * A list in any form that people paste: a line, a tab, a semicolon, a comma or a blank between the numbers, with or
 * without a heading. Where a comma or a blank could also stand inside a number, both readings are said.
 */
export function readList(typed: string, marks: NumberMarks, units: TypedUnits): TypedList {
  const text = typed.replace(FIXED_BLANK, "_").trim();
  const parts = partsOf(text, marks);
  if ("refused" in parts) return parts;
  const entries = parts.entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
  if (entries.length === 0) return { refused: `needs numbers, was “${typed.trim()}”` };
  const [first = "", ...others] = entries;
  const isHeading = others.length > 0 && !/\d/.test(first);
  const numbers = (isHeading ? others : entries).map((entry) => readTyped(entry, marks, units));
  const values = numbers.flatMap((number) => ("value" in number ? [number.value] : []));
  const faulty = numbers.findIndex((number) => "refused" in number);
  if (faulty >= 0) return { refused: atPlace(numbers[faulty], faulty, numbers.length) };
  const doubts = numbers.flatMap((number) => ("doubt" in number && number.doubt !== undefined ? [number.doubt] : []));
  if (doubts[0] !== undefined && doubts.length === numbers.length) return { refused: doubts[0] };
  const words = new Set(numbers.map((number) => ("word" in number ? number.word : "")));
  if (words.size > 1) return { refused: "has more than one unit: give all its numbers the same, or none" };
  return { values, word: [...words][0] ?? "", heading: isHeading ? first : undefined };
}

function atPlace(number: ReturnType<typeof readTyped> | undefined, index: number, count: number): string {
  const refused = number && "refused" in number ? number.refused : "";
  return count === 1 ? refused : `${refused} (number ${index + 1} of ${count})`;
}

type Parts = { readonly entries: readonly string[] } | { readonly refused: string };

/** Cut at the strongest sign that it has: lines and semicolons, then tabs, commas and blanks. */
function partsOf(text: string, marks: NumberMarks): Parts {
  if (/[\n;]/.test(text)) return inLines(text);
  if (text.includes("\t")) return { entries: text.split("\t") };
  if (/,\s/.test(text)) return { entries: text.split(/,\s+/).map((entry) => entry.replace(/,$/, "")) };
  const listed = text.replace(/,$/, "");
  if (listed.includes(",") && !/\d\s+\d/.test(listed)) return atCommas(listed, marks);
  return /\d\s+[-+\u2212$]?\d/.test(listed) ? atBlanks(listed, marks) : { entries: [listed] };
}

function inLines(text: string): Parts {
  const lines = text.split(/\r?\n|;/).map((line) => line.trim().replace(/,$/, ""));
  const wide = lines.find((line) => line.trim().includes("\t"));
  if (wide === undefined) return { entries: lines };
  return { refused: `takes one column, and “${wide.replaceAll("\t", " | ").trim()}” has several` };
}

/** Behind a comma three digits may be a group; where commas stand before decimals, any digits may be those. */
function atCommas(text: string, marks: NumberMarks): Parts {
  const entries = text.split(",");
  const numbers = entries.slice(/\d/.test(entries[0] ?? "") ? 0 : 1);
  if (numbers.length === 2 && marks.decimal === "," && numbers.every((number) => isLong(number)))
    return fewer(2, "commas");
  if (numbers.length < 2 || (numbers.length === 2 && (marks.decimal === "," || isGroup(numbers, 1))))
    return { entries: numbers.length < entries.length ? [entries[0] ?? "", numbers.join(",")] : [text] };
  const may = marks.decimal === "," ? numbers.length : numbers.findIndex((_, index) => isGroup(numbers, index));
  return marks.decimal !== "," && may < 0 ? { entries } : fewer(numbers.length, "commas");
}

/** As prices are, and decimals behind such a one are not. */
const isLong = (entry: string): boolean => /(?:^|\D)[1-9]\d{3,}$/.test(entry.trim());

/** Only digits of a whole number stand on both sides of a mark between groups. */
const isGroup = (entries: readonly string[], index: number): boolean =>
  index > 0 && /^\d{3}(?!\d)/.test(entries[index] ?? "") && /(?:^|[^\d.])[1-9]\d{0,2}$/.test(entries[index - 1] ?? "");

/** 70 000 alone is a number where blanks part groups; 70 000 71 000 may be two numbers or four. */
function atBlanks(text: string, { group }: NumberMarks): Parts {
  const entries = text.split(/\s+/);
  const mayBeGroups = entries.some((_, index) => isGroup(entries, index));
  if (!mayBeGroups) return { entries };
  return entries.length === 2 && /\s/.test(group) ? { entries: [text] } : fewer(entries.length, "blanks");
}

const fewer = (count: number, signs: string): Parts => ({
  refused: `could be ${count} numbers or fewer, by its ${signs}: part them by semicolons`,
});
