import { nearestDouble, shown, type Rational } from "./rational";

/** A cell as a row states it; null is a blank cell, or an argument that was left out. */
export type Given = number | boolean | string | null;
/** One cell, a list of them, or a block. */
export type Argument = Given | readonly Given[] | readonly (readonly Given[])[];
export type Row = readonly Argument[];
export interface Refused {
  readonly refuses: "invalid" | "none";
}
export type Cell = number | string | Refused;
/** What a function must give: cells to the last bit, or which of the two refusals. */
export type Block = readonly (readonly Cell[])[];

export interface Answer {
  readonly block: Block;
  /** Special situations that the row is in; runs count them, so that a generator cannot quietly lose them. */
  readonly met: readonly string[];
}
/** One function as its interface describes it: the domain, then the formula, then one rounding. */
export type Oracle = (row: Row) => Answer;

export const INVALID: Refused = { refuses: "invalid" };
export const NONE: Refused = { refuses: "none" };

export const answer = (block: Block, ...met: readonly string[]): Answer => ({ block, met });
export const refused = (...met: readonly string[]): Answer => answer([[INVALID]], ...met);

/** An oracle whose answer is one cell, with the situations that are seen from outside. */
export const oneCell =
  (answerTo: (row: Row) => Cell, met: (row: Row, cell: Cell) => readonly string[] = () => []): Oracle =>
  (row) => {
    const cell = answerTo(row);
    return answer([[cell]], ...met(row, cell));
  };

/** What a row wants to be shown where there is no such price: a 0 is a blank cell. */
export const substituteOf = (row: Row, index: number): Cell => {
  const given = row[index] as Cell | null | undefined;
  return given === null || given === undefined || given === 0 ? NONE : given;
};

/** The largest double is as far as a cell reaches. */
export const inCell = (value: Rational): Cell => {
  const double = nearestDouble(value);
  return Number.isFinite(double) ? double : INVALID;
};

/** One cell as a number; undefined where a required one is blank. */
export function scalar(row: Row, index: number, otherwise?: number): number | undefined {
  const given = row[index] ?? otherwise;
  if (given !== undefined && typeof given !== "number") throw new TypeError(`argument ${index} is no number`);
  return given;
}

/** An argument that has a default, or whose blank is 0; NaN, which satisfies no rule, where there is neither. */
export const optional = (row: Row, index: number, otherwise = NaN): number => scalar(row, index, otherwise) as number;

export function list(row: Row, index: number, otherwise?: number): (number | undefined)[] {
  const given = row[index] ?? null;
  const cells = (Array.isArray(given) ? given.flat() : [given]) as readonly Given[];
  return cells.map((cell) => (cell === null ? otherwise : (cell as number)));
}

export const word = (row: Row, index: number, otherwise: string): string =>
  String(row[index] ?? otherwise)
    .trim()
    .toLowerCase();

export const isAbove = (value: number | undefined, least = 0): value is number => value !== undefined && value > least;
export const positive = (...values: readonly (number | undefined)[]): boolean =>
  values.every((value) => isAbove(value));
export const isRate = (value: number | undefined): boolean => isAbove(value) && value < 1;
const isWithin =
  (most: number) =>
  (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < most;
/** What a trade, a closing or a whole arbitrage, and a funding period may plausibly cost. */
export const isFee = isWithin(0.02);
export const isClosingFee = isWithin(0.05);
export const isFundingRate = isWithin(0.05);
/** Dates of this century begin at 36,526. */
export const areFewerThanDates = (...counts: readonly (number | undefined)[]): boolean =>
  counts.every((count) => count !== undefined && count <= 36500);
/** Ten years at most: beyond it stands a date. */
export const areDays = (value: number | undefined): value is number => isAbove(value) && value <= 3650;

/**
 * The rows of a table up to the last in which a list of it holds something; at least one. A 0 is nothing where the lists
 * that mark an empty row end as well, or where one of the lists has no use for a 0 in any row.
 */
export function endOf(
  row: Row,
  places: readonly number[],
  marks: readonly number[],
  never0: readonly number[],
): number {
  const isNothing = (cell: unknown) => cell === null || cell === undefined || cell === "";
  const isRange = (cells: unknown): cells is readonly Given[] => Array.isArray(cells) && cells.length > 1;
  const marksEnd =
    marks.length > 0 &&
    marks.every((place) => isRange(row[place]) || [row[place]].flat().every((cell) => isNothing(cell) || cell === 0));
  const zeroIsNothing = marksEnd || never0.some((place) => isRange(row[place]));
  const ends = places
    .map((place) => row[place])
    .filter(isRange)
    .map((cells) => cells.findLastIndex((cell) => !isNothing(cell) && !(zeroIsNothing && cell === 0)) + 1);
  return Math.max(1, ...ends);
}

/** A list without the blanks at its end, and without the zeros there if it has no use for a 0. */
export const ended = <T>(cells: readonly T[], isNever0 = false): T[] =>
  cells.slice(0, Math.max(1, cells.findLastIndex((cell) => (cell ?? null) !== null && !(isNever0 && cell === 0)) + 1));

/** Numbers as the exact decimals that their cells show, by name or in their order. */
export const exact = <K extends string>(numbers: Record<K, number>): Record<K, Rational> =>
  Object.fromEntries(Object.entries<number>(numbers).map(([key, value]) => [key, shown(value)])) as Record<K, Rational>;
export const read = <Numbers extends readonly unknown[]>(...values: Numbers) =>
  values.map((value) => shown(value as number)) as { [K in keyof Numbers]: Rational };

/** The same to the last bit: 0 is not −0. */
export const sameCell = (a: Cell, b: Cell | undefined): boolean =>
  typeof a === "object" && typeof b === "object" ? a.refuses === b.refuses : Object.is(a, b);
export const sameBlock = (a: Block, b: Block): boolean =>
  a.length === b.length &&
  a.every((cells, at) => {
    const others = b[at] as readonly Cell[];
    return cells.length === others.length && cells.every((cell, place) => sameCell(cell, others[place]));
  });

/** A number's shortest text tells every double from every other, but for the sign of 0. */
export const textOf = (block: Block): string =>
  JSON.stringify(block, (_, cell: unknown) => (Object.is(cell, -0) ? "-0" : cell));
