import { FIELD_NAMES, fieldNamed, type ChoiceName, type FieldName } from "../fields/fields";
import type { Draft } from "./draft";
import type { Choices } from "./given";

/** Words that the draft is read for itself. The others are choices from a list, which cannot be linked. */
const TEXTS = FIELD_NAMES.filter(
  (name): name is Exclude<FieldName, ChoiceName> => "text" in fieldNamed(name).parameter,
);

/** The draft with what the linked cells say in place of their addresses. */
export function spelledOut(draft: Draft, choices: Choices): Draft {
  const said = TEXTS.flatMap((name) =>
    choices[name]?.link ? [[name, String(choices[name].cells[0]?.[0] ?? "")]] : [],
  );
  return { ...draft, ...Object.fromEntries(said) };
}

/** The other way round: what a change has left alone stays linked. */
export function linkedAgain(changed: Draft, spelled: Draft, draft: Draft): Draft {
  const kept = TEXTS.filter((name) => changed[name] === spelled[name]).map((name) => [name, draft[name]]);
  return { ...changed, ...Object.fromEntries(kept) };
}
