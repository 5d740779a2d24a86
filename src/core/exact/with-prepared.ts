import { withPool } from "./double-double";
import { UNDECIDED, type Reader } from "./exact";
import { readDoubleDouble } from "./shown-decimal";

/**
 * Works out once what many formulas of one call share, such as a tier table. Each `exactly` inside `run` gets it in the
 * arithmetic that it is running in. The double-double version is prepared first: those numbers are pooled and must
 * outlive every formula that uses them.
 */
export const withPrepared = <P, T>(prepare: (of: Reader) => P, run: (common: (of: Reader) => P) => T): T =>
  withPool(() => run(preparedOnce(prepare)), undefined);

function preparedOnce<P>(prepare: (of: Reader) => P): (of: Reader) => P {
  const prepared = new Map<Reader, P>();
  try {
    prepared.set(readDoubleDouble, prepare(readDoubleDouble));
  } catch (open) {
    if (open !== UNDECIDED) throw open;
  }
  return (of) => {
    if (!prepared.has(of) && of === readDoubleDouble) throw UNDECIDED;
    if (!prepared.has(of)) prepared.set(of, prepare(of));
    return prepared.get(of) as P;
  };
}
