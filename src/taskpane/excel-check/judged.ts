import type { Verdict } from "./probe";

/** One thing that was read: what is said of it, and whether it is right. */
export interface Point {
  readonly says: string;
  readonly isRight: boolean;
}

/** Passed where all of it is right; else only what is wrong is said. */
export function judged(...points: readonly Point[]): Verdict {
  const wrong = points.filter(({ isRight }) => !isRight);
  const said = wrong.length > 0 ? wrong : points;
  return { outcome: wrong.length > 0 ? "differs" : "passed", lines: said.map(({ says }) => says) };
}
