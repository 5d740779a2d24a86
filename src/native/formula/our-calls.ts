import type { Definition } from "../../catalog/declare/define";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import { CATALOG } from "../../catalog";
import { callsIn, type FoundCall } from "./calls";

/** The functions of the add-in by the name that a formula calls them by. */
const KNOWN: ReadonlyMap<string, Definition> = new Map(
  CATALOG.map((definition) => [`${NAMESPACE}.${definition.name}`, definition]),
);

export interface OurCall extends FoundCall {
  readonly definition: Definition;
}

/** The calls of our functions in a formula, each before the calls in its arguments. */
export const ourCallsIn = (formula: string): OurCall[] =>
  callsIn(formula).flatMap((call) => {
    const definition = KNOWN.get(call.name.toUpperCase());
    return definition ? [{ ...call, definition }] : [];
  });

/** Seen at once, without taking the formula apart: most cells have none. */
export const mayHaveOurs = (formula: string): boolean => formula.toUpperCase().includes(`${NAMESPACE}.`);
