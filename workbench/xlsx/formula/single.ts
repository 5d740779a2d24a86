import { argumentsBetween, closing, isMark, textOf, tokens } from "./tokens";
import type { Token } from "./tokens";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of single values these make a single value. */
const single = words(`
  ABS AND CEILING CHAR CODE CONCATENATE COS DATE DAY EXACT EXP FIND FLOOR HOUR IF IFERROR IFNA INT ISBLANK ISERROR
  ISNA ISNUMBER ISTEXT LEFT LEN LN LOG LOG10 LOWER MAX MID MIN MINUTE MOD MONTH NA NORM.S.DIST NORM.S.INV NOT OR PI
  POWER PROPER REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SQRT SUBSTITUTE SUM T TAN TEXT TIME
  TRIM TRUNC UPPER VALUE YEAR`);
/** These take whole ranges as they are. */
const ofRanges = words("AND AVERAGE COUNT COUNTA COUNTBLANK MAX MEDIAN MIN OR PRODUCT SUM SUMSQ");

const cell = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;

/**
 * Whether a formula comes to one value whatever stands in its cells. Any other must be written as one that may spill:
 * where it is not, Excel takes it for a formula of older days and lets it see one cell of a range alone.
 */
export const isSingle = (formula: string): boolean => areSingle(tokens(formula.replace(/^=/, "")));

function areSingle(all: readonly Token[]): boolean {
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind === "bracket" || isMark(token, ":") || isMark(token, "{") || isMark(token, "#")) return false;
    if (isMark(token, "@")) return false;
    if (token.kind !== "word") continue;
    if (isMark(all[at + 1], "!")) continue;
    if (!isMark(all[at + 1], "(")) {
      if (cell.test(token.text) || /^(?:TRUE|FALSE)$/i.test(token.text)) continue;
      return false;
    }
    const name = token.text.toUpperCase();
    const close = closing(all, at + 1);
    const given = argumentsBetween(all, at + 1, close);
    const isFine = (one: readonly Token[]) => areSingle(one) || (ofRanges.has(name) && isRange(one));
    if (!(single.has(name) || ofRanges.has(name)) || !given.every(isFine)) return false;
    at = close;
  }
  return true;
}

const range = /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}$/iu;
const isRange = (one: readonly Token[]): boolean => range.test(textOf(one).trim());
