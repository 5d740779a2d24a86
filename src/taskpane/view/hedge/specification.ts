import { numberShownBy } from "../../../catalog/read/numeric-text";
import { contractOf, statedOf, written, type Draft } from "../../../builder/draft/draft";
import type { FieldName } from "../../../builder/fields/fields";

/** The fields that differ from what the table states of their contract, with the table's value. */
export function changedFromTable(draft: Draft): ReadonlyMap<FieldName, string> {
  return new Map(
    statedOf(contractOf(draft)).flatMap(([name, value]) =>
      says(draft[name], value) ? [] : [[name, written(name, value)] as const],
    ),
  );
}

const says = (text: string, value: string | number): boolean =>
  typeof value === "number" ? numberShownBy(text) === value : text.trim() === value;
