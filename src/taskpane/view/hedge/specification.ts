import { numberShownBy } from "../../../catalog/read/numeric-text";
import { contractOf, SPECIFIED, written, type Draft } from "../../../builder/draft/draft";
import { isAsked, type FieldName } from "../../../builder/fields/fields";

/** The fields that differ from what the table states of their contract, with the table's value. */
export function changedFromTable(draft: Draft): ReadonlyMap<FieldName, string> {
  const specification = contractOf(draft);
  const stated = Object.entries(SPECIFIED).map(([name, fact]) => [name as FieldName, specification?.[fact]] as const);
  return new Map(
    stated.flatMap(([name, value]) =>
      value === undefined || says(draft[name], value) ? [] : [[name, written(name, value)] as const],
    ),
  );
}

/** The fields that the table would fill and has no value for: what stands in them is from before. */
export function notInTable(draft: Draft): FieldName[] {
  const specification = contractOf(draft);
  if (!specification) return [];
  const names = Object.entries(SPECIFIED).filter(([, fact]) => specification[fact] === undefined);
  return names.map(([name]) => name as FieldName).filter((name) => isAsked(name, draft));
}

const says = (text: string, value: string | number): boolean =>
  typeof value === "number" ? numberShownBy(text) === value : text.trim() === value;
