import { CATALOG } from "../../src/catalog";
import type { Cell } from "../../src/catalog/declare/cell";
import { Refusal } from "../../src/core/refusal";
import { outcomes } from "../../src/catalog/read/outcomes";
import type { Answer, Row } from "./answers";

/** What the product gives for a row, in the oracle's words. */
export function answerOf(name: string, row: Row): Answer {
  const definition = CATALOG.find((entry) => entry.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  const blocks = row.map((given: unknown) => (given === null ? undefined : Array.isArray(given) ? given : [[given]]));
  const outcome = outcomes(definition, blocks as (Cell[][] | undefined)[], (cell) => cell)[0]?.[0];
  if (outcome instanceof Refusal) return { refuses: outcome.kind };
  if (typeof outcome === "number" || typeof outcome === "string") return outcome;
  throw new Error(`${name} gave ${JSON.stringify(outcome)}`);
}

/** The same to the last bit: 0 is not −0. */
export const identical = (a: Answer, b: Answer): boolean =>
  typeof a === "object" && typeof b === "object" ? a.refuses === b.refuses : Object.is(a, b);
