import type { Format } from "../formats/format";
import type { Entry, Malformed } from "./entry";

export interface Once {
  readonly entries: readonly Entry[];
  /** Rows whose id had been met in a row that says the same: they are the same row, exported again. */
  readonly again: number;
  /** Rows without an id that say to the last sign what another one says. Whether they are the same cannot be seen. */
  readonly alike: readonly Entry[];
  /** Rows of one id that say different things. */
  readonly contradicting: readonly Malformed[];
}

/** Takes out what a second export brings once more. What cannot be told apart is given to be asked about. */
export function once(entries: readonly Entry[], { idOnce }: Format): Once {
  const kept: Entry[] = [];
  const alike: Entry[] = [];
  const contradicting: Malformed[] = [];
  const prints = new Map<number | string, Entry>();
  let again = 0;
  for (const entry of entries) {
    const hasId = idOnce === true && entry.id !== undefined;
    const key = hasId ? `${entry.id} ${entry.kind} ${entry.contract}` : entry.print;
    const before = prints.get(key);
    if (!before) {
      prints.set(key, entry);
      kept.push(entry);
    } else if (!hasId) alike.push(entry);
    else if (before.print === entry.print) again++;
    else {
      const reason = `the id ${entry.id ?? ""} stands in line ${before.line} as well, with other values`;
      contradicting.push({ file: entry.file, line: entry.line, reason });
    }
  }
  return { entries: kept, again, alike, contradicting };
}
