import type { Built } from "../../../builder/built";
import { isAsked } from "../../../builder/draft/asked";
import type { Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../../../builder/fields/fields";
import { outcomeWords } from "./outcome-words";

/** One thing that two drafts have, side by side. */
export interface Compared {
  readonly label: string;
  readonly one: string;
  readonly other: string;
  readonly differs: boolean;
}

/** What was entered otherwise. What a draft does not ask, it does not have. */
export const inputsCompared = (one: Draft, other: Draft): Compared[] =>
  FIELD_NAMES.map((name) => compared(fieldNamed(name).label, said(name, one), said(name, other))).filter(
    ({ differs }) => differs,
  );

/** Every figure that either comes to, the present one's order first. */
export function figuresCompared(one: Built, other: Built): Compared[] {
  const [before, now] = [wordsOf(one), wordsOf(other)];
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  return keys.map((key) => {
    const label = (now.get(key) ?? before.get(key))?.label ?? "";
    return compared(label, before.get(key)?.words ?? NONE, now.get(key)?.words ?? NONE);
  });
}

const NONE = "–";

const compared = (label: string, one: string, other: string): Compared => ({
  label,
  one,
  other,
  differs: one !== other,
});

function said(name: FieldName, draft: Draft): string {
  if (!isAsked(name, draft) || draft[name].trim() === "") return NONE;
  return fieldNamed(name).words?.[draft[name]] ?? draft[name];
}

const wordsOf = (built: Built) =>
  new Map(
    built.groups.flatMap(({ figures }) =>
      figures.map(({ name, label, value, kind }) => [name, { label, words: outcomeWords(value, kind, built.coin) }]),
    ),
  );
