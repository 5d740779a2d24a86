import { CellError, type Cell } from "../src/catalog/declare/cell";
import type { Parameter } from "../src/catalog/declare/define";
import { evaluator, type Outcome } from "../src/catalog/read/evaluate";
import { outcomes } from "../src/catalog/read/outcomes";
import { readTable } from "../src/catalog/read/read-table";
import { Refusal } from "../src/core/refusal";
import type { Reached } from "./reached";

/** What an engine hands over for one argument of one row; null is a blank cell. */
export type Given = Cell | readonly Cell[];

/** A function over rows: the arguments of one in the order of `takes`, as the cells of a workbook row. */
export type Row = (given: readonly Given[]) => number | Refusal;

/** A function made ready for many rows. It reads, refuses and computes as a cell does: by the same code. */
export function rowOf({ definition, takes }: Reached): Row {
  const parameters = Object.entries(definition.parameters as Record<string, Parameter>);
  const places = takes.map(({ place }) => place);
  if (takes.some(({ kind }) => kind === "numbers"))
    return (given) => {
      const blocks = parameters.map((): Cell[][] | undefined => undefined);
      places.forEach((place, index) => (blocks[place] = blockOf(given[index] ?? null)));
      // a blank at the end of a list is cut off, as one is at the end of a column
      return answer(outcomes<Cell>(definition, blocks, (cell) => cell)[0]?.[0] as Outcome);
    };
  const tables = parameters.flatMap(([name, parameter]) =>
    "columns" in parameter ? [[name, readTable(name, parameter, undefined)] as const] : [],
  );
  const evaluate = evaluator(definition, tables.length > 0 ? Object.fromEntries(tables) : undefined);
  const cells = parameters.map((): Cell => null);
  return (given) => {
    for (let index = 0; index < places.length; index++) cells[places[index] as number] = (given[index] ?? null) as Cell;
    return answer(evaluate(cells));
  };
}

/** An empty array is an argument left out; a list of one stands for every row, as in a cell. */
function blockOf(given: Given): Cell[][] | undefined {
  if (!Array.isArray(given)) return given === null ? undefined : [[given as Cell]];
  return given.length === 0 ? undefined : given.map((cell: Cell) => [cell]);
}

function answer(outcome: Outcome): number | Refusal {
  if (typeof outcome === "number" || outcome instanceof Refusal) return outcome;
  throw new Error(`no number and no refusal: ${outcome instanceof CellError ? outcome.code : String(outcome)}`);
}
