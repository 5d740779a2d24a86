import { fieldNamed, type FieldName, type SometimesAsked } from "../fields/fields";
import type { Condition } from "../fields/field";
import type { Draft } from "./draft";

/**
 * Whether a field is asked, given what the other fields hold. A field that is not asked counts as empty for these
 * conditions.
 */
export function isAsked(name: FieldName, draft: Draft): boolean {
  const { when } = fieldNamed(name);
  return when === undefined || anyHolds(when, draft);
}

/** Whether at least one of the conditions holds in all its parts. */
export const anyHolds = (conditions: readonly Condition[], draft: Draft): boolean =>
  conditions.some((condition) =>
    (Object.entries(condition) as [FieldName, Condition[string]][]).every(
      ([name, words]) => isAsked(name, draft) && holds(draft[name], words),
    ),
  );

function holds(text: string, words: Condition[string]): boolean {
  if (words === "filled" || words === "empty") return (text.trim() === "") === (words === "empty");
  return words.includes(text);
}

/** A draft in which fields that are not asked are undefined. Figures, charts and sheet are made of this one alone. */
export type AskedDraft = {
  readonly [Name in FieldName]: Name extends SometimesAsked ? Draft[Name] | undefined : Draft[Name];
};

export function askedOf(draft: Draft): AskedDraft {
  const known = found.get(draft);
  if (known) return known;
  const asked = Object.fromEntries(
    (Object.keys(draft) as FieldName[]).map((name) => [name, isAsked(name, draft) ? draft[name] : undefined]),
  ) as unknown as AskedDraft;
  found.set(draft, asked);
  return asked;
}

/** A draft never changes, and every closed step asks of the same one. */
const found = new WeakMap<Draft, AskedDraft>();
