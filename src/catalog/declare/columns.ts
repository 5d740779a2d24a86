import type { Definition, ResultColumn, ResultInColumns } from "./define";

/** A function whose result is a table. */
export type Tabular<Columns extends readonly ResultColumn[] = readonly ResultColumn[]> = Definition<
  never,
  ResultInColumns<Columns>
>;

/** The names of the columns of a function's result. */
export type ColumnOf<Function extends Tabular> = Function["result"]["columns"][number]["name"];

/** Which column of a function's result has this name, counted from 1 as Excel's INDEX counts. */
export const columnOf = <Columns extends readonly ResultColumn[]>(
  { result }: Tabular<Columns>,
  name: Columns[number]["name"],
): number => result.columns.findIndex((column) => column.name === name) + 1;

/** Which column of a table argument has this name, counted from 1. */
export const columnTaken = <Name extends string>(
  { columns }: { readonly columns: Readonly<Record<Name, unknown>> },
  name: Name,
): number => Object.keys(columns).indexOf(name) + 1;

/** How many columns a function's result has. */
export const widthOf = ({ result }: Tabular): number => result.columns.length;
