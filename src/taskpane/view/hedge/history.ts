import type { Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, fieldNamed, isChoice, type FieldName } from "../../../builder/fields/fields";

/** The drafts before and after the present one, the nearest last. */
export interface History {
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field that is being written: one step, until the keyboard goes elsewhere. */
  readonly writing?: FieldName | undefined;
}

export const NO_HISTORY: History = { past: [], future: [] };
const MOST = 100;

/** A change of the draft as a step that can be undone. What is typed into one field without a rest is one step. */
export function recorded(history: History, before: Draft, after: Draft): History {
  const changed = FIELD_NAMES.filter((name) => after[name] !== before[name]);
  if (changed.length === 0) return history;
  // that a field leads now comes with what is written into it
  const [field, ...others] = changed.filter((name) => fieldNamed(name).askedBy !== "writing into a field that it sets");
  const writing = field !== undefined && others.length === 0 && !isChoice(field) ? field : undefined;
  const goesOn = writing !== undefined && writing === history.writing;
  return { past: goesOn ? history.past : [...history.past, before].slice(-MOST), future: [], writing };
}

/** What is written next is a step of its own. */
export const rested = (history: History): History => ({ ...history, writing: undefined });

export interface Stepped {
  readonly draft: Draft;
  readonly history: History;
}

export function undone({ past, future }: History, draft: Draft): Stepped | undefined {
  const before = past.at(-1);
  return before && { draft: before, history: { past: past.slice(0, -1), future: [...future, draft] } };
}

export function redone({ past, future }: History, draft: Draft): Stepped | undefined {
  const after = future.at(-1);
  return after && { draft: after, history: { past: [...past, draft], future: future.slice(0, -1) } };
}
