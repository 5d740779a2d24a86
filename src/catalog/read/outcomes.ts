import type { Cell } from "../declare/cell";
import type { Definition } from "../declare/define";
import { evaluator, type Outcome } from "./evaluate";
import { evaluateOnRanges } from "./evaluate-on-ranges";
import { unmet } from "./unmet";
import type { Refusal } from "../../core/refusal";
import { broadcast } from "./broadcast";

/**
 * What a call gives: one block of outcomes. `unwrap` takes the host's wrapper off a cell, `give` puts
 * an outcome into the host's. Where ranges combine, every
 * element is evaluated on its own: a bad row is refused in its own cell and the others keep their numbers.
 */
export function outcomes<C, R = Outcome>(
  definition: Definition,
  blocks: readonly (readonly (readonly C[])[] | undefined)[],
  unwrap: (cell: C | null) => Cell,
  give: (outcome: Outcome) => R = (outcome) => outcome as R,
): R[][] {
  if (definition.takes)
    return evaluateOnRanges(
      definition,
      blocks.map((block) => block?.map((row) => row.map(unwrap))),
    ).map((row) => row.map(give));
  const evaluate = evaluator(definition);
  let unmetHere: Refusal | undefined;
  return broadcast(blocks, unwrap, (cells) =>
    give(cells ? evaluate(cells) : (unmetHere ??= unmet(definition, blocks))),
  );
}
