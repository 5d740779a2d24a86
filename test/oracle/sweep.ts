import { createHash } from "node:crypto";
import { compare, type Mismatch } from "./compare";
import { EXAMINED, oracleOf, ORACLES } from "./functions";
import { Random } from "./random";

/** Every function that has an oracle, those whose decisions are the hardest first: what is swept by the million. */
export const SWEPT: readonly string[] = [
  ...new Set([...EXAMINED.map(({ name }) => name), ...ORACLES.map(({ name }) => name)]),
];

/** Each of their rows is a list or a table of many cells, or a path. */
const TABLES: readonly string[] = [
  "AVG_ENTRY",
  "CLOSED_TRADES",
  "FIRST_BREACH",
  "FUNDING_LEDGER",
  "HEDGE_SPLIT",
  "LIQ_PRICE_CROSS",
  "NET_DELTA",
  "REBALANCE_CONTRACTS",
  "SCENARIO_GRID",
  "SCENARIO_TABLE",
  "TRADE_LEDGER",
];

export const chunkRows = (name: string): number => (TABLES.includes(name) ? 500 : 2000);
export function sweptRows(name: string): number {
  if (TABLES.includes(name)) return 1e5;
  return EXAMINED.some((examined) => examined.name === name) ? 1e7 : 1e6;
}

/** More numbers than a chunk of rows draws. */
const CHUNK_DRAWS = 2 ** 18;
/** What the generator's state grows by at each number: all chunks are stretches of its one cycle of 2^32. */
const STRIDE = 0x6d2b79f5;
export const MOST_CHUNKS = 2 ** 32 / CHUNK_DRAWS;

/** What a stretch of random rows came to. */
export interface Chunk {
  readonly rows: number;
  readonly refused: { readonly invalid: number; readonly none: number };
  readonly mismatches: readonly Mismatch[];
  /** SHA-256 over the exact answers, one a line, in the order of the rows. */
  readonly digest: string;
}

/** One chunk of a function's rows, each compared with the oracle to the last bit. No two chunks share a number. */
export function examine(name: string, chunk: number): Chunk {
  const examined = oracleOf(name);
  const random = new Counted(examined.seed + Math.imul(chunk * CHUNK_DRAWS, STRIDE));
  const rows = chunkRows(name);
  const { mismatches, met, answers } = compare(examined, random, rows);
  if (random.draws > CHUNK_DRAWS) throw new Error(`${name}: the rows of a chunk draw ${random.draws} numbers`);
  const { invalid = 0, none = 0 } = met;
  return { rows, refused: { invalid, none }, mismatches, digest: digestOf(answers.join("\n")) };
}

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

class Counted extends Random {
  draws = 0;
  override fraction(): number {
    this.draws++;
    return super.fraction();
  }
}
