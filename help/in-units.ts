import { UNIT_WORDS } from "../src/catalog/declare/words";
import type { Unit } from "../src/core/units";

/** What a value is measured in, after a noun: in coin, as a fraction, in coin or in USD. */
export function inUnits(units: Unit | readonly Unit[]): string {
  const all = typeof units === "string" ? [units] : units;
  return all.map((unit) => (/^an? /.test(UNIT_WORDS[unit]) ? "as " : "in ") + UNIT_WORDS[unit]).join(" or ");
}
