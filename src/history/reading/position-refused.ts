import { areEqual, isNothing, minus, NOTHING, plus, signOf, sizeOf, type Amount } from "../amounts/amount";
import type { Format } from "../formats/format";
import type { Effect, Entry } from "./entry";

/** The file's own position, and its own words, beside the fills: where they part, fills are missing. */
export function positionRefused(entries: readonly Entry[], { positionWithoutSign }: Format): string | undefined {
  let running = NOTHING;
  const held: Held = { long: NOTHING, short: NOTHING };
  for (const { contracts, effect, position, line } of entries) {
    const before = running;
    if (contracts) {
      running = plus(running, contracts);
      const closes = signOf(contracts) > 0 ? held.short : held.long;
      const beyond = filled(held, contracts, effect);
      // a position with its sign says itself whether the fill went beyond what was open
      const isTold = position !== undefined && !positionWithoutSign;
      if (!isTold && isNothing(closes) && (effect === "closes" || effect === "reduces")) return wasOpen(line);
      if (!isTold && effect === "closes" && !isNothing(beyond))
        return `Line ${line} closes more than the fills before it have opened: some are missing. Export from when nothing was held.`;
    }
    if (!position) continue;
    const isSame = positionWithoutSign ? areEqual(sizeOf(position), sizeOf(running)) : areEqual(position, running);
    if (isSame) continue;
    return isNothing(before)
      ? wasOpen(line)
      : `From line ${line} on the file’s own position is not that of the fills: some are missing.`;
  }
  return undefined;
}

const wasOpen = (line: number): string =>
  `A position was open before line ${line}: its fills are not in the file. Export from when nothing was held.`;

/** Both sides, each 0 or above: where the words say "open" and "close", a venue may hold them at once. */
interface Held {
  long: Amount;
  short: Amount;
}

/** Takes both sides through a fill, and gives what it opened. */
function filled(held: Held, contracts: Amount, effect: Effect | undefined): Amount {
  const [own, other] = signOf(contracts) > 0 ? (["long", "short"] as const) : (["short", "long"] as const);
  const size = sizeOf(contracts);
  const isAll = signOf(minus(held[other], size)) >= 0;
  const closed = effect === "opens" ? NOTHING : isAll ? size : held[other];
  const opened = minus(size, closed);
  held[other] = minus(held[other], closed);
  held[own] = plus(held[own], opened);
  return opened;
}
