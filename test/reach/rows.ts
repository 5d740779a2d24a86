import type { Cell } from "../../src/catalog/declare/cell";
import type { Reached, ReachedArgument } from "../../reach/reached";
import type { Given } from "../../reach/row";
import { HARDNESSES, hardRow, type Hardness } from "../native/hard-rows";
import { seedOf } from "../native/sweep";
import { Random } from "../oracle/random";

/** A row as an engine can hand it over, and what makes it hard. */
export interface ReachedRow {
  readonly hardness: Hardness;
  readonly given: readonly Given[];
}

/** Rows of a function, the same in every run: every second as a user's are, the others hard in four ways by turns. */
export function* rowsOf(reached: Reached, rows: number): Generator<ReachedRow> {
  const random = new Random(seedOf(reached.definition));
  for (let row = 0; row < rows; row++) {
    const hardness = row % 2 === 0 ? "plain" : (HARDNESSES[1 + (((row - 1) / 2) % 4)] as Hardness);
    const cells = hardRow(reached.definition, hardness, random);
    const length = random.integer(1, 12);
    const given = reached.takes.map((argument) => givenOf(argument, cells[argument.place] ?? null, length, random));
    yield { hardness, given };
  }
}

/** A column has a type: a text that stands where a number belongs cannot be in it, and is a blank here. */
function givenOf({ name, kind }: ReachedArgument, cell: Cell, length: number, random: Random): Given {
  if (kind === "number") return typeof cell === "number" ? cell : null;
  if (kind === "word") return typeof cell === "string" ? cell : null;
  if (kind === "truth") return random.chance(0.2) ? null : random.chance(0.5);
  // one value for every row, no value at all, or a list around the value
  if (random.chance(0.2)) return typeof cell === "number" ? [cell] : [];
  const about = typeof cell === "number" ? cell : 1;
  const count = name === "coins" ? random.integer(1, 3) : length;
  return Array.from({ length: count }, () =>
    random.chance(0.01) ? null : Number((about * (0.7 + 0.6 * random.fraction())).toPrecision(10)),
  );
}
