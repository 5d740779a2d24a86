import { FIELD_NAMES, fieldNamed, type ChoiceName, type FieldName } from "../fields/fields";
import type { Draft } from "./draft";
import type { Choices } from "./given";

/** Text fields, whose words the builder itself reads. Choices from a list cannot be linked. */
const TEXTS = FIELD_NAMES.filter(
  (name): name is Exclude<FieldName, ChoiceName> => "text" in fieldNamed(name).parameter,
);

/** The draft with the text of the linked cells in place of their addresses. */
export function spelledOut(draft: Draft, choices: Choices): Draft {
  const said = TEXTS.flatMap((name) =>
    choices[name]?.link ? [[name, String(choices[name].cells[0]?.[0] ?? "")]] : [],
  );
  return { ...draft, ...Object.fromEntries(said) };
}

/** Undoes `spelledOut` after a change: texts that the change left alone are links again. */
export function linkedAgain(changed: Draft, spelled: Draft, draft: Draft): Draft {
  const kept = TEXTS.filter((name) => changed[name] === spelled[name]).map((name) => [name, draft[name]]);
  return { ...changed, ...Object.fromEntries(kept) };
}
