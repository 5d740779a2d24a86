import { CATALOG } from "../../src/catalog";
import type { Definition } from "../../src/catalog/declare/define";
import type { Cell as CatalogCell } from "../../src/catalog/declare/cell";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import type { Argument, Block, Cell, Row } from "./cells";

const defined = new Map<string, Definition>(CATALOG.map((definition) => [definition.name, definition]));

/** Lists go down a column; a block stands as it is; what is null is left out. */
function range(argument: Argument): CatalogCell[][] | undefined {
  if (argument === null) return undefined;
  if (!Array.isArray(argument)) return [[argument as CatalogCell]];
  return (argument as readonly unknown[]).map((cells) => (Array.isArray(cells) ? cells : [cells]) as CatalogCell[]);
}

const cellOf = (outcome: unknown): Cell => {
  if (outcome instanceof Refusal) return { refuses: outcome.kind };
  if (typeof outcome === "number" || typeof outcome === "string") return outcome;
  throw new Error(`no cell of the oracle's: ${JSON.stringify(outcome)}`);
};

/** What the product gives for a row, in the oracle's words. */
export function blockOf(name: string, row: Row): Block {
  const definition = defined.get(name);
  if (!definition) throw new Error(`there is no function ${name}`);
  const block = outcomes<CatalogCell>(definition, row.map(range), (cell) => cell ?? null);
  return block.map((cells) => cells.map(cellOf));
}

/** The first cell, of a function that gives no other. */
export const answerOf = (name: string, row: Row): Cell => blockOf(name, row)[0]?.[0] as Cell;
