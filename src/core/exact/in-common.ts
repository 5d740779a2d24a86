import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readShown } from "./shown-decimal";

/**
 * Works out once what many formulas of one call have in common: `exactly` runs inside `run` take it in the arithmetic
 * that they are in. In the fast one it is there beforehand, since its numbers must outlive every one of them.
 */
export const inCommon = <P, T>(prepare: (of: Reader) => P, run: (common: (of: Reader) => P) => T): T =>
  withPool(() => run(preparedOnce(prepare)), undefined);

function preparedOnce<P>(prepare: (of: Reader) => P): (of: Reader) => P {
  const prepared = new Map<Reader, P>();
  try {
    prepared.set(readShown, prepare(readShown));
  } catch (open) {
    if (open !== UNDECIDED) throw open;
  }
  return (of) => {
    if (!prepared.has(of) && of === readShown) throw UNDECIDED;
    if (!prepared.has(of)) prepared.set(of, prepare(of));
    return prepared.get(of) as P;
  };
}
