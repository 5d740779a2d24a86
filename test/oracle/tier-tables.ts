import { computed, decimal, neighbour, spelled } from "./numbers";
import type { Random } from "./random";
import { minus, shown } from "./rational";

export type TierRow = readonly [floor: number, mmr: number];
/** A block of cells as somebody may select it. */
export type Cells = readonly (readonly (number | string | null)[])[];

/** A venue's table: few rows or many, floors around the worth at entry, rates that rise or stay. */
export function table(random: Random, worth: number): TierRow[] {
  const rows = random.weighted([
    [1, () => 1],
    [6, () => random.integer(2, 10)],
    [0.3, () => random.integer(50, 100)],
  ]);
  const steps = Array.from({ length: rows }, () => 1 + random.integer(0, 99));
  const scale = (worth * (1 + random.fraction() * 2)) / steps.reduce((sum, next) => sum + next, 0);
  let [floor, mmr] = [0, random.integer(1, 20)];
  return steps.map((next) => {
    const row: TierRow = [Number(floor.toPrecision(random.pick([2, 4, 16]))), mmr / 1000];
    floor += next * scale;
    mmr += random.pick([0, 1, 5, 10, 25]);
    return row;
  });
}

/** Rates so steep that several tiers may hold at their own price, or none. */
export const steep = (random: Random, worth: number): TierRow[] =>
  [0, 0.5, 0.9, 1.1, 1.5].flatMap((share, k): TierRow[] =>
    k === 0 || random.chance(0.6) ? [[share * worth, random.integer(1 + 15 * k, 15 + 15 * k) / 100]] : [],
  );

/** Floors that are the worth itself, or a digit beside it, under one rate or two. */
const atFloors = (random: Random, worth: number): TierRow[] => {
  const [low, high] = random.pick([
    [0.01, 0.01],
    [0.004, 0.025],
    [0.01, 0.1],
  ] as const);
  return [
    [0, low],
    [worth, high],
    [neighbour(worth, random.integer(1, 3)), high],
  ];
};

/** A table that a function may be handed beside its one rate, or none, or one that is none. */
export function tableOrNone(random: Random, around: number): Cells | null {
  const worth = around > 1e-100 && around < 1e100 ? around : 10;
  return random.weighted<Cells | null>([
    [4, () => null],
    [4, () => table(random, worth)],
    [1, () => [[0, random.pick([0.005, 0.02, computed(random, 0.5)])]]],
    [1, () => steep(random, worth)],
    [1, () => atFloors(random, worth)],
    [
      0.4,
      () => [...table(random, worth).flatMap((row) => (random.chance(0.3) ? [[null, ""], row] : [row])), [null, null]],
    ],
    [
      0.3,
      () =>
        random.pick([
          [[null, null]],
          [
            ["", ""],
            [null, null],
          ],
        ]),
    ],
    [0.3, () => refused(random, worth)],
  ]);
}

/** What no venue's table is: unsorted, not from 0, with rates that fall or are none, with a gap or a column too many. */
function refused(random: Random, worth: number): Cells {
  const sound: TierRow[] = [
    [0, 0.005],
    [worth, 0.01],
    [worth * 2, 0.025],
  ];
  const [first, second, third] = sound as [TierRow, TierRow, TierRow];
  return random.pick<Cells>([
    [first, third, second],
    [second, third],
    [[-worth, 0.005], second],
    [first, second, [worth, 0.025]],
    [first, third, [third[0] * 2, 0.0249]],
    [first, [worth, random.pick([0, 1, 5, -0.01])]],
    [first, [worth, null]],
    [[null, 0.005], second],
    sound.map((row) => [...row, 1]),
    sound.map(([floor]) => [floor]),
  ]);
}

/** Two rates around one, the lower as much below it as the upper is above: none where it is below 0. */
export function straddling(random: Random, rate: number): readonly [number, number] | undefined {
  const above = random.pick([0, 0.001, 0.005, 0.01]) + (random.chance(0.2) ? decimal(random, 2, 4) : 0);
  const high = Number((rate + above).toPrecision(12));
  const low = spelled(minus(shown(high), shown(Number(above.toPrecision(12)))));
  return low > 0 && high < 1 ? [low, high] : undefined;
}
