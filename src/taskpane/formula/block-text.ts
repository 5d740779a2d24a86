import { numberShownBy } from "../../catalog/numeric-text";

export type Block = readonly (readonly number[])[];

/** A block of numbers as Excel writes it in a formula: {1,2;3,4} is two rows of two. */
export function readBlock(text: string): Block | undefined {
  const inside = /^\{(.+)\}$/.exec(text.trim())?.[1];
  if (inside === undefined) return undefined;
  const rows = inside.split(";").map((row) => row.split(",").map((entry) => numberShownBy(entry)));
  const complete = rows.every((row) => row.length === rows[0]?.length && row.every((entry) => entry !== undefined));
  return complete ? (rows as number[][]) : undefined;
}

export const blockText = (block: Block): string => `{${block.map((row) => row.join(",")).join(";")}}`;
