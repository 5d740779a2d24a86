import type { Entry, Malformed } from "./entry";

/**
 * Puts the two rows of an execution together: those of one time and one contract, in either order. It is done with the
 * rows of all files, each of them once: a file may begin or end between the two. A row of contracts alone is a fill that
 * cost nothing; a row of coins alone is half of something.
 */
export function legsJoined(rows: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly malformed: readonly Malformed[];
} {
  const entries: Entry[] = [];
  const malformed: Malformed[] = [];
  let waiting: Entry[] = [];
  const end = (): void => {
    for (const row of waiting)
      if (isContracts(row)) entries.push(row);
      else {
        const reason = "the coins of an execution whose row of contracts is missing";
        malformed.push({ file: row.file, line: row.line, reason });
      }
    waiting = [];
  };
  for (const row of rows) {
    if (waiting[0] && waiting[0].at !== row.at) end();
    if (row.kind !== "fill") {
      entries.push(row);
      continue;
    }
    const at = waiting.findIndex((each) => each.contract === row.contract && isContracts(each) !== isContracts(row));
    const [other] = at < 0 ? [] : waiting.splice(at, 1);
    if (!other) waiting.push(row);
    else entries.push(isContracts(row) ? joined(row, other) : joined(other, row));
  }
  end();
  return { entries, malformed };
}

const isContracts = ({ contracts }: Entry): boolean => contracts !== undefined;

/** What the coins add is what they moved, paid and came to; the rest is said by the row of contracts. */
function joined(contracts: Entry, { coin, fee, funding, moved, change, balance }: Entry): Entry {
  return { ...contracts, coin, fee, funding, moved, change, balance };
}
