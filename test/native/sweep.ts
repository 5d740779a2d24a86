import { CATALOG } from "../../src/catalog";
import { CellError, type Cell } from "../../src/catalog/declare/cell";
import type { Definition, Parameter } from "../../src/catalog/declare/define";
import { outcomes } from "../../src/catalog/read/outcomes";
import { Refusal } from "../../src/core/refusal";
import { calculate, type Calculated, type Rows } from "../../src/native/calculate/calculate";
import { compared } from "../../src/native/certificate/compare";
import type { ArgumentShape } from "../../src/native/record/argument-shape";
import { BY_HAND, DERIVED } from "../../src/native/twins/looked-at";
import { twinOf } from "../../src/native/twins/twin";
import { Random } from "../oracle/random";
import { hardBook, HARDNESSES, hardRow, type Blocks, type Hardness } from "./hard-rows";

/** A cell is written only where the two are no further apart; LIQ_PROB promises decimals, not digits. */
export const BOUND = 1e-12;

/** What became of the rows of one kind. */
export interface Tally {
  rows: number;
  /** Both refuse, in the same way. */
  refused: number;
  /** The largest difference up to the bound. */
  most: number;
  /** Further apart than the bound, and by how much at most: such a cell is not written. */
  over: number;
  farthest: number;
  /** A last digit decides, where spreadsheets differ: it is not written either. */
  doubtful: number;
  /** The spreadsheet has no number, as where a product is beyond the doubles; it is not written. */
  errs: number;
  /** It refuses otherwise than the add-in, or refuses where the add-in has a number; it is not written. */
  otherwise: number;
  /** A number where the add-in refuses: what must never be, whatever the certificate says of it. */
  answers: number;
  /** The first of the last two. */
  first?: string;
}

export interface Swept {
  readonly name: string;
  readonly seed: number;
  readonly tallies: Readonly<Record<Hardness, Tally>>;
}

export const SWEPT: readonly Definition[] = CATALOG.filter(({ name }) => name in DERIVED || name in BY_HAND);
export const LISTS = new Set(["NET_DELTA", "HEDGE_SPLIT", "AVG_ENTRY", "FUNDING_LEDGER"]);

/** A seed of its own for every function, from its name, so that rows stay what they are when others come. */
export const seedOf = ({ name }: Definition): number =>
  [...name].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 20261130);

export function sweep(definition: Definition, rows: number): Swept {
  const random = new Random(seedOf(definition));
  const none = (): Tally => ({
    ...{ rows: 0, refused: 0, most: 0, over: 0, farthest: 0, doubtful: 0, errs: 0, otherwise: 0, answers: 0 },
  });
  const tallies = Object.fromEntries(HARDNESSES.map((hardness) => [hardness, none()])) as Record<Hardness, Tally>;
  for (let row = 0; row < rows; row++) {
    // every second row is as a user's cells are
    const hardness = row % 2 === 0 ? "plain" : (HARDNESSES[1 + (((row - 1) / 2) % 4)] as Hardness);
    count(tallies[hardness], definition, blocksOf(definition, hardness, random));
  }
  return { name: definition.name, seed: seedOf(definition), tallies };
}

function blocksOf(definition: Definition, hardness: Hardness, random: Random): Blocks {
  if (LISTS.has(definition.name)) return hardBook(definition, hardness, random);
  const parameters = Object.values(definition.parameters as Record<string, Parameter>);
  return hardRow(definition, hardness, random).map((cell, place) => {
    // a table has a formula without its headings alone
    const parameter = parameters[place] as Parameter;
    if ("columns" in parameter) return undefined;
    if ("truth" in parameter) return [[definition.name === "SCENARIO_TABLE" ? false : random.chance(0.5)]];
    return [[cell]];
  });
}

const isTold = (parameter: Parameter): boolean => "truth" in parameter;

function nativeOf(definition: Definition, blocks: Blocks): Calculated {
  const parameters = Object.entries(definition.parameters as Record<string, Parameter>);
  const shape = blocks.map((block, place): ArgumentShape => {
    const [, parameter] = parameters[place] as [string, Parameter];
    if (block === undefined) return { kind: "constant", cell: null };
    return isTold(parameter) ? { kind: "constant", cell: block[0]?.[0] ?? null } : { kind: "cell" };
  });
  const twin = twinOf(definition, shape);
  if (!twin) throw new Error(`${definition.name} has no formula without the add-in`);
  const places = new Map(parameters.map(([name], place) => [name, place]));
  return calculate(twin.expression, {
    given: (name) => blocks[places.get(name) as number] ?? [[null]],
    reading: (name) => twin.readings.get(name),
  });
}

export const oursOf = (definition: Definition, blocks: Blocks): Rows =>
  outcomes<Cell>(definition, blocks, (cell) => cell).map((row) =>
    row.map((one) => (one instanceof Refusal ? new CellError(one.kind === "none" ? "#N/A" : "#VALUE!") : one)),
  );

const OVERFLOWS = new Set(["#NUM!", "#DIV/0!"]);

function count(tally: Tally, definition: Definition, blocks: Blocks): void {
  const ours = oursOf(definition, blocks);
  const { rows: native, isInDoubt } = nativeOf(definition, blocks);
  tally.rows++;
  const found = compared(ours, native, definition.name === "LIQ_PROB" ? BOUND : 0);
  const isRefused = ours[0]?.[0] instanceof CellError;
  if ("unlike" in found) {
    const wrong = native.flat().find((value) => value instanceof CellError);
    const errs = !isRefused && wrong instanceof CellError && OVERFLOWS.has(wrong.code);
    if (errs) tally.errs++;
    else if (isInDoubt) tally.doubtful++;
    else {
      if (isRefused && native.flat().some((value) => typeof value === "number")) tally.answers++;
      else tally.otherwise++;
      tally.first ??= `${JSON.stringify(blocks.map((block) => (block?.length === 1 ? block[0]?.[0] : block)))}: ${found.unlike}`;
    }
  } else if (found.difference > BOUND) {
    tally.over++;
    tally.farthest = Math.max(tally.farthest, found.difference);
  } else if (isInDoubt) tally.doubtful++;
  else {
    if (isRefused) tally.refused++;
    tally.most = Math.max(tally.most, found.difference);
  }
}
