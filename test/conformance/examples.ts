import type { Definition, Example, ExpectedRefusal } from "../../src/catalog/declare/define";
import { serialized } from "./errors";

/** The arguments of a catalogue's example as Excel sends them: rows of cells, null for what is left out. */
export const asSent = ({ parameters }: Definition, { arguments: given }: Example): unknown[] =>
  Object.keys(parameters).map((name) => {
    const value = given[name] ?? null;
    return value === null || Array.isArray(value) ? value : [[value]];
  });

/** What the example says that the cells show, as it leaves the add-in. */
export function expectedBlock(gives: Example["gives"]): unknown[][] {
  const cell = (value: unknown) => (isRefusal(value) ? serialized(value.refuses, value.message) : value);
  const block = Array.isArray(gives) ? (gives as readonly (readonly unknown[])[]) : [[gives]];
  return block.map((row) => row.map(cell));
}

const isRefusal = (value: unknown): value is ExpectedRefusal =>
  typeof value === "object" && value !== null && "refuses" in value;
