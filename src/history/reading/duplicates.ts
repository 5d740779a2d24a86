import type { Format } from "../formats/format";
import type { Entry, Malformed } from "./entry";
import { byTime } from "./in-order";
import { idOf, isFiner, minuteOf, saysTheSame } from "./says-the-same";

export interface Once {
  readonly entries: readonly Entry[];
  /** Rows whose id had been met in a row that says the same: they are the same row, exported again. */
  readonly again: number;
  /** Rows without an id that say what another one says. Whether they are the same cannot be seen. */
  readonly alike: readonly Entry[];
  /** Rows of one id that say different things. */
  readonly contradicting: readonly Malformed[];
}

/** Takes out what a second export brings once more. What cannot be told apart is given to be asked about. */
export function once(entries: readonly Entry[], { idOnce }: Format): Once {
  const kept: Entry[] = [];
  const alike: Entry[] = [];
  const contradicting: Malformed[] = [];
  const known = new Map<number | string, Entry>();
  /** Those of which another file has a copy. */
  const copied = new Set<Entry>();
  const finer = new Map<Entry, Entry>();
  let again = 0;
  for (const entry of entries) {
    const id = idOf(entry);
    const key =
      idOnce === true && id !== undefined ? `${id} ${entry.kind} ${entry.contract.toLowerCase()}` : entry.print;
    const before = known.get(key);
    if (!before) {
      known.set(key, entry);
      kept.push(entry);
      continue;
    }
    if (before.file !== entry.file) copied.add(before);
    if (id === undefined) alike.push(entry);
    else if (before.print === entry.print || saysTheSame(before, entry)) {
      again++;
      if (isFiner(entry, finer.get(before) ?? before)) finer.set(before, entry);
    } else {
      const reason = `the id ${id} stands in line ${before.line} as well, with other values`;
      contradicting.push({ file: entry.file, line: entry.line, reason });
    }
  }
  const dropped = new Set<Entry>();
  for (const [first, second] of savedAgain(kept.filter((entry) => !copied.has(entry)))) {
    const [better, worse] = isFiner(second, first) ? [second, first] : [first, second];
    dropped.add(worse);
    if (idOf(better) !== undefined && idOf(worse) !== undefined) again++;
    else alike.push(worse);
  }
  if (dropped.size + finer.size === 0) return { entries: kept, again, alike, contradicting };
  const left = kept.filter((entry) => !dropped.has(entry)).map((entry) => finer.get(entry) ?? entry);
  return { entries: byTime(left), again, alike, contradicting };
}

/** Pairs of two files that say the same with more and with fewer digits. */
function savedAgain(entries: readonly Entry[]): (readonly [Entry, Entry])[] {
  const pairs: (readonly [Entry, Entry])[] = [];
  const [first] = entries;
  if (!first || entries.every(({ file }) => file === first.file)) return pairs;
  const near = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${minuteOf(entry.at)} ${entry.kind} ${entry.contract.toLowerCase()}`;
    const others = near.get(key) ?? [];
    const at = others.findIndex((other) => other.file !== entry.file && saysTheSame(other, entry));
    const [other] = at < 0 ? [] : others.splice(at, 1);
    if (other) pairs.push([other, entry]);
    else others.push(entry);
    near.set(key, others);
  }
  return pairs;
}
