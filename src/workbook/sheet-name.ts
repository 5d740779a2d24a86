export const LONGEST_SHEET_NAME = 31;
const FALLBACK = "Sheet";
/** Excel keeps this name for itself. */
const RESERVED = /^history$/i;

export const isSheetName = (name: string): boolean =>
  name.length <= LONGEST_SHEET_NAME && !/[\\/?*[\]:\p{Cc}]/u.test(name) && !/^'|'$/.test(name);

/** A title as the name of a sheet that can be added: without what a name must not hold, and numbered where it is taken. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  const isFree = (name: string): boolean => !inUse.has(name.toLowerCase()) && !RESERVED.test(name);
  const name = asSheetName(title);
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    const numbered = withEnding(name, ` ${number}`);
    if (isFree(numbered)) return numbered;
  }
}

function asSheetName(title: string): string {
  const plain = title.replace(/[\\/?*[\]:\p{Cc}]+/gu, " ").replace(/\s+/g, " ");
  const name = withEnding(plain.replace(/^[\s']+/, ""), "");
  return name === "" ? FALLBACK : name;
}

/** The beginning gives way where both are too long; a cut leaves no space, apostrophe or half a character at its end. */
const withEnding = (name: string, ending: string): string =>
  name.slice(0, LONGEST_SHEET_NAME - ending.length).replace(/[\s'\uD800-\uDBFF]+$/, "") + ending;
