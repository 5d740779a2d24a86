import { rmSync } from "node:fs";
import path from "node:path";
import type { Reached } from "../../../reach/reached";
import type { Given } from "../../../reach/row";
import type { ClickHouse } from "../../../scripts/reach/clickhouse";
import { plainName } from "../../../scripts/reach/plain-sql";
import type { Cell } from "../../../src/catalog/declare/cell";
import { blockOf } from "../cell-of";
import { rowsOf } from "../rows";
import { shownBy, type Bound, type Shown } from "./cells";
import { appendBlock, type FileColumn } from "./native-file";

/** Further apart than this no formula is written into a sheet either. LIQ_PROB promises decimals, not digits. */
export const BOUND = 1e-12;

/** What was found on the rows of one function. */
export interface Compared {
  readonly rows: number;
  readonly refused: number;
  /** Rows in which the double or the sentence is another one: what must never be. */
  readonly otherNumber: number;
  readonly otherReason: number;
}

/** The same of the plain expression beside the exact function. */
export interface ComparedPlain {
  /** The largest relative difference, on rows as users have them and on hard ones. */
  readonly mostPlain: number;
  readonly mostHard: number;
  readonly overPlain: number;
  readonly overHard: number;
  /** No number in doubles where the function has one. */
  readonly lostPlain: number;
  readonly lostHard: number;
  /** A number where the function refuses. */
  readonly answers: number;
}

const TYPES = {
  number: "Nullable(Float64)",
  numbers: "Array(Nullable(Float64))",
  word: "Nullable(String)",
  truth: "Nullable(Bool)",
} as const;

const CHUNK = 20_000;

/** Rows of one function in a file that ClickHouse reads, with what the production build's cells show beside them. */
export function writeRows(file: string, reached: Reached, rows: number, cells: Readonly<Record<string, Bound>>): void {
  const bound = cells[reached.definition.name];
  if (!bound) throw new Error(`${reached.definition.name} is not built`);
  rmSync(file, { force: true });
  const source = rowsOf(reached, rows);
  for (let done = 0; done < rows; done += CHUNK) {
    const chunk = [...take(source, Math.min(CHUNK, rows - done))];
    const given = chunk.map((one) => one.given);
    const shown = shownIn(bound, reached, given);
    const columns = reached.takes.map(({ name, kind }, place): FileColumn => {
      const values = given.map((row) => row[place] ?? null);
      return { name, type: TYPES[kind], values };
    });
    appendBlock(file, [
      ...columns,
      { name: "hardness", type: "String", values: chunk.map(({ hardness }) => hardness) },
      { name: "cell", type: "Nullable(Float64)", values: shown.map((one) => (typeof one === "number" ? one : null)) },
      {
        ...{ name: "cell_reason", type: "Nullable(String)" },
        values: shown.map((one) => (typeof one === "number" ? null : one.message)),
      },
    ]);
  }
}

function* take<T>(source: Iterator<T>, count: number): Generator<T> {
  for (let index = 0; index < count; index++) yield source.next().value as T;
}

/** Single values spill as a column; lists are a call a row. */
function shownIn(bound: Bound, reached: Reached, given: readonly (readonly Given[])[]): Shown[] {
  const places = Object.keys(reached.definition.parameters).map((_, place) =>
    reached.takes.findIndex((argument) => argument.place === place),
  );
  if (reached.takes.some(({ kind }) => kind === "numbers"))
    return given.flatMap((row) =>
      shownBy(
        bound,
        places.map((place) => (place < 0 ? null : (blockOf(row[place] ?? null) ?? null))),
      ),
    );
  const columnOf = (rows: readonly (readonly Given[])[]) =>
    shownBy(
      bound,
      places.map((place) => (place < 0 ? null : rows.map((row) => [(row[place] ?? null) as Cell]))),
    );
  // rows at the end of which every cell is blank are no rows of a range: each is a call of its own
  const shown = columnOf(given);
  return [...shown, ...given.slice(shown.length).flatMap((row) => columnOf([row]))];
}

const from = (file: string): string => `file('${path.resolve(file)}', Native)`;
const call = (name: string, { takes }: Reached): string => `${name}(${takes.map((one) => one.name).join(", ")})`;

/** The functions of ClickHouse on those rows: the same bits, the same sentences. */
export async function compared(clickhouse: ClickHouse, reached: Reached, file: string): Promise<Compared> {
  const [[rows, refused, otherNumber, otherReason] = []] = await clickhouse.query(
    `SELECT count(), countIf(isNull(cell)),
       countIf(isNull(value) != isNull(cell) OR reinterpretAsUInt64(ifNull(value, 0)) != reinterpretAsUInt64(ifNull(cell, 0))),
       countIf(isNull(reason) != isNull(cell_reason) OR ifNull(reason, '') != ifNull(cell_reason, ''))
     FROM (SELECT cell, cell_reason, ${call(reached.name, reached)} AS value, ${call(`${reached.name}_REASON`, reached)} AS reason FROM ${from(file)})`,
  );
  return {
    ...{ rows: Number(rows), refused: Number(refused) },
    ...{ otherNumber: Number(otherNumber), otherReason: Number(otherReason) },
  };
}

/** The plain expression on them. A number where the exact one is 0 is as far from it as can be. */
export async function comparedPlain(clickhouse: ClickHouse, reached: Reached, file: string): Promise<ComparedPlain> {
  const allowed = reached.definition.name === "LIQ_PROB" ? BOUND : 0;
  const [found = []] = await clickhouse.query(
    `SELECT maxIf(apart, hardness = 'plain'), maxIf(apart, hardness != 'plain'),
       countIf(apart > ${BOUND} AND hardness = 'plain'), countIf(apart > ${BOUND} AND hardness != 'plain'),
       countIf(isNull(plain) AND isNotNull(cell) AND hardness = 'plain'),
       countIf(isNull(plain) AND isNotNull(cell) AND hardness != 'plain'), countIf(isNotNull(plain) AND isNull(cell))
     FROM (
       SELECT *, multiIf(isNull(plain) OR isNull(cell), 0, abs(plain - cell) <= ${allowed}, 0, cell = 0, 1e308, abs((plain - cell) / cell)) AS apart
       FROM (SELECT hardness, cell, ${call(plainName(reached), reached)} AS plain FROM ${from(file)}))`,
  );
  const [mostPlain, mostHard, overPlain, overHard, lostPlain, lostHard, answers] = found.map(Number) as [
    number,
    ...number[],
  ];
  return { mostPlain, mostHard, overPlain, overHard, lostPlain, lostHard, answers } as ComparedPlain;
}
