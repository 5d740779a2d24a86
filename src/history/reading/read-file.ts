import { isNothing, minus } from "../amounts/amount";
import type { Format } from "../formats/format";
import { guessedHeading, guessedMapping, type Mapping, byHand } from "../formats/by-hand";
import { recognised, recognisedByPosition, type Recognised } from "../formats/recognised";
import { isClockElsewhere, minutesAhead, type Heading } from "../tables/heading";
import type { Line } from "../tables/lines";
import { orderIn, type DayOrder } from "../times/time-text";
import { areDollars, leftAside } from "./coins";
import type { Entry, Malformed } from "./entry";
import { marksSeen, type Question } from "./marks-seen";
import { rowReader, sumOf, type Marks } from "./read-row";
import { rowPrinter } from "./row-print";
import { headingsOf, rowsBelow, type Source } from "./source";

/** What the user has answered about a file. */
export interface Answers extends Partial<Marks> {
  readonly mapping?: Mapping;
}

/** A file whose rows are read, with all that is worth knowing of how. */
export interface FileRead {
  readonly kind: "read";
  readonly name: string;
  readonly recognised: Recognised;
  readonly marks: Marks;
  /** In the order of the file, each row of an execution of two, and among them rows left aside that moved a balance of coins. */
  readonly entries: readonly Entry[];
  readonly malformed: readonly Malformed[];
  /** Rows that are left aside, by the reason. */
  readonly aside: ReadonlyMap<string, number>;
  readonly rows: number;
  /** Rows whose change of the balance is not the sum of their parts. */
  readonly unlike: readonly Malformed[];
}

export type FileOutcome =
  | FileRead
  | {
      readonly kind: "unknown";
      readonly name: string;
      readonly heading: Heading;
      readonly guess: Mapping;
      readonly sample: readonly (readonly string[])[];
    }
  | {
      readonly kind: "asks";
      readonly name: string;
      readonly recognised: Recognised;
      readonly questions: readonly Question[];
    }
  | { readonly kind: "refused"; readonly name: string; readonly reason: string };

export interface Reading {
  readonly signal: AbortSignal;
  /** Lets the page draw, and hears how far the reading is, from 0 to 1. */
  readonly breathe: (done: number) => Promise<void>;
}

const SAMPLE = 3;

/** Reads a file: what it is, how it is written, then row by row. Undefined where it was cancelled. */
export async function readFile(
  source: Source,
  file: number,
  answers: Answers,
  how: Reading,
): Promise<FileOutcome | undefined> {
  const { name } = source;
  const headings = headingsOf(source);
  const known = understood(source, headings, answers.mapping);
  if (!known) {
    const heading = guessedHeading(headings);
    if (!heading) return { kind: "refused", name, reason: "There is no table in it: no line has several columns." };
    return {
      kind: "unknown",
      name,
      heading,
      guess: guessedMapping(heading),
      sample: firstRows(source, heading, SAMPLE),
    };
  }
  const clock = clockOf(known);
  if (answers.mapping && isClockElsewhere(clock)) return { kind: "refused", name, reason: elsewhere(clock) };
  const seen = await marksSeen(rowsBelow(source, known.heading), known.columns, async () => {
    await how.breathe(0);
    return !how.signal.aborted;
  });
  if (how.signal.aborted) return undefined;
  // what a file shows of itself goes before what was answered of another one
  const decimal = seen.decimal ?? answers.decimal;
  const order = seen.order ?? answers.order;
  const questions = seen.questions.filter((question) => answers[question] === undefined);
  if (questions.length > 0) return { kind: "asks", name, recognised: known, questions };
  return rows(source, file, known, { decimal: decimal ?? ".", order }, how);
}

function understood(
  source: Source,
  headings: readonly Heading[],
  mapping: Mapping | undefined,
): Recognised | undefined {
  const heading = mapping && guessedHeading(headings);
  if (mapping && heading) return byHand(heading, mapping);
  return recognised(headings) ?? recognisedByPosition(headings, (each) => firstRows(source, each, 1)[0]);
}

function firstRows(source: Source, heading: Heading, count: number): readonly (readonly string[])[] {
  for (const lines of rowsBelow(source, heading))
    return lines
      .filter(isFilled)
      .slice(0, count)
      .map(({ cells }) => cells);
  return [];
}

const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== "");

type MarksKnown = Pick<Marks, "decimal"> & { readonly order: DayOrder | undefined };

