import { findSpec } from "../../catalog/venues/find-spec";
import { Refusal } from "../../core/refusal";
import { fieldNamed, FIELD_NAMES } from "../fields/fields";
import type { RecordedFact } from "./hedge-record";
import { literalOf } from "./literal";

/** The facts that can fill an input, but for those that are about the others: day and source. */
const FILLING = [
  ...new Set(FIELD_NAMES.map(fieldNamed).flatMap(({ filledBy, filledInstead }) => [filledBy, filledInstead?.from])),
].filter((fact) => fact !== undefined && fact !== "as_of" && fact !== "source");

/** What the add-in's table says of a contract today, each fact with the day of its source; nothing of one it does not know. */
export function factsOf(venue: string, symbol: string): RecordedFact[] {
  const ask = (field: string) => findSpec({ venue, symbol, field, table: null });
  return FILLING.flatMap((name) => {
    const [value, day] = [ask(name as string), ask(`${name}_as_of`)];
    if (typeof value !== "number" && typeof value !== "string") return [];
    return [{ name: name as string, value: literalOf([[value]]), day: day instanceof Refusal ? "" : String(day) }];
  });
}
