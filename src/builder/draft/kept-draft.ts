import { longestIn } from "../../workbook/entry/field";
import { FIELD_NAMES, fieldNamed, isChoice, type FieldName } from "../fields/fields";
import { START, type Draft } from "./draft";

/** A draft that some version of the add-in has kept, as this version reads it. */
export interface ReadDraft {
  readonly draft: Draft;
  /** Fields that the kept draft does not have, or has with a word that is unknown now: they are as in the example. */
  readonly asInExample: readonly FieldName[];
  /** Names of filled fields that this version no longer has. */
  readonly unknown: readonly string[];
}

/** Reads what may be a draft; undefined where it is none. Only values that their field can hold are taken. */
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
