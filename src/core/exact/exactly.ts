import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readRatio } from "./ratio";
import { readDoubleDouble } from "./shown-decimal";
import { readSurd } from "./surd";

/**
 * Evaluates a formula exactly: first in double-doubles with a running error bound, which decides nearly every row, and
 * where that leaves a rounding or a decision open, in exact ratios of decimals, or in surds if the formula takes a
 * root. The formula is written once, over the reader that it is given, and gives the same answer in every arithmetic.
 * It returns doubles, decisions and words: exact numbers do not outlive it.
 */
export const exactly = <T>(formula: (of: Reader) => T): T =>
  other === undefined ? withPool(decided<T>, formula) : formula(other);

let other: Reader | undefined;
/** The reader that somebody else has brought, while there is one. */
export const otherReader = (): Reader | undefined => other;

/**
 * Runs what calls `exactly` or `stepByStep` over a reader of its own, which need not have numbers behind it: one that records what is
 * done with them has the formula itself.
 */
export function readBy<T>(reader: Reader, run: () => T): T {
  const before = other;
  other = reader;
  try {
    return run();
  } finally {
    other = before;
  }
}

function decided<T>(formula: (of: Reader) => T): T {
  try {
    return formula(readDoubleDouble);
  } catch (open) {
    if (open !== UNDECIDED) throw open;
    return decidedSlowly(formula);
  }
}

function decidedSlowly<T>(formula: (of: Reader) => T): T {
  try {
    return formula(readRatio);
  } catch (open) {
    if (open !== UNDECIDED) throw open;
    return formula(readSurd);
  }
}
