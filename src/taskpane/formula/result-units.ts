import type { Result } from "../../catalog/declare/define";
import { UNIT_WORDS } from "../../catalog/declare/words";

/** The unit behind a number of a result, or of one of its columns: "USD/coin", "coin or USD", nothing for a text. */
export const unitOf = (result: Result, column = 0): string => units(result, column).join(" or ");

/** The same as it is spoken: "USD per coin". */
export const spokenUnitOf = (result: Result, column = 0): string =>
  units(result, column)
    .map((unit) => UNIT_WORDS[unit])
    .join(" or ");

function units(result: Result, column: number) {
  if (!("columns" in result)) return [result.unit].flat();
  const unit = result.columns[column]?.unit;
  return unit === undefined || unit === "text" ? [] : [unit];
}

/** What a result is, its columns with their units. */
export function resultInShort(result: Result): string {
  if (!("columns" in result)) return `Result in ${spokenUnitOf(result)}`;
  const columns = result.columns.map(({ name }, index) => {
    const unit = unitOf(result, index);
    return unit === "" || unit === name ? name : `${name} (${unit})`;
  });
  return `Result: ${columns.join(" · ")}`;
}

/** What the one number of a result means. */
export const meaningOf = (result: Result): string =>
  "columns" in result ? (result.columns[0]?.about ?? result.about) : result.about;
