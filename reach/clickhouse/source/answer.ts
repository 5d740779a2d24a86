import { rowOf, type Given } from "../../row";
import type { Reached } from "../../reached";
import { blockOfNumbers, blockOfTexts, type Block } from "./native-block";

/** What is asked of a function: its number, or why there is none. */
export type Asked = "value" | "reason";

/** A block of arguments in, a block of one column out. Where there is no number there is NULL, and a reason. */
export function answers(reached: Reached, asked: Asked): (block: Block) => Buffer {
  const compute = rowOf(reached);
  return ({ rows, columns }) => {
    const values = new Float64Array(rows);
    const isNone = new Uint8Array(rows);
    const reasons: (string | null)[] = [];
    const given = columns.map((column): Given => ("same" in column ? column.same : null));
    const differing = columns.flatMap((column, place) => ("same" in column ? [] : [{ place, values: column.values }]));
    for (let row = 0; row < rows; row++) {
      for (const column of differing) given[column.place] = column.values[row] as Given;
      const outcome = compute(given);
      if (typeof outcome === "number") {
        values[row] = outcome;
        if (asked === "reason") reasons.push(null);
      } else if (asked === "reason") reasons.push(outcome.message);
      else isNone[row] = 1;
    }
    return asked === "value" ? blockOfNumbers(values, isNone) : blockOfTexts(reasons);
  };
}
