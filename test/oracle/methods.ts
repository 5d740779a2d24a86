import type { Random } from "./random";

/** Where a venue values the maintenance margin. */
export const METHODS = ["mark", "entry", "bankruptcy", "loss"] as const;
export type Method = (typeof METHODS)[number];

/** As somebody may enter it: left out, in other letters, or a word that is no method. */
export const methodOrNone = (random: Random): string | null =>
  random.weighted<string | null>([
    [3, () => null],
    [6, () => random.pick(METHODS)],
    [0.5, () => random.pick(["Entry", " LOSS "])],
    [0.07, () => "cross"],
  ]);
