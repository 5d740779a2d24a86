import type { Built } from "../../../builder/built";
import { isAsked } from "../../../builder/draft/asked";
import type { Draft } from "../../../builder/draft/draft";
import { FIELD_NAMES, fieldNamed, type FieldName } from "../../../builder/fields/fields";
import { shownText } from "../../../builder/fields/typed-text";
import type { Words } from "../../../builder/words/words";
import type { NumberMarks } from "../../../workbook/entry/number-marks";
import { outcomeWords } from "./outcome-words";

/** One thing that two drafts have, side by side. */
export interface Compared {
  readonly label: string;
  readonly one: string;
  readonly other: string;
  readonly differs: boolean;
}

/** What was entered otherwise. What a draft does not ask, it does not have. */
export const inputsCompared = (one: Draft, other: Draft, marks: NumberMarks): Compared[] =>
  FIELD_NAMES.map((name) => compared(fieldNamed(name).label, said(name, one, marks), said(name, other, marks))).filter(
    ({ differs }) => differs,
  );

/** Every figure that either comes to, the present one's order first. */
export function figuresCompared(one: Built, other: Built, words: Words): Compared[] {
  const [before, now] = [figuresIn(one, words), figuresIn(other, words)];
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

function said(name: FieldName, draft: Draft, marks: NumberMarks): string {
  if (!isAsked(name, draft) || draft[name].trim() === "") return NONE;
  return fieldNamed(name).words?.[draft[name]] ?? shownText(name, draft[name], marks);
}

const figuresIn = (built: Built, words: Words) =>
  new Map(
    built.groups.flatMap(({ figures }) =>
      figures.map(({ name, label, value, kind }) => [
        name,
        { label, words: outcomeWords(value, kind, built.coin, words) },
      ]),
    ),
  );
