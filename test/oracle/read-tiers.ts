import { shown, type Rational } from "./rational";

export interface Tier {
  floor: Rational;
  m: Rational;
}

type Cells = readonly (readonly unknown[])[];

/** The tiers of a block of cells; undefined for a block without a row, "refused" for one that is no table of a venue. */
export function readTiers(block: unknown): readonly Tier[] | undefined | "refused" {
  const isBlank = (cell: unknown) => cell === null || cell === "";
  const rows = ((block ?? []) as Cells)
    .filter((cells) => !cells.every(isBlank))
    // a row of 0 below the first is a blank one
    .filter((cells, k) => k === 0 || !cells.every((cell) => isBlank(cell) || cell === 0));
  if (rows.length === 0) return undefined;
  const isTable = rows.every((cells, k) => {
    const [floor, mmr] = cells;
    if (cells.length !== 2 || typeof floor !== "number" || typeof mmr !== "number" || !(mmr > 0 && mmr < 1))
      return false;
    const [before, below] = rows[k - 1] ?? [];
    return k === 0 ? floor === 0 : floor > Number(before) && mmr >= Number(below);
  });
  return isTable ? rows.map(([floor, m]) => ({ floor: shown(floor as number), m: shown(m as number) })) : "refused";
}
