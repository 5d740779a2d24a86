import { createHash } from "node:crypto";
import { answerOf, identical } from "./answer-of";
import type { Answer, Row } from "./answers";
import { EXAMINED } from "./functions";
import { Random } from "./random";

export const CHUNK_ROWS = 10_000;
/** More numbers than a chunk of rows draws. */
const CHUNK_DRAWS = 2 ** 20;
/** What the generator's state grows by at each number: all chunks are stretches of its one cycle of 2^32. */
const STRIDE = 0x6d2b79f5;
export const MOST_CHUNKS = 2 ** 32 / CHUNK_DRAWS;

export interface Mismatch {
  readonly row: Row;
  readonly gave: string;
  readonly exactly: string;
}

/** What a stretch of random rows came to. */
export interface Chunk {
  readonly rows: number;
  readonly refused: { readonly invalid: number; readonly none: number };
  readonly mismatches: readonly Mismatch[];
  /** SHA-256 over the exact results, one a line, in the order of the rows. */
  readonly digest: string;
}

/** One chunk of a function's rows, each compared with the oracle to the last bit. No two chunks share a number. */
export function examine(name: string, chunk: number): Chunk {
  const examined = EXAMINED.find((entry) => entry.name === name);
  if (!examined) throw new Error(`there is no oracle for ${name}`);
  const random = new Counted(examined.seed + Math.imul(chunk * CHUNK_DRAWS, STRIDE));
  const refused = { invalid: 0, none: 0 };
  const mismatches: Mismatch[] = [];
  const results: string[] = [];
  for (let count = 0; count < CHUNK_ROWS; count++) {
    const row = examined.row(random);
    const expected = examined.answer(row);
    const actual = answerOf(name, row);
    if (!identical(actual, expected)) mismatches.push({ row, gave: textOf(actual), exactly: textOf(expected) });
    if (typeof expected === "object") refused[expected.refuses]++;
    results.push(textOf(expected));
  }
  if (random.draws > CHUNK_DRAWS) throw new Error(`${name}: the rows of a chunk draw ${random.draws} numbers`);
  return { rows: CHUNK_ROWS, refused, mismatches, digest: digestOf(results.join("\n")) };
}

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A number's shortest text tells every double from every other, but for the sign of 0. */
const textOf = (answer: Answer): string => (Object.is(answer, -0) ? "-0" : JSON.stringify(answer));

class Counted extends Random {
  draws = 0;
  override fraction(): number {
    this.draws++;
    return super.fraction();
  }
}
