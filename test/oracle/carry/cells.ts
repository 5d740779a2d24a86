import { nearestDouble, shown, type Rational } from "../rational";
import type { Method } from "../methods";

/** A cell as a row states it; null is a blank cell, or an argument that was left out. */
export type Given = number | boolean | string | null;
/** A list of cells, or a block of them. */
export type Argument = Given | readonly Given[] | readonly (readonly Given[])[];
export type Row = readonly Argument[];
export type Cell = number | string | { readonly refuses: "invalid" | "none" };
/** What the function must give: a block of cells, to the last bit. */
export type Block = readonly (readonly Cell[])[];

/** Special situations that a row can be in; the tests count them, so that a generator cannot quietly lose them. */
export type Situation =
  | "tie"
  | "cancels"
  | "boundary"
  | `boundary by ${Method}`
  | "liquidated"
  | "covered"
  | Method
  | "tiers"
  | "one tier"
  | "level rates"
  | "blank table"
  | "refused table"
  | "unbacked"
  | "higher tier"
  | "floor"
  | "not as by mark"
  | "not as by the first tier";
export interface Answer {
  readonly block: Block;
  readonly met: readonly Situation[];
}
export type Oracle = (row: Row) => Answer;

export const NONE: Cell = { refuses: "none" };
export const INVALID: Answer = { block: [[{ refuses: "invalid" }]], met: [] };
export const REFUSED_TABLE: Answer = { ...INVALID, met: ["refused table"] };
export const answer = (block: Block, ...met: Situation[]): Answer => ({ block, met });

/** The largest double is as far as a cell reaches. */
export const inCell = (value: Rational): Cell => {
  const double = nearestDouble(value);
  return Number.isFinite(double) ? double : { refuses: "invalid" };
};

/** One cell as a number; undefined where a required one is blank. */
export function scalar(row: Row, index: number, otherwise?: number): number | undefined {
  const given = row[index] ?? otherwise;
  if (given !== undefined && typeof given !== "number") throw new TypeError(`argument ${index} is no number`);
  return given;
}

export function list(row: Row, index: number, otherwise?: number): (number | undefined)[] {
  const given = row[index];
  const cells: readonly Given[] = Array.isArray(given) ? given : [(given ?? null) as Given];
  return cells.map((cell) => (cell === null ? otherwise : (cell as number)));
}

/** An argument that has a default, or whose blank is 0. */
export const optional = (row: Row, index: number, otherwise: number): number => scalar(row, index, otherwise) as number;

export const isAbove = (value: number | undefined, least = 0): value is number => value !== undefined && value > least;
export const isFee = (value: number | undefined): value is number => value !== undefined && Math.abs(value) < 1;

/** Numbers as the exact decimals that their cells show. */
export const exact = <K extends string>(numbers: Record<K, number>): Record<K, Rational> =>
  Object.fromEntries(Object.entries<number>(numbers).map(([key, value]) => [key, shown(value)])) as Record<K, Rational>;
