import type { Cell } from "../src/catalog/declare/cell";
import { Refusal } from "../src/core/refusal";
import { REACHED } from "./reached";
import { rowOf, type Given, type Row } from "./row";

/**
 * The functions for an engine that runs JavaScript within its SQL, a row at a time: what it knows by the name `coinm`.
 * Nothing of a page or of Node is used; null and undefined are a blank cell.
 */
const ROWS = new Map<string, Row>();

function outcome(id: string, given: readonly (Given | undefined)[]): number | Refusal {
  let row = ROWS.get(id);
  if (!row) {
    const reached = REACHED.find(({ definition }) => definition.name === id);
    if (!reached) throw new Error(`there is no function ${id}`);
    ROWS.set(id, (row = rowOf(reached)));
  }
  return row(given.map((one) => one ?? null));
}

/** The number, or null where there is none. */
export function value(id: string, given: readonly (Given | undefined)[]): number | null {
  const found = outcome(id, given);
  return found instanceof Refusal ? null : found;
}

/** Why there is no number, or null where there is one. */
export function reason(id: string, given: readonly (Given | undefined)[]): string | null {
  const found = outcome(id, given);
  return found instanceof Refusal ? found.message : null;
}

/**
 * The same where an engine has one function for all of ours: numbers, words and truths each in the order of the
 * arguments, with as many places as the longest of the functions has.
 */
export function bySlots(
  asked: "value" | "reason",
  id: string,
  slots: readonly [readonly Cell[], readonly Cell[], readonly Cell[]],
): number | string | null {
  const takes = REACHED.find(({ definition }) => definition.name === id)?.takes ?? [];
  const next = [0, 0, 0] as [number, number, number];
  const given = takes.map(({ kind }) => {
    const slot = SLOT_OF[kind];
    return slots[slot][next[slot]++];
  });
  return asked === "value" ? value(id, given) : reason(id, given);
}

const SLOT_OF = { number: 0, word: 1, truth: 2, numbers: 0 } as const;
