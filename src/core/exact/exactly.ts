import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readRatio } from "./ratio";
import { readShown } from "./shown-decimal";
import { readSurd } from "./surd";

/**
 * Evaluates a formula exactly: first in double-double arithmetic with a running error bound, which decides almost every
 * row, and where a rounding or a decision is left open again in exact ratios of decimals, or in surds if it takes a root.
 * The formula is written once, over the reader that it is handed; it does not know which arithmetic runs, and gives the
 * same answer in all. The exact numbers that it makes end with it: it gives back doubles, decisions and words.
 */
export const exactly = <T>(formula: (of: Reader) => T): T =>
  other === undefined ? withPool(decided<T>, formula) : formula(other);

let other: Reader | undefined;

/**
 * Runs what calls `exactly` over a reader of its own, which need not have numbers behind it: one that records what is
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
    return formula(readShown);
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
