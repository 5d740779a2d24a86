import type { Entry, PlannedBlock, SheetPlan } from "./sheet-plan";

/** A part of a plan that a spreadsheet takes in one request. */
export interface Portion extends Partial<
  Pick<SheetPlan, "names" | "looks" | "validations" | "highlights" | "charts" | "table">
> {
  readonly cells?: readonly CellRows[];
}

/** Rows of one length, from one cell on. */
export interface CellRows {
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly Entry[])[];
}

// Excel on the web takes 5 MB a request; a small part of that keeps progress in sight and cancelling quick.
const MOST_CHARACTERS = 200_000;
// What else there is to say about a cell, and about anything that is not one, counts as so many characters.
const CHARACTERS_A_CELL = 40;
const CHARACTERS_AN_OBJECT = 2_000;

/** What of a plan is written in portions. */
export type Portioned = Pick<
  SheetPlan,
  "names" | "blocks" | "looks" | "validations" | "highlights" | "charts" | "table"
>;

/**
 * A plan in the order in which it is written: names first, because formulas use them; formulas that spill after all
 * other cells, in the plan's own order; then what only changes how cells look and behave.
 */
export function portions(plan: Portioned): Portion[] {
  const { names, looks, validations, highlights, charts } = plan;
  const long = plan.blocks.filter(({ rows }) => rows !== undefined);
  const short = plan.blocks.filter(({ rows }) => rows === undefined);
  const blocks = short.map(({ row, column, entries, spills }) => ({
    spills: spills !== undefined,
    cells: { row, column, entries: ofOneLength(entries) },
  }));
  const cellsOf = (spilling: boolean): CellRows[] =>
    blocks.filter(({ spills }) => spills === spilling).map(({ cells }) => cells);
  const [plain, spilling] = [inLargeBlocks(cellsOf(false)), cellsOf(true)].map((some) => some.flatMap(rowByRow));
  const inOrder = long.length === 0 ? [[...(plain ?? []), ...(spilling ?? [])]] : [plain ?? [], spilling ?? []];
  const [first = [], last = []] = inOrder.map((some) => packed(some, ofRow).map((cells) => ({ cells: joined(cells) })));
  return [
    ...packed(names, anObject).map((some) => ({ names: some })),
    ...first,
    ...long.map(inTurn),
    ...last,
    ...packed(looks, anObject).map((some) => ({ looks: some })),
    ...packed(validations, anObject).map((some) => ({ validations: some })),
    ...packed(highlights, anObject).map((some) => ({ highlights: some })),
    ...packed(charts, anObject).map((some) => ({ charts: some })),
    ...(plan.table ? [{ table: plan.table }] : []),
  ];
}

/** A part of something long, which is made when its turn has come. */
const inTurn = (block: PlannedBlock): Portion => ({
  get cells() {
    return [{ row: block.row, column: block.column, entries: block.entries }];
  },
});

function ofOneLength(entries: readonly (readonly Entry[])[]): Entry[][] {
  const columns = entries.reduce((most, row) => Math.max(most, row.length), 0);
  return entries.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
}

const rowByRow = ({ row, column, entries }: CellRows): CellRows[] =>
  entries.map((entry, down) => ({ row: row + down, column, entries: [entry] }));

const anObject = (): number => CHARACTERS_AN_OBJECT;

const ofRow = ({ entries }: CellRows): number => {
  const cells = entries.flat();
  const characters = cells.reduce((sum: number, entry) => sum + lengthOf(entry), 0);
  return Math.max(cells.length * CHARACTERS_A_CELL, characters);
};

const lengthOf = (entry: Entry): number =>
  typeof entry === "object" && entry !== null ? entry.formula.length : String(entry).length;

/** As many as fit into one request, in their order; what does not fit alone goes alone. */
function packed<Item>(items: readonly Item[], charactersOf: (item: Item) => number): Item[][] {
  const packs: Item[][] = [];
  let filled = Infinity;
  for (const item of items) {
    const characters = charactersOf(item);
    if (filled + characters > MOST_CHARACTERS) {
      packs.push([]);
      filled = 0;
    }
    packs.at(-1)?.push(item);
    filled += characters;
  }
  return packs;
}

/** Cells that touch are written together: a spreadsheet takes one large block sooner than many small ones. */
function inLargeBlocks(blocks: readonly CellRows[]): CellRows[] {
  const columnByColumn = blocks
    .flatMap(rowByRow)
    .sort((one, other) => one.column - other.column || one.row - other.row);
  return sideBySide(joined(columnByColumn));
}

/** Blocks of the same rows, of which one begins where the other ends, become one. */
function sideBySide(blocks: readonly CellRows[]): CellRows[] {
  const rowByRow = [...blocks].sort(
    (one, other) => one.row - other.row || one.entries.length - other.entries.length || one.column - other.column,
  );
  const wide: CellRows[] = [];
  for (const block of rowByRow) {
    const last = wide.at(-1);
    const touches =
      last !== undefined &&
      last.row === block.row &&
      last.entries.length === block.entries.length &&
      last.column + (last.entries[0]?.length ?? 0) === block.column;
    if (!touches) wide.push(block);
    else
      wide[wide.length - 1] = {
        ...last,
        entries: last.entries.map((entries, row) => [...entries, ...(block.entries[row] ?? [])]),
      };
  }
  return wide;
}

/** Rows that follow one another become one block again. */
function joined(rows: readonly CellRows[]): CellRows[] {
  const blocks: { row: number; column: number; entries: (readonly Entry[])[] }[] = [];
  for (const { row, column, entries } of rows) {
    const last = blocks.at(-1);
    const follows =
      last !== undefined &&
      last.column === column &&
      last.row + last.entries.length === row &&
      last.entries[0]?.length === entries[0]?.length;
    if (follows) last.entries.push(...entries);
    else blocks.push({ row, column, entries: [...entries] });
  }
  return blocks;
}
