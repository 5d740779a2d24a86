import { fieldNamed, type FieldName, type SometimesAsked } from "../fields/fields";
import type { Condition } from "../fields/field";
import type { Draft } from "./draft";

/** Whether the field is asked for, given what the others hold. One that is not asked counts for nothing itself. */
export function isAsked(name: FieldName, draft: Draft): boolean {
  const { when } = fieldNamed(name);
  return when === undefined || anyHolds(when, draft);
}

/** Whether one of the conditions holds, in all its words. */
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

/** A draft without what is not asked: all that figures, charts and sheet are made of. */
export type AskedDraft = {
  readonly [Name in FieldName]: Name extends SometimesAsked ? Draft[Name] | undefined : Draft[Name];
};

export const askedOf = (draft: Draft): AskedDraft =>
  Object.fromEntries(
    (Object.keys(draft) as FieldName[]).map((name) => [name, isAsked(name, draft) ? draft[name] : undefined]),
  ) as unknown as AskedDraft;