async function rows(
  source: Source,
  file: number,
  known: Recognised,
  { decimal, order }: MarksKnown,
  { signal, breathe }: Reading,
): Promise<FileOutcome | undefined> {
  const { name } = source;
  const { format, columns, heading } = known;
  const ahead = minutesAhead(clockOf(known));
  const marks: Marks = { decimal, order: order ?? "month first" };
  const entries: Entry[] = [];
  const malformed: Malformed[] = [];
  const unlike: Malformed[] = [];
  const aside = new Map<string, number>();
  const read = rowReader(format, columns, marks, ahead);
  const print = rowPrinter(columns, marks, ahead);
  const title = heading.cells.join("\u001f");
  const least = Math.max(...Object.values(columns)) + 1;
  const coins = new Set<string>();
  let [count, done] = [0, 0];
  let otherwise: { readonly line: number; readonly time: string } | undefined;

  const takeLine = (line: Line): void => {
    if (line.fault !== undefined) {
      count++;
      malformed.push({ file, line: line.line, reason: line.fault });
      return;
    }
    if (!isFilled(line)) return;
    count++;
    const { cells } = line;
    const time = cells[columns.time ?? 0] ?? "";
    const says = orderIn(time);
    if (says !== undefined && says !== order && (says !== "either" || order === undefined))
      otherwise ??= { line: line.line, time: time.trim() };
    const place = { file, line: line.line };
    if (cells.length < least || isTooLong(cells, heading.cells.length)) {
      malformed.push({ ...place, reason: `${cells.length} columns, where the heading has ${heading.cells.length}` });
      return;
    }
    const found =
      cells[0] === heading.cells[0] && cells.map((cell) => cell.trim()).join("\u001f") === title
        ? ({ aside: "the heading once more" } as const)
        : read(cells, { file, line: line.line, print: print(cells) });
    if ("aside" in found) {
      aside.set(found.aside, (aside.get(found.aside) ?? 0) + 1);
      coins.add(found.coin ?? "");
      if (found.entry) entries.push(found.entry);
    } else if ("malformed" in found) malformed.push({ ...place, reason: found.malformed });
    else {
      const { entry } = found;
      coins.add(entry.coin);
      entries.push(entry);
      if (!found.isContractLeg) compared(entry);
    }
  };
  const compared = (entry: Entry): void => {
    if (!format.sums || !entry.change) return;
    const difference = minus(entry.change, sumOf(entry));
    if (!isNothing(difference))
      unlike.push({ file, line: entry.line, reason: "the change is not the sum of what it is made of" });
  };

  const size = "text" in source ? source.text.length : source.cells.length;
  for (const lines of rowsBelow(source, heading)) {
    lines.forEach(takeLine);
    if (otherwise && order === undefined) return { kind: "asks", name, recognised: known, questions: ["order"] };
    if (otherwise) return { kind: "refused", name, reason: bothWays(marks.order, otherwise) };
    for (const { cells } of lines) done += "text" in source ? cells.reduce((sum, cell) => sum + cell.length + 1, 0) : 1;
    await breathe(Math.min(1, done / size));
    if (signal.aborted) return undefined;
  }
  if (format.oneCoin) ofOneCoin(entries, aside, coins, format);
  return { kind: "read", name, recognised: known, marks, entries, malformed, aside, rows: count, unlike };
}

/** The heading above the times. */
const clockOf = ({ heading, columns }: Recognised): string => heading.cells[columns.time ?? 0] ?? "";
const elsewhere = (clock: string): string =>
  `How far the clock of “${clock.slice(0, 40)}” is from UTC cannot be known. Write it into that heading, “Time (UTC-5)” say, and take it again.`;

/** One file has one reading: of its other days it cannot be known which way they are written. */
const bothWays = (order: DayOrder, { line, time }: { readonly line: number; readonly time: string }): string =>
  `Its days are written both ways: “${time}” in line ${line} ${order === "day first" ? "has the month first, other lines the day" : "has the day first, other lines the month"}. Export it again, and do not save it from a spreadsheet.`;

/** In a file of one coin, rows that name none are of the one that all others name; where these are several, of none. */
function ofOneCoin(entries: Entry[], aside: Map<string, number>, named: ReadonlySet<string>, format: Format): void {
  const [coin, ...others] = [...named].filter((each) => each !== "");
  if (coin === undefined || others.length > 0) return;
  const all = entries.splice(0);
  for (const entry of all) {
    const isAside = entry.kind === "aside";
    const reason = entry.coin === "" && !isAside ? leftAside(entry.contract, coin, format) : undefined;
    if (isAside && entry.coin === "" && areDollars(coin)) continue;
    if (reason === undefined) entries.push(entry.coin === "" ? { ...entry, coin } : entry);
    else aside.set(reason, (aside.get(reason) ?? 0) + 1);
  }
}

/** Cells beyond the heading that hold something: a row of another table, or one whose quotation marks are wrong. */
const isTooLong = (cells: readonly string[], columns: number): boolean =>
  cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== "");
