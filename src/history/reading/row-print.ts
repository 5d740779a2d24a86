import { amountText } from "../amounts/amount";
import { readNumber } from "../amounts/number-text";
import type { Columns } from "../formats/recognised";
import { readTime } from "../times/time-text";
import type { Marks } from "./read-row";

const [POINT, NOUGHT, CAPITAL_A, CAPITAL_Z] = [46, 48, 65, 90];
/** Most numbers have one writing but for noughts at their end, and most words begin with a letter. */
const PLAIN = /^-?(?:0|[1-9]\d*)(\.\d+)?$/;
const WORD = /^[a-z]/i;
const CLOCK = /\d[-/.:]\d/;

/**
 * What is the same for rows that say the same, and for others hardly ever, as a number of 53 bits: a spreadsheet that
 * saves a file again writes its times and numbers in another way, and adds or drops empty cells at the end.
 */
export function rowPrinter(columns: Columns, marks: Marks, ahead: number): (cells: readonly string[]) => number {
  const said = (text: string, isTime: boolean): string => {
    if (!isTime) {
      if (text === "" || WORD.test(text)) return text;
      const plain = marks.decimal === "." || !text.includes(".") ? PLAIN.exec(text) : null;
      if (plain) return plain[1] === undefined ? text : withoutNoughts(text);
      const number = readNumber(text, marks.decimal);
      if (number) return amountText(number);
      if (!CLOCK.test(text)) return text;
    }
    const time = readTime(text, marks.order, ahead);
    return "at" in time ? String(time.at) : text;
  };
  return (cells) => {
    const all: string[] = [];
    let filled = 0;
    for (const [at, cell] of cells.entries()) {
      const text = cell.trim();
      all.push(said(text, at === columns.time));
      if (text !== "") filled = at + 1;
    }
    return printOf(all, filled);
  };
}

function withoutNoughts(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === NOUGHT) end--;
  if (text.charCodeAt(end - 1) === POINT) end--;
  return text.slice(0, end);
}

function printOf(cells: readonly string[], filled: number): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < filled; place++) {
    const cell = cells[place] as string;
    for (let at = 0; at < cell.length; at++) {
      const letter = cell.charCodeAt(at);
      const code = letter >= CAPITAL_A && letter <= CAPITAL_Z ? letter + 32 : letter;
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    // where a cell ends
    one = Math.imul(one ^ 0x1f, 2654435761);
    other = Math.imul(other ^ 0x1f, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}
