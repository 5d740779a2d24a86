import type { Leg } from "./read-row";
import type { Entry, Malformed } from "./entry";

interface Waiting {
  readonly entry: Entry;
  readonly leg: Leg;
}

/**
 * Puts the two rows of an execution together: those of one time and one contract that follow each other, in either
 * order. A row of contracts alone is a fill that cost nothing; a row of coins alone is half of something.
 */
export class Legs {
  #waiting: Waiting[] = [];

  constructor(
    private readonly onEntry: (entry: Entry) => void,
    private readonly onMalformed: (row: Malformed) => void,
  ) {}

  take(entry: Entry, leg: Leg): void {
    const [first] = this.#waiting;
    if (first && (first.entry.at !== entry.at || first.entry.contract !== entry.contract)) this.end();
    const at = this.#waiting.findIndex((each) => each.leg !== leg);
    const [other] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!other) this.#waiting.push({ entry, leg });
    else this.onEntry(leg === "coin" ? joined(other.entry, entry) : joined(entry, other.entry));
  }

  /** No more rows come that belong to those that wait. */
  end(): void {
    for (const { entry, leg } of this.#waiting) {
      if (leg === "contract") this.onEntry(entry);
      else
        this.onMalformed({
          file: entry.file,
          line: entry.line,
          reason: "the coins of an execution whose row of contracts is missing",
        });
    }
    this.#waiting = [];
  }
}

/** What the coins add is what they moved, paid and came to; the rest is said by the row of contracts. */
function joined(contracts: Entry, { coin, fee, funding, moved, change, balance }: Entry): Entry {
  return { ...contracts, coin, fee, funding, moved, change, balance };
}
