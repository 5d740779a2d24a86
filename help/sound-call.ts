import type { Cell } from "../src/catalog/declare/cell";
import type { Definition, Literal, Rows } from "../src/catalog/declare/define";
import type { Outcome } from "../src/catalog/read/evaluate";
import { outcomes } from "../src/catalog/read/outcomes";

export type Block = Rows<Cell>;

/** The arguments of the first example that gives a result, each as a block of cells. */
export function soundArguments({ name, examples }: Definition): Readonly<Record<string, Block>> {
  const example = examples.find(({ gives }) => !(typeof gives === "object" && "refuses" in gives));
  if (!example) throw new Error(`${name} has no example that gives a result`);
  const given = Object.entries(example.arguments).filter(([key]) => key !== "if_none");
  return Object.fromEntries(
    given.map(([key, value]) => [key, typeof value === "object" ? (value as Rows<Literal>) : [[value as Literal]]]),
  );
}

/** The cells that the function gives when a sound call is changed in these arguments; of ranges that combine, the first. */
export function called(definition: Definition, changed: Readonly<Record<string, Block>>): Outcome[] {
  const given = { ...soundArguments(definition), ...changed };
  const blocks = Object.keys(definition.parameters).map((name) => given[name]);
  return outcomes<Cell>(definition, blocks, (cell) => cell).flat();
}
