import fc from "fast-check";
import type { Built } from "../../../src/builder/built";
import { built } from "../drafts";
import { hedgeOf, type Hedge } from "./hedge";
import { plausible, type Changes } from "./plausible";

/** A draft, what the pane makes of it, and what it comes to by hand. */
export interface Case {
  readonly name: string;
  readonly changes: Changes;
  readonly pane: Built;
  readonly hedge: Hedge;
}

export function cases(count: number): Case[] {
  const seeds = fc.sample(fc.noBias(fc.integer()), count);
  return seeds.map((seed) => {
    const changes = plausible(seed);
    return { name: `draft ${seed}`, changes, pane: built(changes), hedge: hedgeOf(changes) };
  });
}

/** Where a margin is posted: none is where the price to be liquidated at is on the side of the gain. */
export const isBacked = ({ hedge }: Case): boolean => hedge.backing > 0;

/** Where what is posted is more than all that is held. */
export const isBeyondTheCoins = ({ hedge }: Case): boolean => hedge.backing > hedge.coins + hedge.position.realised;

export const shownIn = ({ pane }: Case) =>
  Object.fromEntries(pane.groups.flatMap(({ figures }) => figures.map(({ name, value }) => [name, value])));

export const rowsOf = ({ pane }: Case, id: string) => pane.tables.find((table) => table.id === id)?.rows ?? [];

export const chartOf = ({ pane }: Case, id: string) => pane.charts.find((chart) => chart.id === id);

export const pricesIn = (shown: Case): number[] =>
  rowsOf(shown, "scenarios").flatMap(([price]) => (typeof price === "number" ? [price] : []));
