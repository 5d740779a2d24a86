import { longestIn } from "../../workbook/entry/field";
import { FIELD_NAMES, fieldNamed, isChoice, type FieldName } from "../fields/fields";
import { START, type Draft } from "./draft";

/** A draft that was kept by some version of the add-in, as this one has it. */
export interface ReadDraft {
  readonly draft: Draft;
  /** What this version asks and that one did not, or has no such word for: it is as in the example. */
  readonly asInExample: readonly FieldName[];
  /** What that version asked, with an answer, and this one does not. */
  readonly unknown: readonly string[];
}

/** Reads what may be a draft; undefined where it is none. Nothing of it is taken that its field could not hold. */
export function readKeptDraft(kept: unknown): ReadDraft | undefined {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return undefined;
  const texts = kept as Readonly<Record<string, unknown>>;
  const known = FIELD_NAMES.filter((name) => Object.hasOwn(texts, name) && canHold(name, texts[name]));
  if (known.length === 0) return undefined;
  const taken = Object.fromEntries(known.map((name) => [name, texts[name]]));
  return {
    draft: { ...START, ...taken },
    asInExample: FIELD_NAMES.filter((name) => !known.includes(name) && START[name] !== ""),
    unknown: Object.keys(texts).filter(
      (name) => !(FIELD_NAMES as readonly string[]).includes(name) && texts[name] !== "",
    ),
  };
}

function canHold(name: FieldName, text: unknown): boolean {
  if (typeof text !== "string") return false;
  const { parameter, words = {} } = fieldNamed(name);
  return isChoice(name) ? Object.hasOwn(words, text) : text.length <= longestIn(parameter);
}
