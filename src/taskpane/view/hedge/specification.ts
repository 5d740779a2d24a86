import { numberShownBy } from "../../../catalog/read/numeric-text";
import { contractOf, filledBy, statedOf, written, type Draft } from "../../../builder/draft/draft";
import { isAsked } from "../../../builder/draft/asked";
import { fieldNamed, FIELD_NAMES, type FieldName } from "../../../builder/fields/fields";

/** The fields that differ from what the table states of their contract, with the table's value. */
export function changedFromTable(draft: Draft): ReadonlyMap<FieldName, string> {
  return new Map(
    statedOf(contractOf(draft), draft).flatMap(([name, value]) =>
      says(draft[name], value) ? [] : [[name, written(name, value)] as const],
    ),
  );
}

/** The fields that the table would fill and has no value for: what stands in them is from before. */
export function notInTable(draft: Draft): FieldName[] {
  const specification = contractOf(draft);
  if (!specification) return [];
  return FIELD_NAMES.filter((name) => {
    const fact = filledBy(name, draft);
    if (fact === undefined || fieldNamed(name).emptyUnlessStated) return false;
    return specification[fact] === undefined && isAsked(name, draft);
  });
}

const says = (text: string, value: string | number): boolean =>
  typeof value === "number" ? numberShownBy(text) === value : text.trim() === value;
