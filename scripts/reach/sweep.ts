import { readFileSync } from "node:fs";
import path from "node:path";
import type * as functions from "../../packages/core/source/functions";
import { appendBlock } from "../../test/reach/clickhouse/native-file";
import { CONTRACT_SIZE, MMR, type Book } from "../../test/reach/clickhouse/sweep-rows";
import type { ClickHouse } from "./clickhouse";

const QUERY = path.join(__dirname, "../../reach/clickhouse/sweep.sql");

/** What is found of one position over all paths. */
export interface Position {
  readonly liquidated: number;
  readonly earliest: number;
  readonly worst: number;
}

export interface Run {
  readonly seconds: number;
  /** What the processors worked on it, all threads and processes together. */
  readonly computed: number;
  readonly book: readonly Position[];
}

/** The book and the paths as tables, from files of ClickHouse's own format. */
export async function fill(
  clickhouse: ClickHouse,
  folder: string,
  book: Book,
  prices: readonly Float64Array[],
): Promise<void> {
  const [positionsFile, pathsFile] = ["positions", "paths"].map((name) => path.join(folder, `${name}.native`)) as [
    string,
    string,
  ];
  const numbers = Object.entries({
    ...{ position: book.coins.map((_, row) => row), ...book },
    ...{ mmr: book.coins.map(() => MMR), contract_size: book.coins.map(() => CONTRACT_SIZE) },
  });
  appendBlock(
    positionsFile,
    numbers.map(([name, values]) => ({ name, type: "Nullable(Float64)", values: [...values] })),
  );
  appendBlock(pathsFile, [
    { name: "prices", type: "Array(Nullable(Float64))", values: prices.map((path) => [...path]) },
  ]);
  const columns = numbers.map(([name]) => `assumeNotNull(${name}) AS ${name}`).join(", ");
  await clickhouse.query(
    `CREATE TABLE positions ENGINE = Memory AS SELECT ${columns} FROM file('${positionsFile}', Native)`,
  );
  await clickhouse.query(
    `CREATE TABLE paths ENGINE = Memory AS
     SELECT rowNumberInAllBlocks() AS path, arrayMap(price -> assumeNotNull(price), prices) AS prices FROM file('${pathsFile}', Native)`,
  );
}

export async function inClickHouse(clickhouse: ClickHouse, threads: number): Promise<Run> {
  const query = readFileSync(QUERY, "utf8");
  // the processes of the functions start with the first call
  await clickhouse.query(query.replace(/FROM (positions|paths)\b/g, "FROM (SELECT * FROM $1 LIMIT 1) AS $1"));
  const [started, before] = [performance.now(), clickhouse.computed()];
  const rows = await clickhouse.query(`${query} SETTINGS max_threads = ${threads}`);
  const [seconds, computed] = [(performance.now() - started) / 1000, clickhouse.computed() - before];
  const book = rows.map(([, , liquidated, earliest, worst]) => ({
    ...{ liquidated: Number(liquidated), earliest: Number(earliest), worst: Number(worst) },
  }));
  return { seconds, computed, book };
}

/** A pair after the other, without an array for each: the columns of a position are used again for the next. */
export function inOneProcess(
  { liqPrice, inversePnlUsd }: Pick<typeof functions, "liqPrice" | "inversePnlUsd">,
  { coins, contracts, entry_price, margin }: Book,
  prices: readonly Float64Array[],
): Run {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const { values: liquidation } = liqPrice.columns({
    ...{ contracts, entry_price, margin, mmr: MMR, contract_size: CONTRACT_SIZE },
  });
  const lowest = prices.map((path) => path.map((_, row) => Math.min(...path.subarray(0, row + 1))));
  const highest = prices.map((path) => path.map((_, row) => Math.max(...path.subarray(0, row + 1))));
  const lowestAfter = prices.map((path) => path.map((_, row) => Math.min(...path.subarray(row))));
  const worstPrice = new Float64Array(prices.length);
  const breaches = new Int32Array(prices.length);
  const book = Array.from(coins, (held, position): Position => {
    const [count, entry, posted, level] = [contracts, entry_price, margin, liquidation].map(
      (each) => each[position],
    ) as [number, number, number, number];
    const seen = held + (count * CONTRACT_SIZE) / entry > 0 ? lowest : highest;
    let [liquidated, earliest, worst] = [0, 0, Infinity];
    for (let path = 0; path < prices.length; path++) {
      const row =
        count < 0 ? firstAbove(highest[path] as Float64Array, level) : firstBelow(lowest[path] as Float64Array, level);
      breaches[path] = row;
      worstPrice[path] = row === 0 ? NaN : (seen[path]?.[(row < 0 ? (seen[path]?.length ?? 0) : row) - 1] as number);
    }
    const { values } = inversePnlUsd.columns({
      ...{ contracts: count, entry_price: entry, exit_price: worstPrice, contract_size: CONTRACT_SIZE },
    });
    for (let path = 0; path < prices.length; path++) {
      const row = breaches[path] as number;
      if (row !== 0) worst = Math.min(worst, held * (worstPrice[path] as number) + (values[path] as number));
      if (row < 0) continue;
      liquidated++;
      earliest = earliest === 0 ? row + 1 : Math.min(earliest, row + 1);
      worst = Math.min(worst, (held - posted) * (lowestAfter[path]?.[row] as number));
    }
    return { liquidated, earliest, worst };
  });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, computed: (user + system) / 1e6, book };
}

/** The first place from 0, or −1; no level, NaN, is never reached. */
const firstAbove = (highest: Float64Array, level: number): number => highest.findIndex((price) => price >= level);
const firstBelow = (lowest: Float64Array, level: number): number => lowest.findIndex((price) => price <= level);

export const isSame = (a: Position, b: Position | undefined): boolean =>
  a.liquidated === b?.liquidated && a.earliest === b.earliest && Object.is(a.worst, b.worst);
