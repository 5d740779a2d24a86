import { CellError, type Cell } from "../../catalog/declare/cell";
import { NAMESPACE } from "../../catalog/declare/formula-text";
import { outcomes } from "../../catalog/read/outcomes";
import { CATALOG } from "../../catalog";
import { Refusal } from "../../core/refusal";
import { calculate, NotCalculated, type Calculated, type Rows } from "../calculate/calculate";
import { NotFollowed, parsed } from "../calculate/parse";
import type { Rewritten } from "../formula/rewrite";
import { compared } from "./compare";

/** The cells that an address in a formula stands for; undefined where they are not known. */
export type CellsAt = (address: string) => Rows | undefined;

/** What was compared and came to the same, or why a formula is not to be written. */
export type Certificate =
  { readonly outcome: "equal"; readonly difference: number } | { readonly outcome: "stays"; readonly reason: string };

/** Further apart than this, relative to the value, a formula is not written. */
export const BOUND = 1e-12;
/** LIQ_PROB promises so many decimals of a probability, not so many digits of one that is next to nothing. */
const OF_A_PROBABILITY = 1e-12;

/**
 * Compares a formula with what would be written in its place, on the cells as they are: ours is reckoned exactly, and
 * the text that would be written in plain doubles, operation by operation as a spreadsheet does. Where the rest of the
 * formula cannot be followed, each call is compared with what stands in its place.
 */
export function certificate(formula: string, { text, replaced }: Rewritten, cellsAt: CellsAt): Certificate {
  const whole = of(formula, text, cellsAt);
  if (whole) return whole;
  let difference = 0;
  for (const { before, after } of replaced) {
    const one = of(before, after, cellsAt);
    if (!one) return { outcome: "stays", reason: "its arguments cannot be reckoned beforehand" };
    if (one.outcome === "stays") return one;
    difference = Math.max(difference, one.difference);
  }
  return { outcome: "equal", difference };
}

/** Nothing where one of the two cannot be followed. */
function of(before: string, after: string, cellsAt: CellsAt): Certificate | undefined {
  try {
    const ours = reckoned(before, cellsAt);
    const native = reckoned(after, cellsAt);
    const found = compared(ours.rows, native.rows, /LIQ_PROB\(/i.test(before) ? OF_A_PROBABILITY : 0);
    if ("unlike" in found) return { outcome: "stays", reason: found.unlike };
    if (found.difference > BOUND)
      return { outcome: "stays", reason: `it would be off by ${found.difference.toExponential(1)} of its value` };
    if (native.isInDoubt) return { outcome: "stays", reason: "it hangs on the last digit, where spreadsheets differ" };
    return { outcome: "equal", difference: found.difference };
  } catch (thrown) {
    if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return undefined;
    throw thrown;
  }
}

const FUNCTIONS = new Map(CATALOG.map((definition) => [`${NAMESPACE}.${definition.name}`, definition]));

export function reckoned(formula: string, cellsAt: CellsAt): Calculated {
  return calculate(parsed(formula), {
    given: (address) => {
      const cells = cellsAt(address);
      if (!cells) throw new NotCalculated(address);
      return cells;
    },
    call: (name, parts) => {
      const definition = FUNCTIONS.get(name);
      if (!definition) return undefined;
      const cells = outcomes<Cell>(definition, parts, (cell) => cell);
      return cells.map((row) => row.map((outcome) => (outcome instanceof Refusal ? errorOf(outcome) : outcome)));
    },
  });
}

const errorOf = ({ kind }: Refusal): CellError => new CellError(kind === "none" ? "#N/A" : "#VALUE!");
