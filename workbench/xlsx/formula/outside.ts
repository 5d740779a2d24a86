import { isMark, tokens } from "./tokens";

/**
 * Whether a formula reads another workbook: `[1]Prices!A1`, `'[1]My prices'!A1`, `'C:\\[Book.xlsx]Prices'!A1`, `[1]!name`. No
 * sheet may have a square bracket in its name, and a table's stand behind its name.
 */
export function readsOutside(formula: string): boolean {
  const all = tokens(formula);
  return all.some((token, at) => {
    if (token.kind === "quoted") return token.text.includes("[") && isMark(all[at + 1], "!");
    if (token.kind !== "bracket" || all[at - 1]?.kind === "word") return false;
    return isMark(all[at + 1], "!") || isMark(all[at + 2], "!");
  });
}
