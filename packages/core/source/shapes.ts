import type { Refusal } from "../../../src/core/refusal";

/** A number, or a text that shows one: "0.00012345" is read as the decimal that it says, as a cell's text is. */
export type Amount = number | string;

/** What a function shows in one place. */
export type Value = number | string | boolean;

/** A column of numbers; null is a row in which nothing is given. */
export type Column = readonly (Amount | null)[] | Float64Array;

/** A table, row by row. */
export type Rows<T> = readonly (readonly T[])[];

/** A value for each row: NaN where there is none, with the reason beside it, by row. */
export interface Answers {
  readonly values: Float64Array;
  readonly refusals: ReadonlyMap<number, Refusal>;
}

/** The arguments of a function of single values, each as one value for all rows or as a column. */
export type InColumns<Arguments> = {
  readonly [Name in keyof Arguments]: Arguments[Name] | ColumnOf<NonNullable<Arguments[Name]>>;
};
type ColumnOf<T> = [T] extends [Rows<unknown>] ? never : [number] extends [T] ? Column : readonly (T | null)[];

/** A function of single values. */
export interface OfValues<Arguments> {
  (args: Arguments): number | Refusal;
  /** Row by row over columns of one length, without an object a row. */
  columns(args: InColumns<Arguments>): Answers;
}

/** A function of single values that takes a value of your own in place of "no such value exists". */
export interface OfValuesOrElse<Arguments> {
  (args: Arguments & { readonly if_none?: undefined }): number | Refusal;
  <Else extends Value>(args: Arguments & { readonly if_none: Else }): number | Else | Refusal;
  columns(args: InColumns<Arguments>): Answers;
}

/** A function of whole columns with one result. */
export type OfColumns<Arguments> = (args: Arguments) => number | Refusal;

/** The same that takes a value of your own in place of "no such value exists". */
export interface OfColumnsOrElse<Arguments> {
  (args: Arguments & { readonly if_none?: undefined }): number | Refusal;
  <Else extends Value>(args: Arguments & { readonly if_none: Else }): number | Else | Refusal;
}

/** A function whose result is a block of rows. */
export type ToRows<Arguments> = (args: Arguments) => Rows<Value | Refusal> | Refusal;

/** A function whose result is a table. */
export interface ToTable<Arguments, Name extends string> {
  (args: Arguments): Rows<Value | Refusal> | Refusal;
  /** The same table by its columns, without headings. */
  columns(
    args: Omit<Arguments, "headers" | "stats" | "if_none">,
  ): Readonly<Record<Name, readonly (Value | Refusal)[]>> | Refusal;
}
