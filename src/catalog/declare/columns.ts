import type { Definition, ResultColumn, ResultInColumns } from "./define";

/** A function that gives a table. */
export type Tabular<Columns extends readonly ResultColumn[] = readonly ResultColumn[]> = Definition<
  never,
  ResultInColumns<Columns>
>;

/** The names of a function's columns. */
export type ColumnOf<Function extends Tabular> = Function["result"]["columns"][number]["name"];

/** The place of a column in what a function gives, counted from 1 as Excel's INDEX counts. */
export const columnOf = <Columns extends readonly ResultColumn[]>(
  { result }: Tabular<Columns>,
  name: Columns[number]["name"],
): number => result.columns.findIndex((column) => column.name === name) + 1;

/** The place of a column in a table that a function takes, counted in the same way. */
export const columnTaken = <Name extends string>(
  { columns }: { readonly columns: Readonly<Record<Name, unknown>> },
  name: Name,
): number => Object.keys(columns).indexOf(name) + 1;

/** How many columns a function gives. */
export const widthOf = ({ result }: Tabular): number => result.columns.length;
