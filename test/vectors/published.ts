import rows from "./published.json";
import type { Vector } from "./vector";

export interface Published extends Vector {
  readonly venue: string;
  readonly printed: string;
  readonly source: string;
}

/** Figures that exchanges, their engines and other programs have published, for every function of the plan. */
export const PUBLISHED = rows as readonly unknown[] as readonly Published[];
