import type { Cell } from "../../catalog/declare/cell";
import type { Definition } from "../../catalog/declare/define";
import { outcomes } from "../../catalog/read/outcomes";
import { readBy } from "../../core/exact/exactly";
import type { Reader } from "../../core/exact/exact";
import type { Rows } from "../calculate/calculate";
import { number, variable, type Expression } from "../record/expression";
import { NotRecorded, Recorded, type Answering } from "../record/recorded";
import { ExactValues } from "./exact-value";

/** A formula whose arguments have numbers and no names: those of many cells. */
export interface TracedFormula {
  readonly whole: Expression;
  readonly values: ExactValues;
}

/** A formula of more numbers than these is nothing that one reads. */
const MOST_NUMBERS = 40;

/**
 * What a function of lists or tables does with their numbers on the way to one cell of its result, as its core does it.
 * Nothing where that is no formula of exact numbers, or too long a one.
 */
export function tracedFormula(
  definition: Definition,
  blocks: readonly (Rows | undefined)[],
  row: number,
  column: number,
): TracedFormula | undefined {
  const given = new Map<string, number>();
  const values = new ExactValues(given);
  const answering: Answering = {
    signOf: (part) => values.number(part).sign(),
    isPrice: () => false,
    isExact: true,
  };
  const of = (cell: unknown): Recorded<never> => {
    if (typeof cell !== "number") throw new NotRecorded("a rounded number was read again");
    // what changes nothing is not there
    if (cell === 0 || cell === 1) return new Recorded<never>(number(cell), answering);
    const name = `number ${given.size + 1}`;
    given.set(name, cell);
    if (given.size > MOST_READ) throw new NotRecorded("more numbers than are followed");
    return new Recorded<never>(variable(name), answering);
  };
  try {
    const block = readBy(of as unknown as Reader, () => outcomes<Cell, unknown>(definition, blocks, (cell) => cell));
    const line = block[block.length === 1 ? 0 : row];
    const result = line?.[line.length === 1 ? 0 : column];
    if (!(result instanceof Recorded)) return undefined;
    const { expression } = result as Recorded<never>;
    return numbersIn(expression) > MOST_NUMBERS ? undefined : { whole: expression, values };
  } catch (thrown) {
    if (thrown instanceof NotRecorded) return undefined;
    throw thrown;
  }
}

/** So many numbers are read to follow what stands at the end of a longer list. */
const MOST_READ = 400;

function numbersIn(whole: Expression): number {
  if (whole.kind !== "apply") return 1;
  let count = 0;
  for (const part of whole.to) {
    count += numbersIn(part);
    if (count > MOST_NUMBERS) break;
  }
  return count;
}
