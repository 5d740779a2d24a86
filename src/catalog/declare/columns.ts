import type { Definition, ResultColumn, ResultInColumns } from "./define";

type Tabular<Columns extends readonly ResultColumn[]> = Definition<never, ResultInColumns<Columns>>;

/** The place of a column in what a function gives, counted from 1 as Excel's INDEX counts. */
export const columnOf = <Columns extends readonly ResultColumn[]>(
  { result }: Tabular<Columns>,
  name: Columns[number]["name"],
): number => result.columns.findIndex((column) => column.name === name) + 1;

/** How many columns a function gives. */
export const widthOf = ({ result }: Tabular<readonly ResultColumn[]>): number => result.columns.length;
